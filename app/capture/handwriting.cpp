// SPDX-License-Identifier: Apache-2.0
#include "capture/handwriting.h"

#include <algorithm>
#include <cstdlib>

#include <opencv2/imgproc.hpp>

#include "capture/spots.h"

namespace yichuang {
namespace {

constexpr int inkLevels = 45;
const cv::Size strokeGap(9, 5); ///< px of the small copy that may lie between the strokes of a name
const cv::Size least(24, 14);   ///< px: 8 × 5 mm
const cv::Size most(300, 120);  ///< px: 100 × 40 mm
constexpr int leastGradient = 120;
constexpr int leastEdges = 150;      ///< px at 150 dpi
constexpr double leastSlanted = 0.48; ///< of the edges; print stays below 0.46
constexpr double reddest = 25;        ///< levels by which red may exceed green and blue

/// The share of edges that run nearer to a diagonal than to the page's sides; 0 for too few of them.
double slantedShare(const cv::Mat &gray)
{
    cv::Mat smooth;
    cv::Mat across;
    cv::Mat down;
    cv::GaussianBlur(gray, smooth, {3, 3}, 0.8);
    cv::Sobel(smooth, across, CV_16S, 1, 0);
    cv::Sobel(smooth, down, CV_16S, 0, 1);
    int edges = 0;
    int slanted = 0;
    for (int y = 0; y < across.rows; ++y) {
        const short *dx = across.ptr<short>(y);
        const short *dy = down.ptr<short>(y);
        for (int x = 0; x < across.cols; ++x) {
            const int u = dx[x];
            const int v = dy[x];
            if (u * u + v * v < leastGradient * leastGradient)
                continue;
            ++edges;
            slanted += 2 * std::abs(u * v) > std::abs(u * u - v * v) ? 1 : 0;
        }
    }
    return edges < leastEdges ? 0 : double(slanted) / edges;
}

bool hasSizeOfAName(const cv::Rect &place)
{
    return place.width >= least.width && place.height >= least.height && place.width <= most.width
        && place.height <= most.height;
}

bool isRed(const PageView &view, const cv::Mat &ink, const cv::Rect &place)
{
    if (view.colour.empty())
        return false;
    const cv::Scalar mean = cv::mean(view.colour(place), ink(place));
    return mean[0] - std::max(mean[1], mean[2]) > reddest;
}

/// The same part of the middle copy.
cv::Mat middlePart(const PageView &view, const cv::Rect &small)
{
    const double factor = double(view.middleGray.cols) / view.smallGray.cols;
    const cv::Rect part(cvFloor(small.x * factor), cvFloor(small.y * factor), cvRound(small.width * factor),
                        cvRound(small.height * factor));
    return view.middleGray(part & cv::Rect(0, 0, view.middleGray.cols, view.middleGray.rows));
}

} // namespace

std::vector<cv::Rect> handwriting(const PageView &view)
{
    const cv::Mat ink = view.ink > inkLevels;
    cv::Mat joined;
    cv::morphologyEx(ink, joined, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, strokeGap));
    std::vector<cv::Rect> places;
    for (const Spot &spot : spotsOf(joined)) {
        if (!hasSizeOfAName(spot.place) || isRed(view, ink, spot.place))
            continue;
        const cv::Rect place = spot.place + view.sheet.tl();
        if (slantedShare(middlePart(view, place)) >= leastSlanted)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end(), [](const cv::Rect &a, const cv::Rect &b) { return a.area() > b.area(); });
    return places;
}

} // namespace yichuang
