// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

struct PhoneCheck
{
    IdentifierVerdict verdict = IdentifierVerdict::Valid;
    QString normalised; ///< digits only; an extension follows after a hyphen
    bool mobile = false;
    QList<IdentifierReason> reasons;
    bool operator==(const PhoneCheck &) const = default;
};

/// Mobile number of 11 digits or land line with area code (DOMAIN §4.7). A leading +86 or 0086 is dropped. A local number
/// without area code is Doubtful, because other districts and provinces cannot dial it.
[[nodiscard]] PhoneCheck checkPhone(const QString &text);

} // namespace yichuang
