// SPDX-License-Identifier: Apache-2.0
#include "casework/ledgerentry.h"

namespace yichuang {

LedgerEvent ledgerEntry(const QString &kind, const CaseId &caseId, const Session &session, const QDateTime &at,
                        const QJsonObject &body, const QJsonObject &said)
{
    LedgerEvent event;
    event.caseId = caseId;
    event.kind = kind;
    event.clerkId = session.clerk.id;
    event.clerkName = session.clerk.name;
    event.counterNo = session.counter.counterNo;
    event.at = at;
    event.body = body;
    event.said = said;
    return event;
}

} // namespace yichuang
