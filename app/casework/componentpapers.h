// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>

#include "casework/session.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// Moves the items of a package to where the act brings the case. What the clerk refused stays refused; all are when the case
/// is. No items: nothing.
void fileComponents(CaseRecord &filed, CaseState state, const QDateTime &at);

/// For each item that was refused while the rest was taken in, a notice of non-acceptance of its own (行政许可法 32, DOMAIN
/// §3.2): it names the item, its department and the reason, and what goes back because only that item needed it.
/// @param draft as it was before the act, with everything that was handed in
[[nodiscard]] QList<Paper> componentRefusals(const CaseRecord &filed, const CaseRecord &draft, const Guide &guide,
                                             const Session &session, const QDateTime &at);
/// "componentNotAccepted" for each of them.
[[nodiscard]] QList<LedgerEvent> componentEvents(const CaseRecord &filed, const Session &session, const QDateTime &at);

} // namespace yichuang
