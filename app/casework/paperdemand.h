// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/session.h"
#include "domain/cases/coverquestion.h"
#include "domain/guide/checklist.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

// What the ledger tells of the two exemptions (DOMAIN R42): paper that is asked for in spite of them, and what the city said.

/// One entry for each material of which is newly said, said differently, or not said any more why its paper is asked for.
[[nodiscard]] QList<LedgerEvent> paperDemandEntries(const CaseRecord &before, const CaseRecord &after, const Session &session,
                                                    const QDateTime &at);
/// What the entry "coversAnswered" tells: the entries that were asked for, and the materials that are covered now, or of
/// which the city has none.
[[nodiscard]] QJsonObject coverNews(const CaseRecord &before, const CaseRecord &after, const QList<CoverAnswer> &answers);

} // namespace yichuang
