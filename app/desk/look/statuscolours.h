// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace yichuang {

/// How a status is meant. Every status on the screen is glyph + word + colour, never colour alone (UX §2).
enum class Tone {
    Plain,   ///< no status at all: the text colour
    Quiet,   ///< secondary text, and — 未核
    Good,    ///< ✓ 合格
    Warn,    ///< ◷ something a person should look at
    Bad,     ///< ✕ 不合格
    Exempt,  ///< ⚡ 免交
    Working, ///< ● 核验中
};

/// The colour of a tone on that palette's window and base, both light and dark. Contrast is at least 4.5:1 (UX U14).
[[nodiscard]] QColor toneColour(Tone tone, const QPalette &palette);

/// The glyph of a tone; empty for Plain. All of them are in Noto Sans CJK SC.
[[nodiscard]] QString toneGlyph(Tone tone);

/// Glyph and word, as every status is written.
[[nodiscard]] QString toneText(Tone tone, const QString &word);

/// The faint background of a strip that tells something in this tone.
[[nodiscard]] QColor toneBackground(Tone tone, const QPalette &palette);

/// Whether text is light on dark here.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace yichuang
