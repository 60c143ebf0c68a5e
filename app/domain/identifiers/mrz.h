// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

/// A machine-readable zone (ICAO Doc 9303) or one field of it with its check digit at the end. Takes normalised text, the
/// lines simply joined: 90 characters (TD1), 72 (TD2), 88 (TD3), 44 for the second line of a passport alone; anything
/// shorter is a single field. Dates of birth and expiry are read from the whole zones.
[[nodiscard]] IdentifierCheck checkMrz(const QString &zone, QDate today);

/// Check digit of a field: weights 7 3 1, A = 10 … Z = 35, filler 0, modulo 10. None when a character cannot stand there.
[[nodiscard]] std::optional<int> mrzCheckDigit(QStringView field);

} // namespace yichuang
