// SPDX-License-Identifier: Apache-2.0
#include "devices/videomode.h"

#include <algorithm>
#include <cmath>

#include "devices/filelimits.h"

namespace yichuang {
namespace {

constexpr int leastLookWidth = 600; // px

qint64 areaOf(const VideoMode &mode)
{
    return qint64(mode.width) * mode.height;
}

/// Smaller first; of two as large, the one that is not JPEG.
bool isLess(const VideoMode &a, const VideoMode &b)
{
    if (areaOf(a) != areaOf(b))
        return areaOf(a) < areaOf(b);
    return a.encoding != VideoMode::Encoding::Jpeg && b.encoding == VideoMode::Encoding::Jpeg;
}

bool isOfOneShape(const VideoMode &a, const VideoMode &b)
{
    constexpr double tolerance = 0.01;
    return std::abs(double(a.width) * b.height / (double(a.height) * b.width) - 1) < tolerance;
}

} // namespace

std::optional<VideoModes> chosenModes(const QList<VideoMode> &offered)
{
    QList<VideoMode> modes;
    std::copy_if(offered.cbegin(), offered.cend(), std::back_inserter(modes), [](const VideoMode &mode) {
        return mode.width > 0 && mode.height > 0 && std::max(mode.width, mode.height) <= FileLimits::side
            && areaOf(mode) <= FileLimits::pixels;
    });
    if (modes.isEmpty())
        return std::nullopt;
    std::sort(modes.begin(), modes.end(), isLess);
    VideoModes chosen{modes.last(), modes.last()};
    const auto forLooking = std::find_if(modes.cbegin(), modes.cend(), [&chosen](const VideoMode &mode) {
        return mode.width >= leastLookWidth && isOfOneShape(mode, chosen.take);
    });
    if (forLooking == modes.cend())
        return chosen;
    chosen.look = *forLooking;
    for (const VideoMode &mode : std::as_const(modes)) {
        if (areaOf(mode) == areaOf(chosen.look) && isOfOneShape(mode, chosen.take))
            chosen.look = mode; // sorted: JPEG comes last
    }
    return chosen;
}

} // namespace yichuang
