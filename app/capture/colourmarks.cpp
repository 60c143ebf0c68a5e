// SPDX-License-Identifier: Apache-2.0
#include "capture/colourmarks.h"

#include <algorithm>
#include <array>

#include <opencv2/imgproc.hpp>

#include "capture/spots.h"

namespace yichuang {
namespace {

constexpr int markLevels = 12;
constexpr int markArea = 40;

constexpr int redLevels = 16;   ///< redder than the sheet by so much
constexpr int sealGap = 7;      ///< px of the small copy that may be missing from a ring: 2.4 mm
constexpr double sealLeast = 30;  ///< px: 10 mm
constexpr double sealMost = 190;  ///< px: 65 mm
constexpr double sealShape = 1.7; ///< longer side over shorter, at most
constexpr double sealThinnest = 0.08; ///< of the area around it that is red
constexpr double sealThickest = 0.80;

/// Of every fourth pixel in both directions, which is enough for the tint of a sheet.
int medianOf(const cv::Mat &levels)
{
    std::array<int, 256> counts{};
    int total = 0;
    constexpr int step = 4;
    for (int y = 0; y < levels.rows; y += step) {
        const uchar *row = levels.ptr<uchar>(y);
        for (int x = 0; x < levels.cols; x += step, ++total)
            ++counts[row[x]];
    }
    size_t level = 0;
    for (int seen = counts[0]; level < 255 && seen * 2 <= total; seen += counts[level])
        ++level;
    return static_cast<int>(level);
}

struct Channels
{
    cv::Mat red;
    cv::Mat green;
    cv::Mat blue;
};

Channels channelsOf(const cv::Mat &colour)
{
    std::vector<cv::Mat> planes;
    cv::split(colour, planes);
    return {planes.at(0), planes.at(1), planes.at(2)};
}

/// The spread between the strongest and the weakest channel: 0 for grey.
cv::Mat saturationOf(const cv::Mat &colour)
{
    const Channels channels = channelsOf(colour);
    cv::Mat strongest;
    cv::Mat weakest;
    cv::max(channels.green, channels.blue, strongest);
    cv::max(channels.red, strongest, strongest);
    cv::min(channels.green, channels.blue, weakest);
    cv::min(channels.red, weakest, weakest);
    cv::subtract(strongest, weakest, strongest);
    return strongest;
}

/// By how much red exceeds the others; 0 for what leans to yellow or violet, as gold frames and blue ink do: where green and
/// blue differ by more than half of that. Levels below 0 are 0 and those above 255 are 255 in each step.
cv::Mat rednessOf(const cv::Mat &colour)
{
    const Channels channels = channelsOf(colour);
    cv::Mat excess;
    cv::max(channels.green, channels.blue, excess);
    cv::subtract(channels.red, excess, excess);
    cv::Mat leaning;
    cv::absdiff(channels.green, channels.blue, leaning);
    cv::add(leaning, leaning, leaning);
    cv::Mat pure;
    cv::add(excess, markLevels, pure);
    cv::compare(leaning, pure, pure, cv::CMP_LE);
    cv::bitwise_and(excess, pure, excess);
    return excess;
}

bool isSeal(const Spot &spot)
{
    const double shorter = std::min(spot.place.width, spot.place.height);
    const double longer = std::max(spot.place.width, spot.place.height);
    const double filled = double(spot.area) / spot.place.area();
    return shorter >= sealLeast && longer <= sealMost && longer <= sealShape * shorter && filled >= sealThinnest
        && filled <= sealThickest;
}

} // namespace

std::vector<cv::Rect> colourMarks(const PageView &view)
{
    if (view.colour.empty())
        return {};
    const cv::Mat saturation = saturationOf(view.colour);
    std::vector<cv::Rect> marks;
    for (const Spot &spot : spotsOf(saturation > medianOf(saturation) + markLevels)) {
        if (spot.area >= markArea && !touchesEdge(spot.place, saturation.size()))
            marks.push_back(spot.place);
    }
    return marks;
}

std::vector<cv::Rect> redSeals(const PageView &view)
{
    if (view.colour.empty())
        return {};
    const cv::Mat redness = rednessOf(view.colour);
    cv::Mat red = redness > medianOf(redness) + redLevels;
    if (cv::countNonZero(red) == 0)
        return {};
    cv::morphologyEx(red, red, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {sealGap, sealGap}));
    std::vector<Spot> spots = spotsOf(red);
    std::sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) { return a.place.area() > b.place.area(); });
    std::vector<cv::Rect> seals;
    for (const Spot &spot : spots) {
        const cv::Rect place = spot.place + view.sheet.tl();
        const bool inside = std::any_of(seals.begin(), seals.end(),
                                        [&place](const cv::Rect &seal) { return (seal & place) == place; });
        if (isSeal(spot) && !inside) // the star is no second seal
            seals.push_back(place);
    }
    return seals;
}

} // namespace yichuang
