// SPDX-License-Identifier: Apache-2.0
#include "capture/codereader.h"

#include <memory>
#include <vector>

#include <opencv2/imgproc.hpp>
#include <zbar.h>

namespace yichuang {
namespace {

struct CloseScanner
{
    void operator()(zbar::zbar_image_scanner_t *scanner) const { zbar::zbar_image_scanner_destroy(scanner); }
};
struct CloseImage
{
    void operator()(zbar::zbar_image_t *image) const { zbar::zbar_image_destroy(image); }
};
using Scanner = std::unique_ptr<zbar::zbar_image_scanner_t, CloseScanner>;
using Image = std::unique_ptr<zbar::zbar_image_t, CloseImage>;

cv::Rect placeOf(const zbar::zbar_symbol_t *symbol)
{
    std::vector<cv::Point> points;
    for (unsigned i = 0; i < zbar::zbar_symbol_get_loc_size(symbol); ++i)
        points.emplace_back(zbar::zbar_symbol_get_loc_x(symbol, i), zbar::zbar_symbol_get_loc_y(symbol, i));
    return points.empty() ? cv::Rect() : cv::boundingRect(points);
}

/// Y800 is what zbar calls a grey picture.
constexpr unsigned long grayFormat = 'Y' | '8' << 8 | '0' << 16 | '0' << 24;

} // namespace

std::optional<ReadCode> readByZbar(const cv::Mat &gray, CodeKind kind)
{
    const Scanner scanner(zbar::zbar_image_scanner_create());
    const Image image(zbar::zbar_image_create());
    if (!scanner || !image)
        return std::nullopt;
    const auto symbology = kind == CodeKind::Qr ? zbar::ZBAR_QRCODE : zbar::ZBAR_CODE128;
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), symbology, zbar::ZBAR_CFG_ENABLE, 1);
    const cv::Mat whole = gray.isContinuous() ? gray : gray.clone(); // zbar knows no rows of another length
    zbar::zbar_image_set_format(image.get(), grayFormat);
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(whole.cols), static_cast<unsigned>(whole.rows));
    zbar::zbar_image_set_data(image.get(), whole.data, whole.total(), nullptr);
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0)
        return std::nullopt;
    const zbar::zbar_symbol_t *symbol = zbar::zbar_image_first_symbol(image.get());
    return ReadCode{{zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol)}, placeOf(symbol), 0};
}

} // namespace yichuang
