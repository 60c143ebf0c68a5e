// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>

class QApplication;

namespace yichuang {

enum class Theme { System, Light, Dark };

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Style, palette, font and icons of the whole program. May be called again to change the theme while windows are open.
/// System takes the palette the platform came with to decide between light and dark.
/// @param fontPercent 90 to 150
void applyDeskLook(QApplication &application, Theme theme = Theme::System, int fontPercent = 100);

} // namespace yichuang
