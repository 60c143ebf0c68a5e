// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/exchange/casechange.h"

namespace yichuang {

/// What a store knows of a case before it is changed.
struct CaseStanding
{
    std::optional<CaseRecord> stored; ///< none: the case was never saved
    std::optional<CaseState> before;  ///< the state it stood in before this one, if it ever moved
    QString reservedNumber;           ///< empty: none was asked for
};

/// Whether a change may be stored; every store asks before it writes.
///
/// Conflict when the case is not of the revision that was read. WrongState when the steps are not moves of DOMAIN §3.2
/// or do not lead to the state of the case. Invalid when the number is not the one reserved for the case, when something
/// belongs to another case, or when a page file or a document has no digest or no bytes. Keys
/// that are taken are the store's to refuse, with Conflict.
[[nodiscard]] Result<> checkChange(const CaseStanding &standing, const CaseChange &change);

} // namespace yichuang
