// SPDX-License-Identifier: Apache-2.0
#include "capture/skewcheck.h"

#include <memory>

#include <leptonica/allheaders.h>
#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr float leastConfidence = 1.5F;
/// What is darker is ink, on paper that is bright enough (CAPTURE §7.11).
constexpr int inkLevel = 140;
constexpr double brightPaper = 200;

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

/// One bit a pixel, set where there is ink. Leptonica keeps rows in words of 32 bits, the leftmost pixel highest.
Pix inkOf(const PageView &view)
{
    const cv::Mat &gray = view.gray;
    Pix ink(pixCreate(gray.cols, gray.rows, 1));
    if (!ink)
        return nullptr;
    const int level = inkLevelOf(view);
    l_uint32 *line = pixGetData(ink.get());
    for (int y = 0; y < gray.rows; ++y, line += pixGetWpl(ink.get())) {
        const uchar *row = gray.ptr<uchar>(y);
        for (int x = 0; x < gray.cols; ++x)
            line[x / 32] |= l_uint32(row[x] < level) << (31 - x % 32);
    }
    return ink;
}

} // namespace

std::optional<double> skewOf(const PageView &view)
{
    setMsgSeverity(L_SEVERITY_NONE);
    const Pix ink = inkOf(view);
    l_float32 degrees = 0;
    l_float32 confidence = 0;
    if (!ink || pixFindSkew(ink.get(), &degrees, &confidence) != 0 || confidence < leastConfidence)
        return std::nullopt;
    return -double(degrees); // leptonica says by how much to turn the page back
}

} // namespace yichuang
