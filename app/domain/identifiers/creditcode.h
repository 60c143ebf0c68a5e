// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

/// Unified social credit code (GB 32100-2015, DOMAIN §4.2). Takes normalised text.
///
/// A wrong check character is Invalid, except in the form of the early Xiamen pilot (region 3502, organisation code
/// beginning with M00): genuine companies carry such codes, so these are Doubtful.
[[nodiscard]] IdentifierCheck checkCreditCode(const QString &code);

/// The check character of the first 17 characters; a null QChar when one of them cannot stand in a code.
[[nodiscard]] QChar creditCodeCheckCharacter(QStringView first17);

/// The check character of the eight-character body of an organisation code (GB 11714); a null QChar as above.
[[nodiscard]] QChar organisationCheckCharacter(QStringView body);

} // namespace yichuang
