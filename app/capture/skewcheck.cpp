// SPDX-License-Identifier: Apache-2.0
#include "capture/skewcheck.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
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

/// Up to eight pixels of a mask, the leftmost one highest: a bit of each is moved to its place by one multiplication.
l_uint32 bitsOf(const uchar *mask, int count)
{
    constexpr std::uint64_t lowest = 0x0101'0101'0101'0101;
    constexpr std::uint64_t gather = 0x8040'2010'0804'0201;
    std::uint64_t pixels = 0;
    std::memcpy(&pixels, mask, static_cast<size_t>(std::min(count, 8)));
    return static_cast<l_uint32>((pixels & lowest) * gather >> 56);
}

/// Up to 32 pixels, as leptonica keeps them.
l_uint32 wordOf(const uchar *mask, int count)
{
    l_uint32 word = 0;
    for (int at = 0; at < std::min(count, 32); at += 8)
        word |= bitsOf(mask + at, count - at) << (24 - at);
    return word;
}

/// One bit a pixel, set where there is ink.
Pix inkOf(const cv::Mat &gray, int level)
{
    static_assert(std::endian::native == std::endian::little);
    const cv::Mat mask = gray < level;
    Pix ink(pixCreate(gray.cols, gray.rows, 1));
    if (!ink)
        return nullptr;
    l_uint32 *line = pixGetData(ink.get());
    for (int y = 0; y < gray.rows; ++y, line += pixGetWpl(ink.get())) {
        const uchar *row = mask.ptr<uchar>(y);
        for (int x = 0; x < gray.cols; x += 32)
            line[x / 32] = wordOf(row + x, gray.cols - x);
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
