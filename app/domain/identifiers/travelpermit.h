// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

/// Travel permits between the mainland and Hong Kong, Macau and Taiwan (DOMAIN §4.4), by form alone; these numbers carry
/// no check digit. Takes normalised text.
///   H or M and 8 digits, older cards with 2 digits of issue; 8 digits (台胞证), older ones 10 digits and a letter;
///   C, W or L and 8 digits for mainland residents.
[[nodiscard]] IdentifierCheck checkTravelPermit(const QString &number);

/// Passport number: 5 to 20 letters and digits with at least one digit (DOMAIN §4.5). Takes normalised text.
[[nodiscard]] IdentifierCheck checkPassportNumber(const QString &number);

} // namespace yichuang
