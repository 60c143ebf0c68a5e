// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QString>

namespace yichuang {

/// WenQuanYi Zen Hei, 12 pt. Noto Sans CJK looks finer, but Qt then writes a wrong text layer: 行 becomes U+2F8F and the
/// digits of a number are lost (CAPTURE §4), so that a paper could neither be searched nor checked. Noto and Hanazono
/// only stand in for the rare characters of names that Zen Hei lacks. Characters beyond the basic plane (𫖯) are printed,
/// but Qt 6.4 leaves them out of the text layer.
[[nodiscard]] QFont paperFont();

/// Whether that font is installed; papers made without it look alike but may lose their text layer.
[[nodiscard]] bool isPaperFontInstalled();

/// The text with every character that no installed font can draw written as its code point, 〔U+2B5AF〕: a rare name
/// must not turn into an empty box that nobody notices.
[[nodiscard]] QString drawableText(const QString &text);

} // namespace yichuang
