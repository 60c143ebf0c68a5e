// SPDX-License-Identifier: Apache-2.0
#include "wire/covers.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"
#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

constexpr qsizetype longestPurpose = 200; // characters

QJsonObject entryToJson(const CoverEntry &entry)
{
    return {{QStringLiteral("kind"), codeOf(coverKindCodes, entry.kind)}, {QStringLiteral("entry"), entry.entry}};
}

CoverEntry entryFromJson(JsonFields &fields)
{
    const CoverEntry entry{codeField(fields, u"kind", coverKindCodes, CoverKind::ELicence), readFilled(fields, u"entry")};
    // A comprehensive certificate is never asked for by itself: it is found as the permits that it lists.
    if (entry.kind == CoverKind::IndustryCertificate)
        fields.reject(u"kind", QStringLiteral("cannot be asked for"));
    return entry;
}

QJsonObject permitToJson(const ListedPermit &permit)
{
    QJsonObject object{{QStringLiteral("name"), permit.name}};
    putText(object, QStringLiteral("number"), permit.number);
    putDate(object, QStringLiteral("validUntil"), permit.validUntil);
    return object;
}

ListedPermit permitFromJson(JsonFields &fields)
{
    ListedPermit permit;
    permit.name = readFilled(fields, u"name");
    permit.number = fields.textOr(u"number");
    permit.validUntil = dateField(fields, u"validUntil");
    return permit;
}

QJsonObject elementsToJson(const QMap<QString, QString> &elements)
{
    QJsonObject object;
    for (auto element = elements.cbegin(); element != elements.cend(); ++element)
        object.insert(element.key(), element.value());
    return object;
}

QMap<QString, QString> elementsFromJson(JsonFields &fields)
{
    QMap<QString, QString> elements;
    const QJsonObject object = fields.objectOr(u"elements");
    for (auto element = object.begin(); element != object.end(); ++element) {
        if (!element.value().isString())
            fields.reject(u"elements", QStringLiteral("must hold texts only"));
        elements.insert(element.key(), element.value().toString());
    }
    return elements;
}

CoverAnswer answerFromJson(JsonFields &fields, const CoverQuestion &question, const QDateTime &at)
{
    CoverAnswer answer;
    answer.entry = entryFromJson(fields);
    answer.number = question.number;
    answer.at = at;
    for (JsonFields element : fields.each(u"found")) {
        FoundCover found = foundCoverFromJson(element);
        fields.adopt(element);
        found.cover.fetchedAt = at;
        found.cover.purpose = question.purpose;
        found.cover.clerkId = question.clerkId;
        answer.found.append(found);
    }
    return answer;
}

} // namespace

QJsonObject coverQuestionToJson(const CoverQuestion &question)
{
    QJsonArray entries;
    for (const CoverEntry &entry : question.entries)
        entries.append(entryToJson(entry));
    return {{QStringLiteral("holder"), QJsonObject{{QStringLiteral("name"), question.holderName},
                                                   {QStringLiteral("numberKind"), codeOf(identifierKindCodes, question.numberKind)},
                                                   {QStringLiteral("number"), question.number}}},
            {QStringLiteral("purpose"), question.purpose},
            {QStringLiteral("case"), question.caseId.toString()},
            {QStringLiteral("clerk"), question.clerkId},
            {QStringLiteral("entries"), entries}};
}

Result<CoverQuestion> coverQuestionFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    CoverQuestion question;
    JsonFields holder(fields.object(u"holder"), fields.pointerTo(u"holder"));
    question.holderName = readFilled(holder, u"name");
    question.numberKind = codeField(holder, u"numberKind", identifierKindCodes, IdentifierKind::ResidentNumber);
    question.number = readFilled(holder, u"number");
    fields.adopt(holder);
    question.purpose = readFilled(fields, u"purpose");
    if (question.purpose.size() > longestPurpose)
        fields.reject(u"purpose", QStringLiteral("must not be longer than %1 characters").arg(longestPurpose));
    question.caseId = CaseId::fromString(readUuid(fields, u"case"));
    question.clerkId = readFilled(fields, u"clerk");
    for (JsonFields element : fields.each(u"entries")) {
        question.entries.append(entryFromJson(element));
        fields.adopt(element);
    }
    if (question.entries.isEmpty() || question.entries.size() > maximumCoverEntries)
        fields.reject(u"entries", QStringLiteral("must be 1 to %1").arg(maximumCoverEntries));
    if (!fields.ok())
        return failure(fields.error());
    return question;
}

QJsonObject foundCoverToJson(const FoundCover &found)
{
    const Cover &cover = found.cover;
    QJsonObject object{{QStringLiteral("kind"), codeOf(coverKindCodes, cover.kind)},
                       {QStringLiteral("entry"), cover.entry},
                       {QStringLiteral("title"), cover.title},
                       {QStringLiteral("holder"), cover.holder},
                       {QStringLiteral("source"), cover.source}};
    putText(object, QStringLiteral("number"), cover.number);
    putText(object, QStringLiteral("issuer"), cover.issuer);
    putDate(object, QStringLiteral("issuedOn"), cover.issuedOn);
    putDate(object, QStringLiteral("validUntil"), cover.validUntil);
    putObject(object, QStringLiteral("elements"), elementsToJson(cover.elements));
    putList(object, QStringLiteral("permits"), found.permits, permitToJson);
    return object;
}

FoundCover foundCoverFromJson(JsonFields &fields)
{
    FoundCover found;
    Cover &cover = found.cover;
    cover.kind = codeField(fields, u"kind", coverKindCodes, CoverKind::ELicence);
    cover.entry = readFilled(fields, u"entry");
    cover.title = readFilled(fields, u"title");
    cover.number = fields.textOr(u"number");
    cover.holder = readFilled(fields, u"holder");
    cover.issuer = fields.textOr(u"issuer");
    cover.issuedOn = dateField(fields, u"issuedOn");
    cover.validUntil = dateField(fields, u"validUntil");
    cover.source = readFilled(fields, u"source");
    cover.elements = elementsFromJson(fields);
    found.permits = listField(fields, u"permits", permitFromJson);
    return found;
}

QJsonObject coverAnswersToJson(const QList<CoverAnswer> &answers, const QDateTime &at)
{
    QJsonArray lines;
    for (const CoverAnswer &answer : answers) {
        QJsonArray found;
        for (const FoundCover &each : answer.found)
            found.append(foundCoverToJson(each));
        QJsonObject line = entryToJson(answer.entry);
        line.insert(QStringLiteral("found"), found);
        lines.append(line);
    }
    return {{QStringLiteral("at"), momentText(at)}, {QStringLiteral("answers"), lines}};
}

Result<QList<CoverAnswer>> coverAnswersFromJson(const QJsonObject &json, const CoverQuestion &question)
{
    JsonFields fields(json);
    const QDateTime at = readMoment(fields, u"at");
    QList<CoverAnswer> answers;
    for (JsonFields element : fields.each(u"answers")) {
        answers.append(answerFromJson(element, question, at));
        fields.adopt(element);
    }
    bool whole = answers.size() == question.entries.size();
    for (qsizetype i = 0; whole && i < answers.size(); ++i)
        whole = answers.at(i).entry == question.entries.at(i);
    if (!whole)
        fields.reject(u"answers", QStringLiteral("must answer each entry, in the order of the question"));
    if (!fields.ok())
        return failure(fields.error());
    return answers;
}

} // namespace yichuang::wire
