// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/coverjson.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"

namespace yichuang {

namespace {

QMap<QString, QString> elementsFromJson(JsonFields &fields)
{
    QMap<QString, QString> elements;
    const QJsonObject object = fields.objectOr(u"elements");
    for (auto element = object.begin(); element != object.end(); ++element)
        elements.insert(element.key(), element.value().toString());
    return elements;
}

QJsonObject elementsToJson(const QMap<QString, QString> &elements)
{
    QJsonObject object;
    for (auto element = elements.begin(); element != elements.end(); ++element)
        object.insert(element.key(), element.value());
    return object;
}

} // namespace

Cover coverFromJson(JsonFields &fields)
{
    Cover cover;
    cover.kind = codeField(fields, u"kind", coverKindCodes, CoverKind::ELicence);
    cover.entry = fields.textOr(u"entry");
    cover.title = fields.textOr(u"title");
    cover.number = fields.textOr(u"number");
    cover.holder = fields.textOr(u"holder");
    cover.issuer = fields.textOr(u"issuer");
    cover.issuedOn = dateField(fields, u"issuedOn");
    cover.validUntil = dateField(fields, u"validUntil");
    cover.source = fields.textOr(u"source");
    cover.fetchedAt = momentField(fields, u"fetchedAt");
    cover.purpose = fields.textOr(u"purpose");
    cover.clerkId = fields.textOr(u"clerkId");
    cover.elements = elementsFromJson(fields);
    return cover;
}

QJsonObject coverToJson(const Cover &cover)
{
    QJsonObject object{{QStringLiteral("kind"), codeOf(coverKindCodes, cover.kind)}};
    putText(object, QStringLiteral("entry"), cover.entry);
    putText(object, QStringLiteral("title"), cover.title);
    putText(object, QStringLiteral("number"), cover.number);
    putText(object, QStringLiteral("holder"), cover.holder);
    putText(object, QStringLiteral("issuer"), cover.issuer);
    putDate(object, QStringLiteral("issuedOn"), cover.issuedOn);
    putDate(object, QStringLiteral("validUntil"), cover.validUntil);
    putText(object, QStringLiteral("source"), cover.source);
    putMoment(object, QStringLiteral("fetchedAt"), cover.fetchedAt);
    putText(object, QStringLiteral("purpose"), cover.purpose);
    putText(object, QStringLiteral("clerkId"), cover.clerkId);
    putObject(object, QStringLiteral("elements"), elementsToJson(cover.elements));
    return object;
}

MaterialPromise promiseFromJson(JsonFields &fields)
{
    MaterialPromise promise;
    promise.due = dateField(fields, u"due");
    promise.madeAt = momentField(fields, u"madeAt");
    promise.clerkId = fields.textOr(u"clerkId");
    promise.keptAt = happenedField(fields, u"keptAt");
    promise.lapsedAt = happenedField(fields, u"lapsedAt");
    return promise;
}

QJsonObject promiseToJson(const MaterialPromise &promise)
{
    QJsonObject object;
    putDate(object, QStringLiteral("due"), promise.due);
    putMoment(object, QStringLiteral("madeAt"), promise.madeAt);
    putText(object, QStringLiteral("clerkId"), promise.clerkId);
    putMoment(object, QStringLiteral("keptAt"), promise.keptAt.value_or(QDateTime()));
    putMoment(object, QStringLiteral("lapsedAt"), promise.lapsedAt.value_or(QDateTime()));
    return object;
}

} // namespace yichuang
