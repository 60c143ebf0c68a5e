// SPDX-License-Identifier: Apache-2.0
#include "capture/cutedgecheck.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "capture/spots.h"

namespace yichuang {
namespace {

constexpr int inkLevels = 55;
constexpr int stripDepth = 40;   ///< px of the small copy: 14 mm
constexpr int longestAlong = 60; ///< px: 20 mm
constexpr int leastInward = 3;   ///< px that a mark reaches into the picture
constexpr int leastArea = 14;    ///< px

enum class Side { Left, Top, Right, Bottom };

cv::Rect stripOf(Side side, const cv::Size &picture)
{
    const int across = std::min(stripDepth, picture.width);
    const int down = std::min(stripDepth, picture.height);
    switch (side) {
    case Side::Left: return {0, 0, across, picture.height};
    case Side::Top: return {0, 0, picture.width, down};
    case Side::Right: return {picture.width - across, 0, across, picture.height};
    case Side::Bottom: return {0, picture.height - down, picture.width, down};
    }
    return {};
}

bool runsOff(const cv::Rect &place, Side side, const cv::Size &strip)
{
    switch (side) {
    case Side::Left: return place.x == 0;
    case Side::Top: return place.y == 0;
    case Side::Right: return place.br().x == strip.width;
    case Side::Bottom: return place.br().y == strip.height;
    }
    return false;
}

bool isMark(const Spot &spot, Side side)
{
    const bool upright = side == Side::Left || side == Side::Right;
    const int along = upright ? spot.place.height : spot.place.width;
    const int inward = upright ? spot.place.width : spot.place.height;
    return spot.area >= leastArea && along <= longestAlong && inward >= leastInward;
}

/// What is no paper along the edge of the picture: the scanner's bed, the shadow of a book. No print is dark over so long.
cv::Mat beyondPaper(const cv::Mat &strip, Side side)
{
    constexpr int paperLevel = 110;
    constexpr int leastAlong = 40; ///< px of the small copy: 14 mm
    constexpr int around = 9;
    const bool upright = side == Side::Left || side == Side::Right;
    const cv::Size line = upright ? cv::Size(1, leastAlong) : cv::Size(leastAlong, 1);
    cv::Mat dark = strip <= paperLevel;
    cv::morphologyEx(dark, dark, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, line));
    cv::dilate(dark, dark, cv::getStructuringElement(cv::MORPH_RECT, {around, around}));
    return dark;
}

bool isInCorner(const cv::Rect &place, const cv::Size &picture)
{
    constexpr int reach = 24; // px: a skewed sheet leaves wedges there
    const bool side = place.x < reach || place.br().x > picture.width - reach;
    const bool end = place.y < reach || place.br().y > picture.height - reach;
    return side && end;
}

/// The outermost pixels and those that smoothing mixes with them.
cv::Rect rimOf(Side side, const cv::Size &strip)
{
    constexpr int rim = 2;
    const int across = std::min(rim, strip.width);
    const int down = std::min(rim, strip.height);
    switch (side) {
    case Side::Left: return {0, 0, across, strip.height};
    case Side::Top: return {0, 0, strip.width, down};
    case Side::Right: return {strip.width - across, 0, across, strip.height};
    case Side::Bottom: return {0, strip.height - down, strip.width, down};
    }
    return {};
}

/// Whether anything is dark enough to be ink on the whitest paper; most edges of most pages are empty.
bool mayRunOff(const cv::Mat &strip, Side side)
{
    constexpr double white = 255;
    double darkest = white;
    cv::minMaxLoc(strip(rimOf(side, strip.size())), &darkest, nullptr);
    return white - darkest > inkLevels;
}

} // namespace

std::vector<cv::Rect> marksCutOff(const PageView &view)
{
    std::vector<cv::Rect> marks;
    const cv::Size picture = view.smallGray.size();
    for (const Side side : {Side::Left, Side::Top, Side::Right, Side::Bottom}) {
        const cv::Rect strip = stripOf(side, picture);
        const cv::Mat part = view.smallGray(strip);
        if (!mayRunOff(part, side))
            continue;
        cv::Mat ink = inkUnderPaper(part) > inkLevels;
        ink.setTo(0, beyondPaper(part, side));
        for (const Spot &spot : spotsOf(ink)) {
            const cv::Rect place = spot.place + strip.tl();
            if (isMark(spot, side) && runsOff(spot.place, side, strip.size()) && !isInCorner(place, picture))
                marks.push_back(place);
        }
    }
    return marks;
}

} // namespace yichuang
