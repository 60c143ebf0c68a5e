// SPDX-License-Identifier: Apache-2.0
#include "capture/smallerjpegs.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <opencv2/imgproc.hpp>

#include "capture/jpegcodec.h"
#include "capture/paperformat.h"

namespace yichuang {
namespace {

struct Step
{
    int quality;
    double dpi; ///< at most; 0: as it is
};

constexpr std::array steps{Step{75, 0}, Step{60, 0}, Step{75, 200}, Step{60, 200}, Step{60, 150}, Step{50, 150}};

/// How much smaller the sides may become; 1 for a page that has no more than the step leaves.
double scaleFor(const Pixels &picture, double dpi)
{
    constexpr double a4LongInches = 11.69;
    const double known = dpiOf(paperFormatOf(picture.width, picture.height), picture.width, picture.height);
    const double has = known > 0 ? known : std::max(picture.width, picture.height) / a4LongInches;
    return dpi > 0 && has > dpi ? dpi / has : 1;
}

Pixels scaled(const Pixels &picture, double scale)
{
    if (scale >= 1)
        return picture;
    Pixels small;
    small.format = picture.format;
    small.width = std::max(1, qRound(picture.width * scale));
    small.height = std::max(1, qRound(picture.height * scale));
    small.bytes = QByteArray(qsizetype(small.width) * small.height * small.bytesPerPixel(), Qt::Uninitialized);
    const int type = picture.format == Pixels::Format::Gray8 ? CV_8UC1 : CV_8UC3;
    QByteArray source = picture.bytes; // OpenCV takes what it only reads as writable
    const cv::Mat from(picture.height, picture.width, type, source.data());
    cv::Mat to(small.height, small.width, type, small.bytes.data());
    cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
    return small;
}

Result<QByteArray> encodedAnew(const QByteArray &jpeg, const Step &step)
{
    const auto picture = decodeJpeg(jpeg);
    if (!picture)
        return failure(picture.error());
    const auto smaller = encodeJpeg(scaled(*picture, scaleFor(*picture, step.dpi)), step.quality, 0);
    if (!smaller)
        return failure(smaller.error());
    return smaller->size() < jpeg.size() ? *smaller : jpeg;
}

qint64 sizeOf(const QList<QByteArray> &jpegs)
{
    return std::accumulate(jpegs.cbegin(), jpegs.cend(), qint64(0),
                           [](qint64 sum, const QByteArray &jpeg) { return sum + jpeg.size(); });
}

/// The gentlest step that would do if all pages became smaller as the largest does. Trying all steps on all pages would take
/// minutes.
Result<size_t> firstWorthwhileStep(const QList<QByteArray> &jpegs, qint64 mostBytes)
{
    const auto largest = std::max_element(jpegs.cbegin(), jpegs.cend(), [](const QByteArray &left, const QByteArray &right) {
        return left.size() < right.size();
    });
    const double wanted = static_cast<double>(mostBytes) / static_cast<double>(std::max<qint64>(1, sizeOf(jpegs)));
    for (size_t at = 0; at + 1 < steps.size(); ++at) {
        const auto smaller = encodedAnew(*largest, steps.at(at));
        if (!smaller)
            return failure(smaller.error());
        if (static_cast<double>(smaller->size()) <= wanted * static_cast<double>(largest->size()))
            return at;
    }
    return steps.size() - 1;
}

} // namespace

Result<QList<QByteArray>> smallerJpegs(const QList<QByteArray> &jpegs, qint64 mostBytes, const std::function<void()> &tick)
{
    if (jpegs.isEmpty() || sizeOf(jpegs) <= mostBytes)
        return jpegs;
    const auto first = firstWorthwhileStep(jpegs, mostBytes);
    if (!first)
        return failure(first.error());
    QList<QByteArray> smaller;
    for (size_t at = *first; at < steps.size(); ++at) {
        smaller.clear();
        for (const QByteArray &jpeg : jpegs) {
            const auto anew = encodedAnew(jpeg, steps.at(at));
            if (!anew)
                return failure(anew.error());
            smaller.append(*anew);
            tick();
        }
        if (sizeOf(smaller) <= mostBytes)
            break;
    }
    return smaller;
}

} // namespace yichuang
