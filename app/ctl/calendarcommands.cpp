// SPDX-License-Identifier: Apache-2.0
#include "ctl/calendarcommands.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "casework/calendarinuse.h"
#include "casework/recalendar.h"
#include "core/durablefile.h"
#include "ctl/jsonfile.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

QJsonObject coverageJson(const WorkCalendar &calendar)
{
    return {{QStringLiteral("from"), calendar.coveredFrom().toString(Qt::ISODate)},
            {QStringLiteral("to"), calendar.coveredTo().toString(Qt::ISODate)}};
}

QString coverageText(const WorkCalendar &calendar)
{
    return QStringLiteral("covers %1 to %2").arg(calendar.coveredFrom().toString(Qt::ISODate),
                                                 calendar.coveredTo().toString(Qt::ISODate));
}

void show(const Arguments &, CommandPorts *ports, Reply &reply)
{
    const WorkCalendar &calendar = ports->counter.calendar;
    reply.answer({{QStringLiteral("coverage"), coverageJson(calendar)}}, coverageText(calendar));
}

QString dueText(const DueDate &due)
{
    const QString date = due.date.isValid() ? due.date.toString(Qt::ISODate) : QStringLiteral("-");
    return due.provisional ? QString(date + QStringLiteral(" (provisional)")) : date;
}

QJsonObject dueJson(const DueDate &due)
{
    return {{QStringLiteral("date"), due.date.toString(Qt::ISODate)}, {QStringLiteral("provisional"), due.provisional}};
}

void answerMoved(const QList<MovedDate> &moved, const WorkCalendar &calendar, Reply &reply)
{
    QJsonArray rows;
    QStringList lines{coverageText(calendar)};
    for (const MovedDate &date : moved) {
        rows.append(QJsonObject{{QStringLiteral("case"), date.caseId.toString()},
                                {QStringLiteral("number"), date.number},
                                {QStringLiteral("item"), date.itemName},
                                {QStringLiteral("period"), date.period},
                                {QStringLiteral("before"), dueJson(date.before)},
                                {QStringLiteral("after"), dueJson(date.after)}});
        lines.append(QStringLiteral("%1\t%2\t%3 -> %4\t%5")
                         .arg(date.number, date.period, dueText(date.before), dueText(date.after), date.itemName));
    }
    lines.append(QStringLiteral("%1 dates").arg(rows.size()));
    reply.answer({{QStringLiteral("coverage"), coverageJson(calendar)}, {QStringLiteral("moved"), rows}},
                 lines.join(QLatin1Char('\n')));
}

Result<WorkCalendar> calendarIn(const QString &path)
{
    const Result<QJsonObject> document = readJsonObjectFile(path);
    return document ? WorkCalendar::fromJson(*document) : Result<WorkCalendar>(failure(document.error()));
}

/// Kept as it was published, durably.
Result<> keep(const QString &path, const QString &calendarFile)
{
    const Result<QJsonObject> document = readJsonObjectFile(path);
    return document ? writeDurably(calendarFile, QJsonDocument(*document).toJson()) : failure(document.error());
}

Error coversLessThan(const WorkCalendar &present)
{
    return {ErrorCode::Invalid, QStringLiteral("it covers less than the calendar in use, which ") + coverageText(present)};
}

void import(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageSite, reply))
        return;
    const QString path = arguments.places.constFirst();
    const Result<WorkCalendar> calendar = calendarIn(path);
    if (!calendar)
        return reply.fail(calendar.error());
    if (coversLess(*calendar, ports->counter.calendar))
        return reply.fail(coversLessThan(ports->counter.calendar));
    // Kept first: what is counted from here on is counted by it, also by whoever is interrupted now.
    if (const Result<> kept = keep(path, ports->calendarFile); !kept)
        return reply.fail(kept.error());
    auto *counting = new Recalendar(ports->counter.cases, ports->counter.ledger, ports->counter.clock, ports->session, &reply);
    QObject::connect(counting, &Recalendar::recounted, &reply,
                     [&reply, calendar = *calendar](const QList<MovedDate> &moved) { answerMoved(moved, calendar, reply); });
    QObject::connect(counting, &Recalendar::failed, &reply, &Reply::fail);
    counting->recount(*calendar);
}

/// The program that holds the store sees the file and counts by it; what moved stands in its ledger.
void handOver(const Arguments &arguments, const QString &calendarFile, Reply &reply)
{
    const QString path = arguments.places.constFirst();
    const Result<WorkCalendar> calendar = calendarIn(path);
    if (!calendar)
        return reply.fail(calendar.error());
    const WorkCalendar bundled = bundledCalendar().value_or(WorkCalendar());
    for (const WorkCalendar &present : {bundled, calendarIn(calendarFile).value_or(bundled)}) {
        if (coversLess(*calendar, present))
            return reply.fail(coversLessThan(present));
    }
    if (const Result<> kept = keep(path, calendarFile); !kept)
        return reply.fail(kept.error());
    reply.answer({{QStringLiteral("coverage"), coverageJson(*calendar)}, {QStringLiteral("handedOver"), true}},
                 coverageText(*calendar) + QStringLiteral("; handed over to the program that is running"));
}

} // namespace

QList<Command> calendarCommands()
{
    Command importing{QStringLiteral("calendar import"), QStringLiteral("FILE"), 1, {}, true, import};
    importing.whileInUse = handOver;
    return {Command{QStringLiteral("calendar show"), {}, 0, {}, true, show}, importing};
}

} // namespace yichuang
