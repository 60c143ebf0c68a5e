// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/deadlinejson.h"

#include "domain/cases/casefields.h"
#include "domain/guide/guidecodes.h"

namespace yichuang {

namespace {

DueDate dueFromJson(JsonFields &fields)
{
    return {dateField(fields, u"date"), fields.booleanOr(u"provisional", false)};
}

QJsonObject dueToJson(const DueDate &due)
{
    QJsonObject object;
    putDate(object, QStringLiteral("date"), due.date);
    putFlag(object, QStringLiteral("provisional"), due.provisional);
    return object;
}

/// A period that has begun but has no date yet is not the same as one that has not begun, so presence itself counts.
std::optional<DueDate> begunFromJson(JsonFields &fields, QStringView key)
{
    if (!fields.has(key))
        return std::nullopt;
    return nestedField(fields, key, dueFromJson);
}

void putBegun(QJsonObject &object, const QString &key, const std::optional<DueDate> &due)
{
    if (due)
        object.insert(key, dueToJson(*due));
}

std::optional<TimeLimit> limitFromJson(JsonFields &fields, QStringView key)
{
    if (!fields.has(key))
        return std::nullopt;
    return nestedField(fields, key, [](JsonFields &limit) {
        return TimeLimit{countField(limit, u"days", 0), codeField(limit, u"unit", dayUnitCodes, DayUnit::WorkingDays),
                         limit.textOr(u"explanation")};
    });
}

Suspension suspensionFromJson(JsonFields &fields)
{
    return {dateField(fields, u"from"), dateField(fields, u"to")};
}

QJsonObject suspensionToJson(const Suspension &suspension)
{
    QJsonObject object;
    putDate(object, QStringLiteral("from"), suspension.from);
    putDate(object, QStringLiteral("to"), suspension.to);
    return object;
}

void putLimit(QJsonObject &object, const QString &key, const std::optional<TimeLimit> &limit)
{
    if (!limit)
        return;
    QJsonObject written{{QStringLiteral("days"), limit->days},
                        {QStringLiteral("unit"), codeOf(dayUnitCodes, limit->unit)}};
    putText(written, QStringLiteral("explanation"), limit->explanation);
    object.insert(key, written);
}

} // namespace

CaseDeadlines deadlinesFromJson(JsonFields &fields)
{
    CaseDeadlines deadlines;
    deadlines.noticeDue = nestedField(fields, u"notice", dueFromJson);
    deadlines.correctionDue = begunFromJson(fields, u"correction");
    deadlines.promisedDue = begunFromJson(fields, u"promised");
    deadlines.statutoryDue = begunFromJson(fields, u"statutory");
    deadlines.decideDue = begunFromJson(fields, u"decide");
    deadlines.deliverDue = begunFromJson(fields, u"deliver");
    if (fields.has(u"deemedAcceptedOn"))
        deadlines.deemedAcceptedOn = dateField(fields, u"deemedAcceptedOn");
    deadlines.promised = limitFromJson(fields, u"promisedLimit");
    deadlines.statutory = limitFromJson(fields, u"statutoryLimit");
    deadlines.correctionDays = countField(fields, u"correctionDays", 0);
    deadlines.suspensions = listField(fields, u"suspensions", suspensionFromJson);
    deadlines.extensionDays = countField(fields, u"extensionDays", 0);
    deadlines.acceptedOn = dateField(fields, u"acceptedOn");
    deadlines.correctionNoticedOn = dateField(fields, u"correctionNoticedOn");
    deadlines.decidedOn = dateField(fields, u"decidedOn");
    return deadlines;
}

QJsonObject deadlinesToJson(const CaseDeadlines &deadlines)
{
    QJsonObject object;
    putObject(object, QStringLiteral("notice"), dueToJson(deadlines.noticeDue));
    putBegun(object, QStringLiteral("correction"), deadlines.correctionDue);
    putBegun(object, QStringLiteral("promised"), deadlines.promisedDue);
    putBegun(object, QStringLiteral("statutory"), deadlines.statutoryDue);
    putBegun(object, QStringLiteral("decide"), deadlines.decideDue);
    putBegun(object, QStringLiteral("deliver"), deadlines.deliverDue);
    if (deadlines.deemedAcceptedOn)
        putDate(object, QStringLiteral("deemedAcceptedOn"), *deadlines.deemedAcceptedOn);
    putLimit(object, QStringLiteral("promisedLimit"), deadlines.promised);
    putLimit(object, QStringLiteral("statutoryLimit"), deadlines.statutory);
    putCount(object, QStringLiteral("correctionDays"), deadlines.correctionDays, 0);
    putList(object, QStringLiteral("suspensions"), deadlines.suspensions, suspensionToJson);
    putCount(object, QStringLiteral("extensionDays"), deadlines.extensionDays, 0);
    putDate(object, QStringLiteral("acceptedOn"), deadlines.acceptedOn);
    putDate(object, QStringLiteral("correctionNoticedOn"), deadlines.correctionNoticedOn);
    putDate(object, QStringLiteral("decidedOn"), deadlines.decidedOn);
    return object;
}

} // namespace yichuang
