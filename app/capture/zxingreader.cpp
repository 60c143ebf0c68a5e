// SPDX-License-Identifier: Apache-2.0
#define ZX_USE_UTF8
#include "capture/codereader.h"

#include <vector>

#include <ReadBarcode.h>
#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

cv::Rect placeOf(const ZXing::Position &corners)
{
    std::vector<cv::Point> points;
    for (const auto &corner : corners)
        points.emplace_back(corner.x, corner.y);
    return cv::boundingRect(points);
}

} // namespace

std::optional<ReadCode> readByZxing(const cv::Mat &gray, CodeKind kind, Effort effort)
{
    const ZXing::ImageView picture(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum, static_cast<int>(gray.step));
    ZXing::DecodeHints hints;
    hints.setFormats(kind == CodeKind::Qr ? ZXing::BarcodeFormat::QRCode : ZXing::BarcodeFormat::Code128);
    hints.setTryHarder(effort == Effort::Hard);
    hints.setTryRotate(effort == Effort::Hard);
    hints.setTryDownscale(effort == Effort::Hard);
    const ZXing::Result result = ZXing::ReadBarcode(picture, hints);
    if (!result.isValid())
        return std::nullopt;
    return ReadCode{result.text(), placeOf(result.position()), result.orientation()};
}

} // namespace yichuang
