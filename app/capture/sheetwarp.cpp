// SPDX-License-Identifier: Apache-2.0
#include "capture/sheetwarp.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "capture/matover.h"
#include "capture/sheetoutline.h"

namespace yichuang {
namespace {

constexpr double mmPerInch = 25.4;
/// Half of the gap between the shapes of A4 and of a card; a camera that looks a little aslant stays below it.
constexpr double shapeTolerance = 0.055;
constexpr int leastSide = 16; // px

/// How many pixels of the picture the sides are long.
struct Sides
{
    double top;
    double right;
    double bottom;
    double left;

    [[nodiscard]] double across() const { return (top + bottom) / 2; }
    [[nodiscard]] double down() const { return (left + right) / 2; }
};

Sides sidesOf(const QList<QPointF> &corners, int width, int height)
{
    const auto length = [&](int from, int to) {
        return std::hypot((corners.at(to).x() - corners.at(from).x()) * width,
                          (corners.at(to).y() - corners.at(from).y()) * height);
    };
    return {length(0, 1), length(1, 2), length(2, 3), length(3, 0)};
}

double shapeOf(PaperFormat format)
{
    return longSideMm(format) / shortSideMm(format);
}

/// The paper's size in mm as it lies, across and down.
cv::Size2d lyingSize(PaperFormat format, const Sides &sides)
{
    const cv::Size2d upright(shortSideMm(format), longSideMm(format));
    return sides.across() > sides.down() ? cv::Size2d(upright.height, upright.width) : upright;
}

/// The edges of the first pixel lie half a pixel before its middle, in the picture as in the page.
Pixels cutOut(const Pixels &picture, const QList<QPointF> &corners, cv::Size size)
{
    std::array<cv::Point2f, 4> from;
    for (size_t corner = 0; corner < 4; ++corner) {
        const QPointF at = corners.at(int(corner));
        from[corner] = {float(at.x() * picture.width - 0.5), float(at.y() * picture.height - 0.5)};
    }
    const auto right = float(size.width) - 0.5F;
    const auto bottom = float(size.height) - 0.5F;
    const std::array<cv::Point2f, 4> to{cv::Point2f(-0.5F, -0.5F), {right, -0.5F}, {right, bottom}, {-0.5F, bottom}};

    Pixels page{size.width, size.height, picture.format, {}};
    page.bytes = QByteArray(qsizetype(size.width) * size.height * page.bytesPerPixel(), Qt::Uninitialized);
    cv::Mat target = matOver(page);
    cv::warpPerspective(matOver(picture), target, cv::getPerspectiveTransform(from.data(), to.data()), size,
                        cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return page;
}

} // namespace

PaperFormat formatWithin(const QList<QPointF> &corners, int width, int height)
{
    if (corners.size() != 4)
        return PaperFormat::Unknown;
    const Sides sides = sidesOf(corners, width, height);
    const double shape = std::max(sides.across(), sides.down()) / std::min(sides.across(), sides.down());
    for (const PaperFormat format : {PaperFormat::A4, PaperFormat::IdCard}) {
        if (std::abs(shape / shapeOf(format) - 1) <= shapeTolerance)
            return format;
    }
    return PaperFormat::Unknown;
}

Result<StraightSheet> straightened(const Pixels &picture, const QList<QPointF> &corners, PaperFormat format)
{
    if (!isWhole(picture))
        return failure(ErrorCode::Invalid, QStringLiteral("picture: size and bytes differ"));
    const auto ordered = orderedCorners(corners);
    if (!ordered)
        return failure(ErrorCode::Invalid, QStringLiteral("corners of no sheet"));
    const Sides sides = sidesOf(*ordered, picture.width, picture.height);
    const double across = std::min(sides.top, sides.bottom);
    const double down = std::min(sides.left, sides.right);
    if (across < leastSide || down < leastSide)
        return failure(ErrorCode::Invalid, QStringLiteral("corners too close"));

    StraightSheet sheet;
    sheet.format = format;
    cv::Size size{int(across), int(down)};
    if (format != PaperFormat::Unknown) {
        const cv::Size2d paper = lyingSize(format, sides);
        sheet.dpi = std::max(1, int(std::min(across / paper.width, down / paper.height) * mmPerInch));
        size = {cvRound(paper.width / mmPerInch * sheet.dpi), cvRound(paper.height / mmPerInch * sheet.dpi)};
    }
    sheet.picture = cutOut(picture, *ordered, size);
    return sheet;
}

} // namespace yichuang
