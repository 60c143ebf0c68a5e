// SPDX-License-Identifier: Apache-2.0
#include "capture/paperformat.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yichuang {
namespace {

constexpr double mmPerInch = 25.4;
/// Half of the gap between the shape of a photograph (3:2) and its nearest paper is more than this.
constexpr double shapeTolerance = 0.04;
/// Flatbeds and feeders cut a few millimetres off.
constexpr double sizeTolerance = 0.06;

struct Size
{
    PaperFormat format;
    double shortMm;
    double longMm;
};

constexpr std::array knownSizes{Size{PaperFormat::A4, 210, 297}, Size{PaperFormat::A5, 148, 210},
                                Size{PaperFormat::IdCard, 53.98, 85.6}};

bool isNear(double value, double expected, double tolerance)
{
    return std::abs(value / expected - 1) <= tolerance;
}

Size sizeOf(PaperFormat format)
{
    const auto found = std::find_if(knownSizes.begin(), knownSizes.end(),
                                    [format](const Size &size) { return size.format == format; });
    return found == knownSizes.end() ? Size{PaperFormat::Unknown, 0, 0} : *found;
}

} // namespace

double longSideMm(PaperFormat format)
{
    return sizeOf(format).longMm;
}

double shortSideMm(PaperFormat format)
{
    return sizeOf(format).shortMm;
}

PaperFormat paperFormatOf(int width, int height, double dpiHint)
{
    if (width <= 0 || height <= 0)
        return PaperFormat::Unknown;
    const double longPx = std::max(width, height);
    const double shortPx = std::min(width, height);
    for (const Size &size : knownSizes) {
        const bool rightShape = isNear(longPx / shortPx, size.longMm / size.shortMm, shapeTolerance);
        const bool rightSize = dpiHint <= 0 || isNear(longPx / dpiHint * mmPerInch, size.longMm, sizeTolerance);
        if (rightShape && rightSize)
            return size.format;
    }
    return PaperFormat::Unknown;
}

double dpiOf(PaperFormat format, int width, int height)
{
    const double mm = longSideMm(format);
    return mm > 0 ? std::max(width, height) / mm * mmPerInch : 0;
}

double dpiByArea(int width, int height)
{
    const double paper = longSideMm(PaperFormat::A4) * shortSideMm(PaperFormat::A4);
    return std::sqrt(double(width) * height / paper) * mmPerInch;
}

} // namespace yichuang
