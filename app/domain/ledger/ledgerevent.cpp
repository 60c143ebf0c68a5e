// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/ledgerevent.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/cases/casejson.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr qsizetype digestBytes = 32;
constexpr auto digestCoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString digestText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toBase64(digestCoding));
}

QByteArray digestField(JsonFields &fields, QStringView key)
{
    const QByteArray text = fields.text(key).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(text, digestCoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray digest = decoded ? *decoded : QByteArray();
    if (!decoded || (!digest.isEmpty() && digest.size() != digestBytes))
        fields.reject(key, QStringLiteral("no digest"));
    return digest;
}

QJsonValue covered(const QJsonValue &value)
{
    if (value.isString())
        return QStringLiteral("***");
    if (value.isObject())
        return coveredSaid(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray rest;
    for (const QJsonValue &one : value.toArray())
        rest.append(covered(one));
    return rest;
}

} // namespace

QByteArray saidDigest(const QByteArray &salt, const QJsonObject &said)
{
    return sha256(QByteArray(salt + canonicalJson(said)));
}

QJsonObject coveredSaid(const QJsonObject &said)
{
    QJsonObject rest;
    for (auto one = said.begin(); one != said.end(); ++one)
        rest.insert(one.key(), covered(one.value()));
    return rest;
}

QByteArray ledgerBytes(const LedgerEvent &event)
{
    QJsonObject entry{
        {QStringLiteral("sequence"), event.sequence},
        {QStringLiteral("case"), event.caseId.isNull() ? QString() : event.caseId.toString()},
        {QStringLiteral("kind"), event.kind},
        {QStringLiteral("clerkId"), event.clerkId},
        {QStringLiteral("clerkName"), event.clerkName},
        {QStringLiteral("counterNo"), event.counterNo},
        {QStringLiteral("at"), event.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("clock"), clockConfidenceCode(event.clock)},
        {QStringLiteral("body"), event.body},
        {QStringLiteral("before"), digestText(event.before)},
        {QStringLiteral("after"), digestText(event.after)},
    };
    // "sequence" has to stay the last key in alphabetical order: the walk over the chain looks for it at the end.
    if (!event.saidDigest.isEmpty())
        entry.insert(QStringLiteral("said"), digestText(event.saidDigest));
    return canonicalJson(entry);
}

Result<LedgerEvent> ledgerEventFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> object = parseJsonObject(bytes);
    if (!object)
        return failure(object.error());
    JsonFields fields(*object);
    LedgerEvent event;
    event.sequence = fields.integer(u"sequence");
    event.caseId = CaseId::fromString(fields.text(u"case"));
    event.kind = fields.text(u"kind");
    event.clerkId = fields.text(u"clerkId");
    event.clerkName = fields.text(u"clerkName");
    event.counterNo = fields.text(u"counterNo");
    event.at = QDateTime::fromString(fields.text(u"at"), Qt::ISODateWithMs);
    const auto clock = clockConfidenceFromCode(fields.text(u"clock"));
    if (!clock)
        fields.reject(u"clock", QStringLiteral("unknown confidence"));
    event.clock = clock.value_or(ClockConfidence::FreeRunning);
    event.body = fields.object(u"body");
    event.before = digestField(fields, u"before");
    event.after = digestField(fields, u"after");
    if (fields.has(u"said"))
        event.saidDigest = digestField(fields, u"said");
    if (!fields.ok())
        return failure(fields.error());
    return event;
}

QByteArray caseDigest(const CaseRecord &record)
{
    return sha256(canonicalJson(caseToJson(record)));
}

} // namespace yichuang
