// SPDX-License-Identifier: Apache-2.0
#include "capture/blankcheck.h"

#include <cstdlib>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr int inkLevels = 28;
constexpr int inkArea = 14;
constexpr int colourLevels = 12;
constexpr int colourArea = 40;

struct Spot
{
    int x, y, width, height, area;
};

std::vector<Spot> spotsOf(const cv::Mat &mask)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    std::vector<Spot> spots;
    for (int i = 1; i < count; ++i) { // 0 is the background
        const int *row = stats.ptr<int>(i);
        spots.push_back({row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH], row[cv::CC_STAT_HEIGHT],
                         row[cv::CC_STAT_AREA]});
    }
    return spots;
}

bool touchesEdge(const Spot &spot, const cv::Mat &sheet)
{
    return spot.x <= 1 || spot.y <= 1 || spot.x + spot.width >= sheet.cols - 1
        || spot.y + spot.height >= sheet.rows - 1;
}

/// Shadows and what lies beside a skewed sheet touch the edge; a corner at 6° covers less than a twentieth. What touches
/// it and is larger than this belongs to the page: a photograph without a margin, a pattern.
bool isBeyondTheSheet(const Spot &spot, const cv::Mat &sheet)
{
    return touchesEdge(spot, sheet) && spot.area < sheet.rows * sheet.cols / 10;
}

/// Round, 3–9 mm across, near the left or right edge.
bool isPunchHole(const Spot &spot, const cv::Mat &sheet)
{
    const bool size = spot.width >= 10 && spot.width <= 26 && spot.height >= 10 && spot.height <= 26;
    const bool round = std::abs(spot.width - spot.height) <= 4 && spot.area > 0.68 * spot.width * spot.height;
    const bool place = spot.x < 0.12 * sheet.cols || spot.x > 0.86 * sheet.cols;
    return size && round && place;
}

bool isCrease(const Spot &spot, const cv::Mat &sheet)
{
    return spot.width > sheet.cols / 2 && spot.height < 12;
}

/// How much darker each pixel is than the paper around it.
cv::Mat inkUnderPaper(const cv::Mat &sheet)
{
    cv::Mat smooth;
    cv::Mat paper;
    cv::Mat ink;
    cv::blur(sheet, smooth, {3, 3});
    cv::dilate(smooth, paper, cv::getStructuringElement(cv::MORPH_RECT, {25, 25}));
    cv::blur(paper, paper, {51, 51});
    cv::subtract(paper, smooth, ink);
    return ink;
}

int countInk(const cv::Mat &sheet)
{
    int marks = 0;
    for (const Spot &spot : spotsOf(inkUnderPaper(sheet) > inkLevels)) {
        const bool counts = spot.area >= inkArea && !isBeyondTheSheet(spot, sheet) && !isPunchHole(spot, sheet)
            && !isCrease(spot, sheet);
        marks += counts ? 1 : 0;
    }
    return marks;
}

/// The spread between the strongest and the weakest channel: 0 for grey.
cv::Mat saturation(const cv::Mat &colour)
{
    cv::Mat smooth;
    cv::blur(colour, smooth, {5, 5});
    cv::Mat channels[3];
    cv::split(smooth, channels);
    const cv::Mat strongest = cv::max(cv::max(channels[0], channels[1]), channels[2]);
    const cv::Mat weakest = cv::min(cv::min(channels[0], channels[1]), channels[2]);
    return strongest - weakest;
}

int medianOf(const cv::Mat &levels)
{
    int counts[256] = {};
    int total = 0;
    constexpr int step = 4;
    for (int y = 0; y < levels.rows; y += step) {
        const uchar *row = levels.ptr<uchar>(y);
        for (int x = 0; x < levels.cols; x += step, ++total)
            ++counts[row[x]];
    }
    int level = 0;
    for (int seen = counts[0]; level < 255 && seen * 2 <= total; seen += counts[level])
        ++level;
    return level;
}

int countColour(const cv::Mat &sheet)
{
    const cv::Mat spread = saturation(sheet);
    int marks = 0;
    for (const Spot &spot : spotsOf(spread > medianOf(spread) + colourLevels))
        marks += spot.area >= colourArea && !touchesEdge(spot, sheet) ? 1 : 0;
    return marks;
}

} // namespace

int countMarks(const PageView &view)
{
    const int ink = countInk(view.smallGray(view.sheet));
    return view.smallColour.empty() ? ink : ink + countColour(view.smallColour(view.sheet));
}

} // namespace yichuang
