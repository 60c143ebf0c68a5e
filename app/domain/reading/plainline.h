// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

/// Full-width letters, digits and signs made half-width, character by character: what stands where stays as it was.
[[nodiscard]] QString plainLine(const QString &text);
/// A Chinese character of the basic block or of extension A.
[[nodiscard]] bool isHan(QChar character);
/// One way of writing for what is the same name or number to somebody who compares two documents: half-width, without blanks,
/// brackets of one kind, letters in upper case.
[[nodiscard]] QString comparable(const QString &text);

} // namespace yichuang
