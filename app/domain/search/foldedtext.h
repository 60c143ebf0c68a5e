// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

/// One way of writing for what is the same to somebody who searches: full-width and capital letters become plain ones, ü
/// becomes v, traditional characters simplified ones (Ａ類 → a类). Nothing is left out.
[[nodiscard]] QString foldedText(const QString &text);

/// The same of one character that is composed and in lower case already.
[[nodiscard]] char32_t simplified(char32_t character);

} // namespace yichuang
