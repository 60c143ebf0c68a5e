// SPDX-License-Identifier: Apache-2.0
#include "capture/pageview.h"

#include <algorithm>
#include <vector>

#include <opencv2/imgproc.hpp>

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

/// The page halved until one more halving, or a little more, gives the small copy.
cv::Mat middleOf(const cv::Mat &whole, double shrink)
{
    constexpr double enough = 3.9; // 300 dpi come out as 299.9 where the paper was cut a little long
    cv::Mat middle = whole;
    for (; shrink >= enough && std::min(middle.cols, middle.rows) > 1; shrink /= 2)
        middle = halved(middle);
    return middle;
}

cv::Mat inGray(const cv::Mat &picture)
{
    if (picture.channels() == 1)
        return picture;
    cv::Mat gray;
    cv::cvtColor(picture, gray, cv::COLOR_RGB2GRAY);
    return gray;
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
    // OpenCV takes no pointer to const; nothing below writes through it.
    void *bytes = const_cast<char *>(page.bytes.constData());
    PageView view;
    view.shrink = std::max(1.0, dpi / smallDpi);
    const bool colour = page.format == Pixels::Format::Rgb888;
    view.whole = cv::Mat(page.height, page.width, colour ? CV_8UC3 : CV_8UC1, bytes);
    const cv::Mat middle = middleOf(view.whole, view.shrink);
    const double further = view.shrink * middle.cols / view.whole.cols;
    const cv::Mat small = shrunk(middle, further);
    view.middleGray = inGray(middle);
    view.smallGray = inGray(small);
    if (colour)
        view.smallColour = small;
    const Sheet sheet = brightSheet(view.smallGray);
    view.sheet = withoutMargin(sheet.place);
    view.beyondSheet = std::max(0.0, 1 - sheet.area / double(view.smallGray.total()));
    view.ink = inkUnderPaper(view.smallGray(view.sheet));
    if (!view.smallColour.empty())
        cv::blur(view.smallColour(view.sheet), view.colour, {5, 5});
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
