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

} // namespace

PageView viewOf(const Pixels &page, double dpi)
{
    // OpenCV takes no pointer to const; nothing below writes through it.
    void *bytes = const_cast<char *>(page.bytes.constData());
    PageView view;
    view.shrink = std::max(1.0, dpi / smallDpi);
    if (page.format == Pixels::Format::Gray8) {
        view.gray = cv::Mat(page.height, page.width, CV_8UC1, bytes);
    } else {
        const cv::Mat colour(page.height, page.width, CV_8UC3, bytes);
        cv::cvtColor(colour, view.gray, cv::COLOR_RGB2GRAY);
        view.smallColour = shrunk(colour, view.shrink);
    }
    view.smallGray = shrunk(view.gray, view.shrink);
    const Sheet sheet = brightSheet(view.smallGray);
    view.sheet = withoutMargin(sheet.place);
    view.beyondSheet = std::max(0.0, 1 - sheet.area / double(view.smallGray.total()));
    return view;
}

} // namespace yichuang
