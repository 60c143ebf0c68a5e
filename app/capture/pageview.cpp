// SPDX-License-Identifier: Apache-2.0
#include "capture/pageview.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "capture/matover.h"

namespace yichuang {
namespace {

constexpr double smallDpi = 75;
/// Paper is brighter than this, the lid and bed of a scanner darker (CAPTURE §6, dark border: 0/363 wrong).
constexpr int paperLevel = 110;

struct Sheet
{
    cv::Rect place;
    double area; ///< of its outline, px
};

/// The biggest bright area; the whole picture when that is no plausible sheet.
Sheet brightSheet(const cv::Mat &smallGray)
{
    const cv::Rect whole(0, 0, smallGray.cols, smallGray.rows);
    cv::Mat bright;
    cv::compare(smallGray, paperLevel, bright, cv::CMP_GT);
    cv::morphologyEx(bright, bright, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {9, 9}));
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(bright, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    Sheet sheet{whole, double(whole.area())};
    double largest = whole.area() / 4.0;
    for (const auto &outline : outlines) {
        // An outline runs through the middle of its outermost pixels.
        const double area = cv::contourArea(outline) + cv::arcLength(outline, true) / 2 + 1;
        if (area > largest) {
            largest = area;
            sheet = {cv::boundingRect(outline) & whole, area};
        }
    }
    return sheet;
}

cv::Rect withoutMargin(const cv::Rect &sheet)
{
    const int dx = sheet.width / 40;
    const int dy = sheet.height / 50;
    return {sheet.x + dx, sheet.y + dy, sheet.width - 2 * dx, sheet.height - 2 * dy};
}

cv::Mat shrunk(const cv::Mat &picture, double factor)
{
    const cv::Size size(std::max(1, cvRound(picture.cols / factor)), std::max(1, cvRound(picture.rows / factor)));
    cv::Mat small;
    cv::resize(picture, small, size, 0, 0, cv::INTER_AREA);
    return small;
}

/// Half as wide and high. OpenCV does that many times faster than it shrinks by anything else, as long as it is even.
cv::Mat halved(const cv::Mat &picture)
{
    return shrunk(picture(cv::Rect(0, 0, picture.cols & ~1, picture.rows & ~1)), 2);
}

/// The page at about 150 and at 75 dpi.
struct Copies
{
    cv::Mat middle;
    cv::Mat small;
    double shrink; ///< page pixels to one of the small copy
};

/// Halved until one more halving gives the small copy, or nearly so: scanners cut a page a line shorter or longer than it is,
/// and nothing is measured on the small copy to half of a hundredth.
Copies copiesOf(const cv::Mat &whole, double shrink)
{
    constexpr double twice = 2;
    constexpr double nearly = 0.02;
    constexpr double enough = 3.9; // 300 dpi come out as 299.9 where the paper was cut a little long
    Copies copies{whole, {}, 1};
    for (; shrink >= enough && std::min(copies.middle.cols, copies.middle.rows) > 1; shrink /= twice, copies.shrink *= twice)
        copies.middle = halved(copies.middle);
    const bool even = std::abs(shrink - twice) <= nearly && std::min(copies.middle.cols, copies.middle.rows) > 1;
    copies.small = even ? halved(copies.middle) : shrunk(copies.middle, shrink);
    copies.shrink *= even ? twice : shrink;
    return copies;
}

/// Of another size, whatever it is now.
cv::Mat fitted(cv::Mat picture, const cv::Size &size)
{
    while (picture.cols >= 2 * size.width && picture.rows >= 2 * size.height)
        picture = halved(picture);
    if (picture.size() == size)
        return picture;
    cv::Mat fitting;
    cv::resize(picture, fitting, size, 0, 0, picture.cols > size.width ? cv::INTER_AREA : cv::INTER_LINEAR);
    return fitting;
}

cv::Mat inGray(const cv::Mat &picture)
{
    if (picture.channels() == 1)
        return picture;
    cv::Mat gray;
    cv::cvtColor(picture, gray, cv::COLOR_RGB2GRAY);
    return gray;
}

cv::Mat matOver(const JpegPlanes::Plane &plane)
{
    return {plane.height, plane.width, CV_8UC1, const_cast<char *>(plane.bytes.constData()),
            static_cast<size_t>(plane.stride)};
}

/// The small copy in colour, of which the brightness is there already.
cv::Mat smallColourOf(const JpegPlanes &page, const cv::Mat &smallGray)
{
    const std::vector<cv::Mat> planes{smallGray, fitted(matOver(page.red), smallGray.size()),
                                      fitted(matOver(page.blue), smallGray.size())};
    cv::Mat mixed;
    cv::merge(planes, mixed);
    cv::cvtColor(mixed, mixed, cv::COLOR_YCrCb2RGB);
    return mixed;
}

PageView grayView(const cv::Mat &whole, const Copies &copies)
{
    PageView view;
    view.whole = whole;
    view.shrink = copies.shrink;
    view.middleGray = inGray(copies.middle);
    view.smallGray = inGray(copies.small);
    const Sheet sheet = brightSheet(view.smallGray);
    view.sheet = withoutMargin(sheet.place);
    view.beyondSheet = std::max(0.0, 1 - sheet.area / double(view.smallGray.total()));
    view.ink = inkUnderPaper(view.smallGray(view.sheet));
    return view;
}

void addColour(PageView &view, const cv::Mat &smallColour)
{
    cv::blur(smallColour(view.sheet), view.colour, {5, 5});
}

double shrinkFor(double dpi)
{
    return std::max(1.0, dpi / smallDpi);
}

} // namespace

PageArea PageView::areaOf(const cv::Rect &small) const
{
    const cv::Rect inside = small & cv::Rect(0, 0, smallGray.cols, smallGray.rows);
    if (inside.empty())
        return {};
    // Rounded outwards, so that what is shown is never cut.
    const auto from = [](int at, int of) { return at * 1000 / of; };
    const auto to = [](int at, int of) { return (at * 1000 + of - 1) / of; };
    const int left = from(inside.x, smallGray.cols);
    const int top = from(inside.y, smallGray.rows);
    return {left, top, to(inside.br().x, smallGray.cols) - left, to(inside.br().y, smallGray.rows) - top};
}

cv::Mat PageView::grayOf(const cv::Rect &small) const
{
    const cv::Rect part(cvFloor(small.x * shrink), cvFloor(small.y * shrink), cvRound(small.width * shrink),
                        cvRound(small.height * shrink));
    const cv::Rect inside = part & cv::Rect(0, 0, whole.cols, whole.rows);
    return inside.empty() ? cv::Mat() : inGray(whole(inside));
}

PageView viewOf(const Pixels &page, double dpi)
{
    const cv::Mat whole = matOver(page);
    const Copies copies = copiesOf(whole, shrinkFor(dpi));
    PageView view = grayView(whole, copies);
    if (page.format == Pixels::Format::Rgb888)
        addColour(view, copies.small);
    return view;
}

PageView viewOf(const JpegPlanes &page, double dpi)
{
    const cv::Mat whole = matOver(page.luma);
    PageView view = grayView(whole, copiesOf(whole, shrinkFor(dpi)));
    if (!page.blue.bytes.isEmpty())
        addColour(view, smallColourOf(page, view.smallGray));
    return view;
}

cv::Mat inkUnderPaper(const cv::Mat &smallGray)
{
    constexpr int reach = 25;   ///< px: wider than any stroke of print
    constexpr int shading = 51; ///< px: over which the light may change
    cv::Mat smooth;
    cv::Mat paper;
    cv::Mat ink;
    cv::blur(smallGray, smooth, {3, 3});
    cv::dilate(smooth, paper, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    cv::blur(paper, paper, {shading, shading});
    cv::subtract(paper, smooth, ink);
    return ink;
}

} // namespace yichuang
