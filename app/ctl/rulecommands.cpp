// SPDX-License-Identifier: Apache-2.0
#include "ctl/rulecommands.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "core/clock.h"
#include "ctl/jsonfile.h"
#include "domain/identifiers/identifier.h"
#include "domain/logic/jsonlogic.h"
#include "domain/terms/deadline.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

namespace {

void applyLogic(const Arguments &arguments, CommandPorts *, Reply &reply)
{
    const Result<QJsonValue> rule = readJsonFile(arguments.places.at(0));
    const Result<QJsonValue> data = readJsonFile(arguments.places.at(1));
    if (!rule || !data)
        return reply.fail(rule ? data.error() : rule.error());
    const Result<QJsonValue> value = applyJsonLogic(*rule, *data);
    if (!value)
        return reply.fail(value.error());
    const QByteArray text = QJsonDocument(QJsonArray{*value}).toJson(QJsonDocument::Compact);
    reply.answer({{QStringLiteral("result"), *value}}, QString::fromUtf8(text.mid(1, text.size() - 2)));
}

void checkNumber(const Arguments &arguments, CommandPorts *, Reply &reply)
{
    const std::optional<IdentifierKind> kind = identifierKindFromName(arguments.places.at(0));
    if (!kind)
        return reply.wrongUse(QStringLiteral("KIND is one of resident, uscc, permanent-resident, permit, residence-permit, "
                                             "passport, mrz"));
    const IdentifierCheck check = checkIdentifier(*kind, arguments.places.at(1), SystemClock().today());
    QStringList reasons;
    for (const IdentifierReason reason : check.reasons)
        reasons.append(identifierReasonName(reason));
    const QString verdict = identifierVerdictName(check.verdict);
    const QJsonObject json{{QStringLiteral("valid"), check.verdict == IdentifierVerdict::Valid},
                           {QStringLiteral("verdict"), verdict},
                           {QStringLiteral("normalised"), check.normalised},
                           {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}};
    const QString text = (QStringList{verdict, check.normalised} + reasons).join(QLatin1Char(' '));
    if (check.verdict == IdentifierVerdict::Invalid)
        reply.answerNo(json, text);
    else
        reply.answer(json, text);
}

/// "2026-05-06..2026-05-12", several with a comma.
std::optional<QList<Suspension>> readSuspensions(const QString &text)
{
    QList<Suspension> suspensions;
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(QStringLiteral(".."));
        const Suspension suspension{QDate::fromString(ends.first(), Qt::ISODate),
                                    QDate::fromString(ends.last(), Qt::ISODate)};
        if (ends.size() != 2 || !suspension.from.isValid() || suspension.to < suspension.from)
            return std::nullopt;
        suspensions.append(suspension);
    }
    return suspensions;
}

void countDays(const Arguments &arguments, CommandPorts *, Reply &reply)
{
    bool isNumber = false;
    const QDate start = QDate::fromString(arguments.places.at(0), Qt::ISODate);
    const int days = arguments.places.at(1).toInt(&isNumber);
    const QString unit = arguments.named.value(QStringLiteral("unit"), QStringLiteral("working"));
    const auto suspensions = readSuspensions(arguments.named.value(QStringLiteral("suspend")));
    const bool unitKnown = unit == u"working" || unit == u"calendar";
    if (!start.isValid() || !isNumber || days < 0 || !unitKnown || !suspensions)
        return reply.wrongUse(QStringLiteral("usage: deadline YYYY-MM-DD DAYS [--unit working|calendar] "
                                             "[--suspend YYYY-MM-DD..YYYY-MM-DD[,…]]"));
    const Result<WorkCalendar> calendar = bundledCalendar();
    if (!calendar)
        return reply.fail(calendar.error());
    const DueDate due = dueAfter(*calendar, start, days,
                                 unit == u"working" ? DayUnit::WorkingDays : DayUnit::CalendarDays, *suspensions);
    if (!due.date.isValid())
        return reply.wrongUse(QStringLiteral("DAYS is longer than any period that is counted"));
    const QString date = due.date.toString(Qt::ISODate);
    reply.answer({{QStringLiteral("due"), date},
                  {QStringLiteral("provisional"), due.provisional},
                  {QStringLiteral("covered"), !due.provisional}},
                 due.provisional ? date + QStringLiteral(" (provisional: the calendar does not reach so far)") : date);
}

} // namespace

QList<Command> ruleCommands()
{
    return {
        Command{QStringLiteral("logic apply"), QStringLiteral("RULE_FILE DATA_FILE"), 2, {}, false, applyLogic},
        Command{QStringLiteral("identifier check"), QStringLiteral("KIND VALUE"), 2, {}, false, checkNumber},
        Command{QStringLiteral("deadline"),
                QStringLiteral("START DAYS [--unit working|calendar] [--suspend A..B[,C..D]]"),
                2,
                {QStringLiteral("unit="), QStringLiteral("suspend=")},
                false,
                countDays},
    };
}

} // namespace yichuang
