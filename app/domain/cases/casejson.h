// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

/// The whole case as a document: what the store keeps and the archive holds. Not the contract's envelope, which is the
/// wire layer's.
[[nodiscard]] QJsonObject caseToJson(const CaseRecord &record);

/// Reads what caseToJson() wrote into an equal case. Unknown members are passed over, absent ones read as in a fresh
/// case. Invalid names the JSON pointer of the first wrong field; a case without id is Invalid too.
[[nodiscard]] Result<CaseRecord> caseFromJson(const QJsonObject &object);

} // namespace yichuang
