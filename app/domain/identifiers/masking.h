// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

// What screens and papers show of personal data unless the full value is needed (DOMAIN §6.4). All of them count
// characters as a reader does, so that a rare character outside the basic plane is one.

enum class NameOf { Person, Organisation };

/// 张** for a person; the name of an organisation is public and stays. A name of one character is covered whole.
[[nodiscard]] QString maskedName(const QString &name, NameOf whose = NameOf::Person);

/// 310***********006X: the first three and last four of a number of 12 characters or more. Shorter numbers keep their
/// first and last two characters, those of fewer than eight nothing.
[[nodiscard]] QString maskedNumber(const QString &number);

/// 138****3210: the first three and last four digits; a number of fewer than 11 characters keeps its last two.
[[nodiscard]] QString maskedPhone(const QString &phone);

/// The address down to the street office or town (街道, 镇, 乡), else to the district, and then three stars.
[[nodiscard]] QString maskedAddress(const QString &address);

/// The last four characters, for the agent's number on a collection slip (DOMAIN §3.4); all of a shorter text is covered.
[[nodiscard]] QString lastFour(const QString &number);

} // namespace yichuang
