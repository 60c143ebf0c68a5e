// SPDX-License-Identifier: Apache-2.0
#include "gateway/completion.h"

#include "core/jsonfields.h"
#include "wire/feedpage.h"
#include "wire/jsonbody.h"

namespace yichuang::gateway {

void Completion::settle(StoreTransaction &transaction, CaseRow row) const
{
    const bool complete = transaction.missing(row.id).isEmpty();
    const auto delivery = transaction.findDelivery(row.id);
    const bool isNews = !row.complete || !delivery || delivery->rev != row.rev;
    row.complete = complete;
    transaction.putCase(row);
    if (!complete || !isNews)
        return;
    const QDateTime now = m_clock.now();
    transaction.deliver({0, row.id, m_department, row.rev, now.toMSecsSinceEpoch()});
    const QJsonObject doc{{QStringLiteral("case"), row.id},
                          {QStringLiteral("rev"), row.rev},
                          {QStringLiteral("at"), wire::momentText(now)}};
    transaction.addChange(
        {0, wire::feedname::cases, row.hall, wire::changetype::complete, row.id, row.rev, canonicalJson(doc)});
}

} // namespace yichuang::gateway
