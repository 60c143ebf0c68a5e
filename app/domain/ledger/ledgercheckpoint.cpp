// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/ledgercheckpoint.h"

#include "core/jsonfields.h"

namespace yichuang {

namespace {

/// Keeps a signature of a head from being passed off as a signature of anything else.
QString purpose()
{
    return QStringLiteral("yichuang ledger checkpoint");
}

} // namespace

QByteArray checkpointBytes(const LedgerHead &head, const QDateTime &at)
{
    return canonicalJson(QJsonObject{
        {QStringLiteral("purpose"), purpose()},
        {QStringLiteral("sequence"), head.sequence},
        {QStringLiteral("hash"), QString::fromLatin1(head.hash.toHex())},
        {QStringLiteral("at"), at.toUTC().toString(Qt::ISODateWithMs)},
    });
}

Result<LedgerHead> checkpointHead(const QByteArray &statement)
{
    const Result<QJsonObject> object = parseJsonObject(statement);
    if (!object)
        return failure(object.error());
    JsonFields fields(*object);
    const LedgerHead head{fields.integer(u"sequence"), QByteArray::fromHex(fields.text(u"hash").toLatin1())};
    if (fields.text(u"purpose") != purpose())
        fields.reject(u"purpose", QStringLiteral("another one"));
    if (!fields.ok())
        return failure(fields.error());
    return head;
}

} // namespace yichuang
