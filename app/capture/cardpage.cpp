// SPDX-License-Identifier: Apache-2.0
#include "capture/cardpage.h"

#include "capture/matover.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr double mmPerInch = 25.4;
constexpr int finest = 300; // dpi
/// A sheet of A4 is 11 % off.
constexpr double shapeTolerance = 0.08;
/// Where the middles of the two sides lie on the page, of its height.
constexpr double frontAt = 0.3;
constexpr double backAt = 0.6;

Result<> checkSide(const Pixels &side)
{
    if (!isWhole(side))
        return failure(ErrorCode::Invalid, QStringLiteral("picture: size and bytes differ"));
    const double shape = double(std::max(side.width, side.height)) / std::min(side.width, side.height);
    const double ofCard = longSideMm(PaperFormat::IdCard) / shortSideMm(PaperFormat::IdCard);
    if (std::abs(shape / ofCard - 1) > shapeTolerance)
        return failure(ErrorCode::Malformed, QStringLiteral("not the shape of a card"));
    return {};
}

int pixelsOf(double mm, int dpi)
{
    return cvRound(mm / mmPerInch * dpi);
}

void lay(const Pixels &side, cv::Mat &page, double at, int dpi)
{
    const bool lying = side.width >= side.height;
    const int longer = pixelsOf(longSideMm(PaperFormat::IdCard), dpi);
    const int shorter = pixelsOf(shortSideMm(PaperFormat::IdCard), dpi);
    const cv::Size size = lying ? cv::Size(longer, shorter) : cv::Size(shorter, longer);
    cv::Mat picture;
    cv::resize(matOver(side), picture, size, 0, 0, cv::INTER_AREA);
    if (picture.channels() == 1)
        cv::cvtColor(picture, picture, cv::COLOR_GRAY2RGB);
    picture.copyTo(page(cv::Rect({(page.cols - size.width) / 2, cvRound(page.rows * at) - size.height / 2}, size)));
}

} // namespace

Result<StraightSheet> cardPage(const Pixels &front, const Pixels &back)
{
    for (const Pixels *side : {&front, &back}) {
        if (const auto checked = checkSide(*side); !checked)
            return failure(checked.error());
    }
    const double coarser = std::min(dpiOf(PaperFormat::IdCard, front.width, front.height),
                                    dpiOf(PaperFormat::IdCard, back.width, back.height));
    StraightSheet sheet;
    sheet.format = PaperFormat::A4;
    sheet.dpi = std::clamp(int(std::lround(coarser)), 1, finest);
    sheet.picture.width = pixelsOf(shortSideMm(PaperFormat::A4), sheet.dpi);
    sheet.picture.height = pixelsOf(longSideMm(PaperFormat::A4), sheet.dpi);
    sheet.picture.format = Pixels::Format::Rgb888;
    sheet.picture.bytes = QByteArray(qsizetype(sheet.picture.width) * sheet.picture.height * 3, char(0xff));
    cv::Mat page(sheet.picture.height, sheet.picture.width, CV_8UC3, sheet.picture.bytes.data());
    lay(front, page, frontAt, sheet.dpi);
    lay(back, page, backAt, sheet.dpi);
    return sheet;
}

} // namespace yichuang
