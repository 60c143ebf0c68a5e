// SPDX-License-Identifier: Apache-2.0
#include "ctl/authorisationcommands.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/cataloguedepartments.h"
#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"
#include "ports/authorisations.h"

namespace yichuang {

namespace {

const QString all = QStringLiteral("all");

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QStringList namesOf(const QList<AuthorisedAct> &acts)
{
    QStringList names;
    for (const AuthorisedAct act : acts)
        names.append(authorisedActName(act));
    return names;
}

/// An agreement as it is told, in the ledger and in answers.
QJsonObject agreementJson(const Authorisation &held)
{
    QJsonObject json{{QStringLiteral("agreement"), held.number},
                     {QStringLiteral("department"), held.department},
                     {QStringLiteral("confirmation"), held.confirmation},
                     {QStringLiteral("clerks"), QJsonArray::fromStringList(held.clerkIds)},
                     {QStringLiteral("acts"), QJsonArray::fromStringList(namesOf(held.acts))},
                     {QStringLiteral("items"), QJsonArray::fromStringList(held.guideIds)},
                     {QStringLiteral("from"), dayText(held.validFrom)},
                     {QStringLiteral("until"), dayText(held.validUntil)},
                     {QStringLiteral("grantedBy"), held.grantedBy}};
    if (held.revokedOn.isValid())
        json.insert(QStringLiteral("revokedOn"), dayText(held.revokedOn));
    return json;
}

/// "valid", or why it is not today.
QString standingOf(const Authorisation &held, QDate today)
{
    if (held.revokedOn.isValid() && held.revokedOn <= today)
        return QStringLiteral("revoked");
    if (today < held.validFrom)
        return QStringLiteral("notYet");
    return today > held.validUntil ? QStringLiteral("expired") : QStringLiteral("valid");
}

QStringList listFrom(const QString &words)
{
    QStringList list;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts))
        list.append(word.trimmed());
    return list;
}

/// What was asked for, but for the department. Invalid for an act there is not.
Result<Authorisation> agreementFrom(const Arguments &arguments, const CommandPorts &ports)
{
    const auto value = [&arguments](const char *name, const QString &otherwise = {}) {
        return arguments.named.value(QString::fromLatin1(name), otherwise).trimmed();
    };
    const QDate today = ports.counter.clock.today();
    Authorisation agreement;
    agreement.number = value("agreement");
    agreement.confirmation = value("confirmation");
    const QString clerks = arguments.places.first().trimmed();
    agreement.clerkIds = clerks == all ? QStringList() : listFrom(clerks);
    for (const QString &name : listFrom(value("acts", QStringLiteral("takeIn,issue,consult")))) {
        const auto act = authorisedActFromName(name);
        if (!act)
            return failure(ErrorCode::Invalid, QStringLiteral("--acts takes takeIn, issue and consult"));
        agreement.acts.append(*act);
    }
    agreement.guideIds = listFrom(value("items"));
    agreement.validFrom = QDate::fromString(value("from", dayText(today)), Qt::ISODate);
    agreement.validUntil = QDate::fromString(value("until"), Qt::ISODate);
    agreement.grantedBy = ports.session.clerk.id;
    return agreement;
}

void enter(const QList<Authorisation> &agreements, CommandPorts *ports, Reply &reply)
{
    const Clock &clock = ports->counter.clock;
    QJsonArray rows;
    QStringList lines;
    for (const Authorisation &agreement : agreements) {
        if (const Result<> whole = checkAuthorisation(agreement, clock.today()); !whole)
            return reply.fail(whole.error());
        rows.append(agreementJson(agreement));
        lines.append(QStringLiteral("%1: %2, until %3").arg(agreement.department, namesOf(agreement.acts).join(QStringLiteral(", ")),
                                                            dayText(agreement.validUntil)));
    }
    const QJsonObject body{{QStringLiteral("authorisations"), rows}};
    const LedgerEvent event = ledgerEntry(QStringLiteral("authorised"), {}, ports->session, clock.now(), body);
    whenAnswered(&reply, ports->counter.authorisations.grant(agreements, event), [=, &reply](const Result<> &granted) {
        granted ? reply.answer(body, lines.join(u'\n')) : reply.fail(granted.error());
    });
}

void grant(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const Result<Authorisation> asked = agreementFrom(arguments, *ports);
    if (!asked)
        return reply.wrongUse(asked.error().detail);
    Authorisation agreement = *asked;
    agreement.department = arguments.named.value(QStringLiteral("department")).trimmed();
    if (agreement.department != all)
        return enter({agreement}, ports, reply);
    auto *catalogue = new CatalogueDepartments(ports->counter.guides, &reply);
    QObject::connect(catalogue, &CatalogueDepartments::failed, &reply, &Reply::fail);
    QObject::connect(catalogue, &CatalogueDepartments::listed, &reply, [=, &reply](const QStringList &departments) {
        if (departments.isEmpty())
            return reply.fail({ErrorCode::Empty, QStringLiteral("the catalogue has no departments yet: import the guides first")});
        QList<Authorisation> agreements;
        for (const QString &department : std::as_const(departments)) {
            agreements.append(agreement);
            agreements.last().department = department;
        }
        enter(agreements, ports, reply);
    });
    catalogue->list();
}

void show(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString wanted = arguments.named.value(QStringLiteral("department"));
    const QDate today = ports->counter.clock.today();
    const auto held = ports->counter.authorisations.list();
    whenAnswered(&reply, held, [wanted, today, &reply](const Result<QList<Authorisation>> &agreements) {
        if (!agreements)
            return reply.fail(agreements.error());
        QJsonArray rows;
        QStringList lines;
        for (const Authorisation &agreement : *agreements) {
            if (!wanted.isEmpty() && agreement.department != wanted)
                continue;
            QJsonObject row = agreementJson(agreement);
            row.insert(QStringLiteral("standing"), standingOf(agreement, today));
            rows.append(row);
            const QString clerks = agreement.clerkIds.isEmpty() ? all : agreement.clerkIds.join(u',');
            lines.append(QStringList({agreement.number, agreement.department, clerks, namesOf(agreement.acts).join(u','),
                                      dayText(agreement.validFrom), dayText(agreement.validUntil), standingOf(agreement, today)})
                             .join(u'\t'));
        }
        const QString text = lines.isEmpty() ? QStringLiteral("No agreement is on file: nothing can be taken in or handed out.")
                                             : lines.join(u'\n');
        reply.answer({{QStringLiteral("authorisations"), rows}}, text);
    });
}

void revoke(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const QString number = arguments.places.first();
    const QDate day = ports->counter.clock.today();
    const QJsonObject body{{QStringLiteral("agreement"), number}, {QStringLiteral("revokedOn"), dayText(day)}};
    const LedgerEvent event =
        ledgerEntry(QStringLiteral("authorisationRevoked"), {}, ports->session, ports->counter.clock.now(), body);
    const auto revoked = ports->counter.authorisations.revoke(number, day, event);
    whenAnswered(&reply, revoked, [body, number, &reply](const Result<> &done) {
        done ? reply.answer(body, QStringLiteral("agreement %1 covers nothing any more").arg(number)) : reply.fail(done.error());
    });
}

} // namespace

QList<Command> authorisationCommands()
{
    return {
        Command{QStringLiteral("clerk authorise grant"),
                QStringLiteral("CLERK,CLERK…|all --department NAME|all --agreement NO --confirmation NO --until DAY [--from DAY]"
                               " [--acts takeIn,issue,consult] [--items ID,ID…]"),
                1,
                {QStringLiteral("department="), QStringLiteral("agreement="), QStringLiteral("until="), QStringLiteral("from="),
                 QStringLiteral("acts="), QStringLiteral("confirmation="), QStringLiteral("items=")},
                true,
                grant},
        Command{QStringLiteral("clerk authorise list"), QStringLiteral("[--department NAME]"), 0, {QStringLiteral("department=")},
                true, show},
        Command{QStringLiteral("clerk authorise revoke"), QStringLiteral("NO"), 1, {}, true, revoke},
    };
}

} // namespace yichuang
