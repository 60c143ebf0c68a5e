// SPDX-License-Identifier: Apache-2.0
#include "ctl/lettercommands.h"

#include <QJsonArray>

#include "casework/decidebyletter.h"
#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// A letter as it is told, in the ledger and in answers.
QJsonObject letterJson(const AuthorityLetter &letter)
{
    QJsonObject json{{QStringLiteral("letter"), letter.number},
                     {QStringLiteral("clerk"), letter.clerkId},
                     {QStringLiteral("department"), letter.department},
                     {QStringLiteral("items"), QJsonArray::fromStringList(letter.guideIds)},
                     {QStringLiteral("from"), dayText(letter.validFrom)},
                     {QStringLiteral("until"), dayText(letter.validUntil)},
                     {QStringLiteral("scan"), letter.scanReference},
                     {QStringLiteral("grantedBy"), letter.grantedBy}};
    if (!letter.qualifications.isEmpty())
        json.insert(QStringLiteral("needs"), QJsonArray::fromStringList(letter.qualifications));
    if (letter.revokedOn.isValid())
        json.insert(QStringLiteral("revokedOn"), dayText(letter.revokedOn));
    return json;
}

/// "valid", or why it is not today.
QString standingOf(const AuthorityLetter &letter, QDate today)
{
    if (letter.revokedOn.isValid())
        return QStringLiteral("revoked");
    if (today < letter.validFrom)
        return QStringLiteral("notYet");
    return today > letter.validUntil ? QStringLiteral("expired") : QStringLiteral("valid");
}

AuthorityLetter letterFrom(const Arguments &arguments, const Session &session)
{
    const auto day = [&arguments](const QString &name) {
        return QDate::fromString(arguments.named.value(name), Qt::ISODate);
    };
    AuthorityLetter letter;
    letter.number = arguments.places.at(0).trimmed();
    letter.clerkId = arguments.places.at(1).trimmed();
    letter.department = arguments.named.value(QStringLiteral("department")).trimmed();
    for (const QString &item : arguments.named.value(QStringLiteral("items")).split(u',', Qt::SkipEmptyParts))
        letter.guideIds.append(item.trimmed());
    for (const QString &name : arguments.named.value(QStringLiteral("needs")).split(u',', Qt::SkipEmptyParts))
        letter.qualifications.append(name.trimmed());
    letter.validFrom = day(QStringLiteral("from"));
    letter.validUntil = day(QStringLiteral("until"));
    letter.scanReference = arguments.named.value(QStringLiteral("scan")).trimmed();
    letter.grantedBy = session.clerk.id;
    return letter;
}

void grant(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const AuthorityLetter letter = letterFrom(arguments, ports->session);
    const Clock &clock = ports->counter.clock;
    whenAnswered(&reply, ports->counter.clerks.account(letter.clerkId), [=, &clock, &reply](const Result<ClerkAccount> &holder) {
        if (!holder || holder->removed)
            return reply.fail(holder ? Error{ErrorCode::NotFound, QStringLiteral("the account was removed")} : holder.error());
        if (const Result<> whole = checkLetter(letter, holder->clerk, clock.today()); !whole)
            return reply.fail(whole.error());
        const LedgerEvent event =
            ledgerEntry(QStringLiteral("letterGranted"), {}, ports->session, clock.now(), letterJson(letter));
        whenAnswered(&reply, ports->counter.clerks.grant(letter, event), [letter, &reply](const Result<> &granted) {
            if (!granted)
                return reply.fail(granted.error());
            reply.answer(letterJson(letter), QStringLiteral("%1 decides for %2 until %3")
                                                 .arg(letter.clerkId, letter.department, dayText(letter.validUntil)));
        });
    });
}

void show(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString wanted = arguments.named.value(QStringLiteral("clerk"));
    const QDate today = ports->counter.clock.today();
    whenAnswered(&reply, ports->counter.clerks.letters(), [wanted, today, &reply](const Result<QList<AuthorityLetter>> &letters) {
        if (!letters)
            return reply.fail(letters.error());
        QJsonArray rows;
        QStringList lines;
        for (const AuthorityLetter &letter : *letters) {
            if (!wanted.isEmpty() && letter.clerkId != wanted)
                continue;
            QJsonObject row = letterJson(letter);
            row.insert(QStringLiteral("standing"), standingOf(letter, today));
            rows.append(row);
            lines.append(QStringList({letter.number, letter.clerkId, letter.department, dayText(letter.validFrom),
                                      dayText(letter.validUntil), standingOf(letter, today)})
                             .join(u'\t'));
        }
        reply.answer({{QStringLiteral("letters"), rows}}, lines.join(QLatin1Char('\n')));
    });
}

void revoke(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const QString number = arguments.places.at(0);
    const QDate day = ports->counter.clock.today();
    const QJsonObject body{{QStringLiteral("letter"), number}, {QStringLiteral("revokedOn"), dayText(day)}};
    const LedgerEvent event =
        ledgerEntry(QStringLiteral("letterRevoked"), {}, ports->session, ports->counter.clock.now(), body);
    whenAnswered(&reply, ports->counter.clerks.revoke(number, day, event), [body, number, &reply](const Result<> &revoked) {
        revoked ? reply.answer(body, QStringLiteral("letter %1 covers nothing any more").arg(number))
                : reply.fail(revoked.error());
    });
}

/// The case of that id or that whole number.
void withCase(const QString &word, CommandPorts *ports, Reply &reply, const std::function<void(const CaseRecord &)> &then)
{
    CaseStore &cases = ports->counter.cases;
    const auto load = [&cases, &reply, then](const CaseId &id) {
        whenAnswered(&reply, cases.load(id), [&reply, then](const Result<CaseRecord> &record) {
            record ? then(*record) : reply.fail(record.error());
        });
    };
    if (const CaseId id = CaseId::fromString(word); !id.isNull())
        return load(id);
    CaseFilter filter;
    filter.text = word;
    whenAnswered(&reply, cases.list(filter), [&reply, load, word](const Result<QList<CaseSummary>> &found) {
        if (!found)
            return reply.fail(found.error());
        for (const CaseSummary &summary : *found) {
            if (summary.number == word.toUpper() || summary.platformNumber == word)
                return load(summary.id);
        }
        reply.fail({ErrorCode::NotFound, QStringLiteral("no case has the number or id %1").arg(word)});
    });
}

void decide(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const bool yes = arguments.named.contains(QStringLiteral("yes"));
    if (yes == arguments.named.contains(QStringLiteral("no")))
        return reply.wrongUse(QStringLiteral("say either --yes or --no"));
    // The person who decides is the person who signed in: the account of a computer holds no letter.
    if (ports->openedBy != OpenedBy::Clerk)
        return reply.fail({ErrorCode::NotAllowed, QStringLiteral("case decide needs --clerk")});
    const CounterPorts &counter = ports->counter;
    auto *deciding = new DecideByLetter({counter.cases, counter.clerks, counter.guides, counter.guideReadings, counter.envelopes, counter.clock},
                                        counter.calendar, ports->session, &reply);
    QObject::connect(deciding, &DecideByLetter::failed, &reply, &Reply::fail);
    QObject::connect(deciding, &DecideByLetter::decided, &reply, [&reply](const CaseRecord &record) {
        reply.answer({{QStringLiteral("id"), record.id.toString()},
                      {QStringLiteral("number"), record.number},
                      {QStringLiteral("state"), caseStateCode(record.state)}},
                     QStringLiteral("%1 %2").arg(record.number, caseStateCode(record.state)));
    });
    const auto decision = yes ? DecideByLetter::Decision::Grant : DecideByLetter::Decision::Deny;
    const QString because = arguments.named.value(QStringLiteral("because"));
    withCase(arguments.places.first(), ports, reply,
             [deciding, decision, because](const CaseRecord &record) { deciding->decide(record, decision, because); });
}

} // namespace

QList<Command> letterCommands()
{
    return {
        Command{QStringLiteral("clerk letter grant"),
                QStringLiteral("NUMBER CLERK --department NAME --from DAY --until DAY --scan REFERENCE [--items ID,ID…] [--needs NAME,NAME…]"),
                2,
                {QStringLiteral("department="), QStringLiteral("from="), QStringLiteral("until="), QStringLiteral("scan="),
                 QStringLiteral("items="), QStringLiteral("needs=")},
                true,
                grant},
        Command{QStringLiteral("clerk letter show"), QStringLiteral("[--clerk ID]"), 0, {QStringLiteral("clerk=")}, true, show},
        Command{QStringLiteral("clerk letter revoke"), QStringLiteral("NUMBER"), 1, {}, true, revoke},
        Command{QStringLiteral("case decide"),
                QStringLiteral("ID|NUMBER --yes|--no [--because TEXT]"),
                1,
                {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("because=")},
                true,
                decide},
    };
}

} // namespace yichuang
