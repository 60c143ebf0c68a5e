// SPDX-License-Identifier: Apache-2.0
#include "capture/sheetprint.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "capture/inkskew.h"
#include "capture/pageview.h"

namespace yichuang {
namespace {

const cv::Size printSize(300, 424);
constexpr char printMark[] = "YS1";
constexpr qsizetype markSize = 3;
constexpr int darkest = 120;  ///< levels under the paper; what is darker is ink all the same
constexpr int grain = 5;      ///< levels that the paper itself has
constexpr double gain = 2;    ///< so that the levels fill a byte
constexpr double softening = 1.6;
constexpr double leastSpread = 2; ///< of the levels: below it nothing stands on the sheet
constexpr int margin = 12;        ///< px at the edge of a print that are not looked at
constexpr int blockSide = 20;     ///< px
constexpr size_t leastBlocks = 4;

/// The ink of the whole small copy, no darker than it needs to be, and soft enough to be shrunk.
cv::Mat softInk(const PageView &view)
{
    cv::Mat ink(view.smallGray.size(), CV_8UC1, cv::Scalar(0));
    cv::min(view.ink, darkest, ink(view.sheet));
    cv::GaussianBlur(ink, ink, {0, 0}, softening);
    return ink;
}

/// Turned back by the skew and shrunk to the size of a print, in one step.
cv::Mat laidStraight(const cv::Mat &ink, double skew)
{
    const cv::Point2d middle(ink.cols / 2.0, ink.rows / 2.0);
    const double across = double(printSize.width) / ink.cols;
    const double down = double(printSize.height) / ink.rows;
    cv::Mat turn = cv::getRotationMatrix2D(middle, skew, 1);
    turn.row(0) *= across;
    turn.row(1) *= down;
    cv::Mat print;
    cv::warpAffine(ink, print, turn, printSize);
    return print;
}

double spreadOf(const cv::Mat &levels)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(levels, mean, deviation);
    return deviation[0];
}

Result<cv::Mat> printOf(const QByteArray &bytes)
{
    const auto area = static_cast<qsizetype>(printSize.area());
    if (!bytes.startsWith(printMark))
        return failure(ErrorCode::Invalid, QStringLiteral("no sheet print"));
    // The length that was zipped stands first, highest byte first; anything else would be unpacked to that size.
    const QByteArray zipped = bytes.mid(markSize);
    const QByteArray length = QByteArray(4, '\0').replace(0, 4, QByteArray::fromHex(QByteArray::number(area, 16).rightJustified(8, '0')));
    const QByteArray levels = zipped.startsWith(length) ? qUncompress(zipped) : QByteArray();
    if (levels.size() != area)
        return failure(ErrorCode::Invalid, QStringLiteral("no sheet print"));
    cv::Mat print;
    cv::Mat(printSize, CV_8UC1, const_cast<char *>(levels.constData())).convertTo(print, CV_32F);
    return print;
}

/// Normalised correlation; no value where neither has anything.
std::optional<double> correlation(const cv::Mat &one, const cv::Mat &other)
{
    cv::Scalar meanOne;
    cv::Scalar meanOther;
    cv::Scalar spreadOne;
    cv::Scalar spreadOther;
    cv::meanStdDev(one, meanOne, spreadOne);
    cv::meanStdDev(other, meanOther, spreadOther);
    if (spreadOne[0] < gain * leastSpread && spreadOther[0] < gain * leastSpread)
        return std::nullopt;
    if (spreadOne[0] < gain * leastSpread / 2 || spreadOther[0] < gain * leastSpread / 2)
        return 0;
    const double shared = one.dot(other) / double(one.total()) - meanOne[0] * meanOther[0];
    return shared / (spreadOne[0] * spreadOther[0]);
}

double weakestTenth(const cv::Mat &one, const cv::Mat &other)
{
    std::vector<double> blocks;
    for (int y = margin; y + blockSide < one.rows - margin; y += blockSide) {
        for (int x = margin; x + blockSide < one.cols - margin; x += blockSide) {
            const cv::Rect block(x, y, blockSide, blockSide);
            if (const auto value = correlation(one(block), other(block)))
                blocks.push_back(*value);
        }
    }
    if (blocks.size() < leastBlocks)
        return 0;
    const auto tenth = blocks.begin() + static_cast<std::ptrdiff_t>(blocks.size() / 10);
    std::nth_element(blocks.begin(), tenth, blocks.end());
    return *tenth;
}

/// `other` moved so that it lies on `one`.
cv::Mat laidOn(const cv::Mat &one, const cv::Mat &other)
{
    const cv::Point2d shift = cv::phaseCorrelate(one, other);
    const cv::Mat move = (cv::Mat_<double>(2, 3) << 1, 0, -shift.x, 0, 1, -shift.y);
    cv::Mat moved;
    cv::warpAffine(other, moved, move, other.size());
    return moved;
}

SheetLikeness compared(const cv::Mat &one, const cv::Mat &other)
{
    const cv::Mat laid = laidOn(one, other);
    const cv::Rect inner(margin, margin, one.cols - 2 * margin, one.rows - 2 * margin);
    return {correlation(one(inner), laid(inner)).value_or(0), weakestTenth(one, laid)};
}

} // namespace

QByteArray sheetPrintOf(const PageView &view, std::optional<double> skew)
{
    cv::Mat print = laidStraight(softInk(view), skew ? *skew : skewByInk(view.ink));
    cv::subtract(print, grain, print);
    if (spreadOf(print) < leastSpread)
        return {};
    print *= gain;
    constexpr int fastest = 1;
    return QByteArray(printMark, markSize)
        + qCompress(print.data, static_cast<qsizetype>(print.total()), fastest);
}

Result<SheetLikeness> likenessOf(const QByteArray &one, const QByteArray &other)
{
    if (one.isEmpty() || other.isEmpty())
        return SheetLikeness{};
    const auto first = printOf(one);
    if (!first)
        return failure(first.error());
    const auto second = printOf(other);
    if (!second)
        return failure(second.error());
    try {
        return compared(*first, *second);
    } catch (const cv::Exception &exception) {
        return failure(ErrorCode::Internal, QString::fromStdString(exception.msg));
    }
}

} // namespace yichuang
