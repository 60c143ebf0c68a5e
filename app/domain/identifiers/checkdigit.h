// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace yichuang {

/// Check character of ISO 7064 MOD 11-2 over digits, 0…9 or X: resident numbers, permanent residence cards and the
/// provisional case number. Finds every single wrong digit and every swap of two neighbours. A null QChar when a
/// character is no digit.
[[nodiscard]] QChar mod11CheckCharacter(QStringView digits);

/// The text with full-width characters made half-width and upper-cased, without blanks of any kind and without hyphens.
[[nodiscard]] QString compactCode(const QString &text);

/// Whether the text is made of the ten ASCII digits and is not empty; QChar::isDigit takes digits of all scripts.
[[nodiscard]] bool isAsciiDigits(QStringView text);

} // namespace yichuang
