// SPDX-License-Identifier: Apache-2.0
#include "ctl/calendarcommands.h"

#include <QJsonArray>
#include <QJsonDocument>

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

/// A calendar that ends sooner, or begins later, would forget what is published.
bool isOlder(const WorkCalendar &calendar, const WorkCalendar &present)
{
    return calendar.coveredTo() < present.coveredTo() || calendar.coveredFrom() > present.coveredFrom();
}

void import(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageSite, reply))
        return;
    const Result<QJsonObject> document = readJsonObjectFile(arguments.places.constFirst());
    if (!document)
        return reply.fail(document.error());
    const Result<WorkCalendar> calendar = WorkCalendar::fromJson(*document);
    if (!calendar)
        return reply.fail(calendar.error());
    if (isOlder(*calendar, ports->counter.calendar))
        return reply.fail({ErrorCode::Invalid, QStringLiteral("it covers less than the calendar in use, which ")
                                                   + coverageText(ports->counter.calendar)});
    // Kept first: what is counted from here on is counted by it, also by whoever is interrupted now.
    if (const Result<> kept = writeDurably(ports->calendarFile, QJsonDocument(*document).toJson()); !kept)
        return reply.fail(kept.error());
    auto *counting = new Recalendar(ports->counter.cases, ports->counter.ledger, ports->counter.clock, ports->session, &reply);
    QObject::connect(counting, &Recalendar::recounted, &reply,
                     [&reply, calendar = *calendar](const QList<MovedDate> &moved) { answerMoved(moved, calendar, reply); });
    QObject::connect(counting, &Recalendar::failed, &reply, &Reply::fail);
    counting->recount(*calendar);
}

} // namespace

QList<Command> calendarCommands()
{
    return {
        Command{QStringLiteral("calendar show"), {}, 0, {}, true, show},
        Command{QStringLiteral("calendar import"), QStringLiteral("FILE"), 1, {}, true, import},
    };
}

} // namespace yichuang
