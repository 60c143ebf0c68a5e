// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

/// Foreigners' permanent residence card (DOMAIN §4.5). Takes normalised text. New cards: 18 digits beginning with 9,
/// MOD 11-2. The layout inside (region 2, nationality 3, birth date 8, sequence 3) is known from a secondary source only,
/// so a date that does not exist is Doubtful and not Invalid. Old cards, three letters and twelve digits, have no check.
[[nodiscard]] IdentifierCheck checkPermanentResident(const QString &number, QDate today);

} // namespace yichuang
