// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/casechange.h"

namespace yichuang {

QList<LedgerEvent> CaseChange::told() const
{
    if (!events.isEmpty())
        return events;
    LedgerEvent event;
    event.caseId = after.id;
    event.kind = QStringLiteral("changed");
    event.clerkId = after.changedBy;
    event.clerkName = after.changedBy == after.clerkId ? after.clerkName : QString();
    event.counterNo = after.counterNo;
    event.at = after.changedAt;
    return {event};
}

} // namespace yichuang
