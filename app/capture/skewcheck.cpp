// SPDX-License-Identifier: Apache-2.0
#include "capture/skewcheck.h"

#include <algorithm>
#include <memory>

#include <leptonica/allheaders.h>
#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr float leastConfidence = 1.5F;
/// What is darker is ink, on paper that is bright enough (CAPTURE §7.11).
constexpr int inkLevel = 140;
constexpr double brightPaper = 200;

// Leptonica's own figures; it halves a 300-dpi page once before the search and twice before the sweep, and the middle copy
// is that half already.
constexpr int sweepReduction = 2;
constexpr int searchReduction = 1;
constexpr float sweepDegrees = 7.0F;
constexpr float sweepStep = 1.0F;
constexpr float leastStep = 0.01F;

struct PixDeleter
{
    void operator()(PIX *pix) const { pixDestroy(&pix); }
};
using Pix = std::unique_ptr<PIX, PixDeleter>;

/// Tinted paper is darker than the level itself; its ink is looked for that much lower.
int inkLevelOf(const PageView &view)
{
    const double paper = cv::mean(view.smallGray(view.sheet))[0];
    return paper >= brightPaper ? inkLevel : int(inkLevel * paper / brightPaper);
}

/// Up to 32 pixels, the leftmost one highest, as leptonica keeps them.
l_uint32 wordOf(const uchar *pixels, int count, int level)
{
    l_uint32 word = 0;
    for (int i = 0; i < count; ++i)
        word = (word << 1) | l_uint32(pixels[i] < level);
    return count == 0 ? 0 : word << (32 - count);
}

/// One bit a pixel, set where there is ink.
Pix inkOf(const cv::Mat &gray, int level)
{
    Pix ink(pixCreate(gray.cols, gray.rows, 1));
    if (!ink)
        return nullptr;
    l_uint32 *line = pixGetData(ink.get());
    for (int y = 0; y < gray.rows; ++y, line += pixGetWpl(ink.get())) {
        const uchar *row = gray.ptr<uchar>(y);
        for (int x = 0; x < gray.cols; x += 32)
            line[x / 32] = wordOf(row + x, std::min(32, gray.cols - x), level);
    }
    return ink;
}

} // namespace

std::optional<double> skewOf(const PageView &view)
{
    setMsgSeverity(L_SEVERITY_NONE);
    const Pix ink = inkOf(view.middleGray, inkLevelOf(view));
    l_float32 degrees = 0;
    l_float32 confidence = 0;
    if (!ink
        || pixFindSkewSweepAndSearch(ink.get(), &degrees, &confidence, sweepReduction, searchReduction, sweepDegrees,
                                     sweepStep, leastStep)
            != 0
        || confidence < leastConfidence)
        return std::nullopt;
    return -double(degrees); // leptonica says by how much to turn the page back
}

} // namespace yichuang
