// SPDX-License-Identifier: Apache-2.0
#include "domain/ledgerevent.h"

#include "core/jsonfields.h"

namespace yichuang {

QByteArray ledgerBytes(const LedgerEvent &event)
{
    return canonicalJson(QJsonObject{
        {QStringLiteral("sequence"), event.sequence},
        {QStringLiteral("case"), event.caseId.isNull() ? QString() : event.caseId.toString()},
        {QStringLiteral("kind"), event.kind},
        {QStringLiteral("clerkId"), event.clerkId},
        {QStringLiteral("clerkName"), event.clerkName},
        {QStringLiteral("counterNo"), event.counterNo},
        {QStringLiteral("at"), event.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("body"), event.body},
    });
}

} // namespace yichuang
