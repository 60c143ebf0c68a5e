// SPDX-License-Identifier: Apache-2.0
#include "wire/feedpage.h"

#include <QDate>

#include "wire/jsonbody.h"

#include <algorithm>
#include <limits>

namespace yichuang::wire {

namespace {

FeedChange readChange(JsonFields &fields)
{
    FeedChange change;
    const QString op = fields.text(u"op");
    change.removed = op == QStringLiteral("delete");
    if (!change.removed && op != QStringLiteral("upsert"))
        fields.reject(u"op", QStringLiteral("must be upsert or delete"));
    change.type = readFilled(fields, u"type");
    change.id = readFilled(fields, u"id");
    change.rev = readAtLeast(fields, u"rev", 1);
    change.doc = change.removed ? fields.objectOr(u"doc") : fields.object(u"doc");
    return change;
}

QJsonObject changeToJson(const FeedChange &change)
{
    QJsonObject json{{QStringLiteral("op"), change.removed ? QStringLiteral("delete") : QStringLiteral("upsert")},
                     {QStringLiteral("type"), change.type},
                     {QStringLiteral("id"), change.id},
                     {QStringLiteral("rev"), change.rev}};
    if (!change.removed)
        json.insert(QStringLiteral("doc"), change.doc);
    return json;
}

void insertFilled(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QString readDateOr(JsonFields &fields, QStringView key)
{
    const QString text = fields.textOr(key);
    if (!text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
        fields.reject(key, QStringLiteral("must be an ISO 8601 date"));
    return text;
}

QList<ResultPermit> readPermits(JsonFields &fields)
{
    QList<ResultPermit> permits;
    for (JsonFields element : fields.eachOr(u"permits")) {
        permits.append({readFilled(element, u"name"), element.textOr(u"number"), readDateOr(element, u"validUntil")});
        fields.adopt(element);
    }
    return permits;
}

QJsonArray permitsToJson(const QList<ResultPermit> &permits)
{
    QJsonArray array;
    for (const ResultPermit &permit : permits) {
        QJsonObject object{{QStringLiteral("name"), permit.name}};
        insertFilled(object, QStringLiteral("number"), permit.number);
        insertFilled(object, QStringLiteral("validUntil"), permit.validUntil);
        array.append(object);
    }
    return array;
}

} // namespace

Result<FeedPage> feedPageFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    FeedPage page;
    page.epoch = readUuid(fields, u"epoch");
    for (JsonFields element : fields.each(u"changes")) {
        page.changes.append(readChange(element));
        fields.adopt(element);
    }
    page.next = readFilled(fields, u"next");
    page.more = fields.boolean(u"more");
    if (!fields.ok())
        return failure(fields.error());
    return page;
}

QJsonObject feedPageToJson(const FeedPage &page)
{
    QJsonArray changes;
    for (const FeedChange &change : page.changes)
        changes.append(changeToJson(change));
    return {{QStringLiteral("epoch"), page.epoch},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("next"), page.next},
            {QStringLiteral("more"), page.more}};
}

Result<StatusChange> statusChangeFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    StatusChange change;
    change.caseId = readUuid(fields, u"case");
    change.state = readFilled(fields, u"state");
    change.at = readMoment(fields, u"at");
    change.text = fields.textOr(u"text");
    change.decisionNo = fields.textOr(u"decisionNo");
    change.component = fields.textOr(u"component");
    if (fields.has(u"days"))
        change.days = int(std::min<qint64>(readAtLeast(fields, u"days", 1), std::numeric_limits<int>::max()));
    if (!fields.ok())
        return failure(fields.error());
    return change;
}

QJsonObject statusChangeToJson(const StatusChange &change)
{
    QJsonObject json{{QStringLiteral("case"), change.caseId},
                     {QStringLiteral("state"), change.state},
                     {QStringLiteral("at"), momentText(change.at)},
                     {QStringLiteral("text"), change.text}};
    insertFilled(json, QStringLiteral("decisionNo"), change.decisionNo);
    insertFilled(json, QStringLiteral("component"), change.component);
    if (change.days > 0)
        json.insert(QStringLiteral("days"), change.days);
    return json;
}

Result<CaseResult> caseResultFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    CaseResult result;
    result.id = readUuid(fields, u"id");
    result.caseId = readUuid(fields, u"case");
    result.name = readFilled(fields, u"name");
    result.number = readFilled(fields, u"number");
    result.sha256 = readSha256(fields, u"sha256");
    result.size = readAtLeast(fields, u"size", 1);
    result.type = readFilled(fields, u"type");
    result.validUntil = readDateOr(fields, u"validUntil");
    result.holderMasked = fields.textOr(u"holderMasked");
    result.component = fields.textOr(u"component");
    result.permits = readPermits(fields);
    if (!fields.ok())
        return failure(fields.error());
    return result;
}

QJsonObject caseResultToJson(const CaseResult &result)
{
    QJsonObject json{{QStringLiteral("id"), result.id},         {QStringLiteral("case"), result.caseId},
                     {QStringLiteral("name"), result.name},     {QStringLiteral("number"), result.number},
                     {QStringLiteral("sha256"), result.sha256}, {QStringLiteral("size"), result.size},
                     {QStringLiteral("type"), result.type}};
    insertFilled(json, QStringLiteral("validUntil"), result.validUntil);
    insertFilled(json, QStringLiteral("holderMasked"), result.holderMasked);
    insertFilled(json, QStringLiteral("component"), result.component);
    if (!result.permits.isEmpty())
        json.insert(QStringLiteral("permits"), permitsToJson(result.permits));
    return json;
}

} // namespace yichuang::wire
