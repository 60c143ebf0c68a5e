// SPDX-License-Identifier: Apache-2.0
#include "capture/pagetext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace yichuang {

PageArea PageText::areaOnPage(const PageArea &area) const
{
    const double whole = 1000;
    constexpr double room = 4; // thousandths
    if (area.isWhole() || width <= 0 || height <= 0)
        return area;
    const double radians = -levelledBy * std::numbers::pi / 180;
    double left = whole;
    double top = whole;
    double right = 0;
    double bottom = 0;
    for (const int corner : {0, 1, 2, 3}) {
        const double x = (area.left + (corner % 2 == 0 ? 0 : area.width)) / whole * width - width / 2.0;
        const double y = (area.top + (corner < 2 ? 0 : area.height)) / whole * height - height / 2.0;
        const double turnedX = (x * std::cos(radians) - y * std::sin(radians) + width / 2.0) / width * whole;
        const double turnedY = (x * std::sin(radians) + y * std::cos(radians) + height / 2.0) / height * whole;
        left = std::min(left, turnedX);
        top = std::min(top, turnedY);
        right = std::max(right, turnedX);
        bottom = std::max(bottom, turnedY);
    }
    const auto within = [whole](double value) { return int(std::clamp(std::round(value), 0.0, whole)); };
    const int x = within(left - room);
    const int y = within(top - room);
    return {x, y, within(right + room) - x, within(bottom + room) - y};
}

} // namespace yichuang
