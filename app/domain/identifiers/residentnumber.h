// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

/// Nobody is older: an earlier date of birth is a typing error, or a number of somebody long dead. Generous, because
/// registers carry 1900-01-01 for people whose date of birth is unknown.
inline constexpr int greatestPlausibleAge = 130;

/// Citizen's identity number, 18 characters or the old 15 digits (GB 11643-1999, DOMAIN §4.1). Takes normalised text.
/// The address code is held against the provinces only: districts are dissolved, numbers with their codes stay valid.
[[nodiscard]] IdentifierCheck checkResidentNumber(const QString &number, QDate today);

/// Residence permit of Hong Kong, Macau and Taiwan residents (DOMAIN §4.4). Takes normalised text.
[[nodiscard]] IdentifierCheck checkResidencePermit(const QString &number, QDate today);

/// The 18-character form of a 15-digit number: 19 before the year, and the check character. None for other input.
[[nodiscard]] std::optional<QString> eighteenFromFifteen(const QString &number);

/// Notes what is wrong with a date of birth written yyyyMMdd, and keeps a possible one. An impossible or future date
/// lowers the verdict to `atBest`, an implausible age to Doubtful.
void noteBirthDate(IdentifierCheck &check, QStringView yyyyMMdd, QDate today, IdentifierVerdict atBest);

/// Whether two digits begin an address code of GB/T 2260 (11…65, 71, 81, 82), or of a residence permit (83).
[[nodiscard]] bool isProvinceCode(QStringView twoDigits);

} // namespace yichuang
