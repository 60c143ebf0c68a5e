// SPDX-License-Identifier: Apache-2.0
#include "ctl/qualificationcommands.h"

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// A qualification as it is told, in the ledger and in answers.
QJsonObject qualificationJson(const Qualification &held)
{
    QJsonObject json{{QStringLiteral("number"), held.number},
                     {QStringLiteral("clerk"), held.clerkId},
                     {QStringLiteral("name"), held.name},
                     {QStringLiteral("issuer"), held.issuer},
                     {QStringLiteral("from"), dayText(held.validFrom)},
                     {QStringLiteral("until"), dayText(held.validUntil)},
                     {QStringLiteral("registeredBy"), held.registeredBy}};
    if (held.withdrawnOn.isValid())
        json.insert(QStringLiteral("withdrawnOn"), dayText(held.withdrawnOn));
    return json;
}

/// "valid", or why it is not today.
QString standingOf(const Qualification &held, QDate today)
{
    if (held.withdrawnOn.isValid())
        return QStringLiteral("withdrawn");
    if (today < held.validFrom)
        return QStringLiteral("notYet");
    return held.validUntil.isValid() && today > held.validUntil ? QStringLiteral("expired") : QStringLiteral("valid");
}

Qualification qualificationFrom(const Arguments &arguments, const Session &session)
{
    const auto word = [&arguments](const QString &name) { return arguments.named.value(name).trimmed(); };
    Qualification held;
    held.number = arguments.places.at(0).trimmed();
    held.clerkId = arguments.places.at(1).trimmed();
    held.name = word(QStringLiteral("name"));
    held.issuer = word(QStringLiteral("issuer"));
    held.validFrom = QDate::fromString(word(QStringLiteral("from")), Qt::ISODate);
    held.validUntil = QDate::fromString(word(QStringLiteral("until")), Qt::ISODate);
    held.registeredBy = session.clerk.id;
    return held;
}

void enter(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const Qualification held = qualificationFrom(arguments, ports->session);
    // A last day that cannot be read must not become one for good.
    if (arguments.named.contains(QStringLiteral("until")) && !held.validUntil.isValid())
        return reply.wrongUse(QStringLiteral("--until takes a day, 2026-12-31"));
    const Clock &clock = ports->counter.clock;
    if (const Result<> whole = checkQualification(held, clock.today()); !whole)
        return reply.fail(whole.error());
    const LedgerEvent event =
        ledgerEntry(QStringLiteral("qualificationRegistered"), {}, ports->session, clock.now(), qualificationJson(held));
    whenAnswered(&reply, ports->counter.clerks.registerQualification(held, event), [held, &reply](const Result<> &kept) {
        if (!kept)
            return reply.fail(kept.error());
        const QString until = held.validUntil.isValid() ? dayText(held.validUntil) : QStringLiteral("for good");
        reply.answer(qualificationJson(held), QStringLiteral("%1: %2, until %3").arg(held.clerkId, held.name, until));
    });
}

void show(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString wanted = arguments.named.value(QStringLiteral("clerk"));
    const QDate today = ports->counter.clock.today();
    whenAnswered(&reply, ports->counter.clerks.qualifications(), [wanted, today, &reply](const Result<QList<Qualification>> &all) {
        if (!all)
            return reply.fail(all.error());
        QJsonArray rows;
        QStringList lines;
        for (const Qualification &held : *all) {
            if (!wanted.isEmpty() && held.clerkId != wanted)
                continue;
            QJsonObject row = qualificationJson(held);
            row.insert(QStringLiteral("standing"), standingOf(held, today));
            rows.append(row);
            lines.append(QStringList({held.number, held.clerkId, held.name, dayText(held.validFrom), dayText(held.validUntil),
                                      standingOf(held, today)})
                             .join(u'\t'));
        }
        reply.answer({{QStringLiteral("qualifications"), rows}}, lines.join(QLatin1Char('\n')));
    });
}

void withdraw(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const QString number = arguments.places.at(0);
    const QDate day = ports->counter.clock.today();
    const QJsonObject body{{QStringLiteral("number"), number}, {QStringLiteral("withdrawnOn"), dayText(day)}};
    const LedgerEvent event =
        ledgerEntry(QStringLiteral("qualificationWithdrawn"), {}, ports->session, ports->counter.clock.now(), body);
    whenAnswered(&reply, ports->counter.clerks.withdrawQualification(number, day, event),
                 [body, number, &reply](const Result<> &withdrawn) {
        withdrawn ? reply.answer(body, QStringLiteral("%1 qualifies nobody any more").arg(number)) : reply.fail(withdrawn.error());
    });
}

} // namespace

QList<Command> qualificationCommands()
{
    return {
        Command{QStringLiteral("clerk qualification register"),
                QStringLiteral("NUMBER CLERK --name NAME --issuer NAME --from DAY [--until DAY]"),
                2,
                {QStringLiteral("name="), QStringLiteral("issuer="), QStringLiteral("from="), QStringLiteral("until=")},
                true,
                enter},
        Command{QStringLiteral("clerk qualification show"), QStringLiteral("[--clerk ID]"), 0, {QStringLiteral("clerk=")}, true, show},
        Command{QStringLiteral("clerk qualification withdraw"), QStringLiteral("NUMBER"), 1, {}, true, withdraw},
    };
}

} // namespace yichuang
