// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QStringList>
#include <QStringView>

namespace yichuang {

// Numbers whose check digits are right, each once, in the order they stand in the line. A number ends where its letters and
// digits end: a longer one holds none of the shorter kind. Blanks that the reader put inside a number do not end it.

/// Credit codes (GB 32100) that fit both of their check characters. The letters I and O, which no code has, are read as the
/// digits they look like.
[[nodiscard]] QStringList creditCodesIn(QStringView line);
/// Citizen's identity numbers (GB 11643) of 18 characters.
/// @param today no birth date is after it
[[nodiscard]] QStringList residentNumbersIn(QStringView line, QDate today);

} // namespace yichuang
