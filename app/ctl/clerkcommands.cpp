// SPDX-License-Identifier: Apache-2.0
#include "ctl/clerkcommands.h"

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/releaseaccount.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

QJsonObject bodyOf(const Clerk &clerk)
{
    return {{QStringLiteral("clerk"), clerk.id}, {QStringLiteral("role"), roleName(clerk.role)}};
}

QJsonObject answerOf(const Clerk &clerk)
{
    return {{QStringLiteral("id"), clerk.id}, {QStringLiteral("role"), roleName(clerk.role)}};
}

/// An account that is there and was not removed; the command is answered otherwise.
void withAccount(const QString &id, CommandPorts *ports, Reply &reply, const std::function<void(const ClerkAccount &)> &act)
{
    whenAnswered(&reply, ports->counter.clerks.account(id), [id, &reply, act](const Result<ClerkAccount> &found) {
        if (found && !found->removed)
            return act(*found);
        const bool missing = found || found.error().code == ErrorCode::NotFound;
        reply.fail(missing ? Error{ErrorCode::NotFound, QStringLiteral("no account %1").arg(id)} : found.error());
    });
}

/// The account and its entry in the ledger are one transaction.
void save(const ClerkAccount &account, const QString &kind, const QJsonObject &body, CommandPorts *ports, Reply &reply,
          const std::function<void()> &done)
{
    const LedgerEvent event = ledgerEntry(kind, {}, ports->session, ports->counter.clock.now(), body);
    whenAnswered(&reply, ports->counter.clerks.save(account, {event}), [&reply, done](const Result<> &saved) {
        saved ? done() : reply.fail(saved.error());
    });
}

/// The slot first: an account without one could never sign in, a slot without an account lets nobody in.
void make(const Clerk &clerk, const SharedSecret &password, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.keys.setPassword(clerk.id, password), [=, &reply](const Result<> &set) {
        if (!set)
            return reply.fail(set.error());
        save(ClerkAccount{clerk, 0, {}, false}, QStringLiteral("clerkAdded"), bodyOf(clerk), ports, reply, [clerk, &reply] {
            reply.answer(answerOf(clerk), QStringLiteral("%1 can sign in").arg(clerk.id));
        });
    });
}

void add(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const auto role = roleFromName(arguments.named.value(QStringLiteral("role"), roleName(Role::Clerk)));
    if (!role)
        return reply.wrongUse(QStringLiteral("--role is one of clerk, supervisor, administrator, auditor"));
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const SharedSecret password = newPassword(*ports, reply);
    if (!password)
        return;
    const Clerk clerk{arguments.places.at(0), arguments.places.at(1), *role};
    whenAnswered(&reply, ports->counter.clerks.account(clerk.id), [=, &reply](const Result<ClerkAccount> &present) {
        // Replacing an account would lift its lock and change its role without a trace; a removed one's number is not given
        // to another person, because the ledger names people by it.
        if (present)
            return reply.fail({ErrorCode::Conflict, QStringLiteral("%1 exists already").arg(clerk.id)});
        if (present.error().code != ErrorCode::NotFound)
            return reply.fail(present.error());
        make(clerk, password, ports, reply);
    });
}

void removeSlot(const Clerk &clerk, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.keys.remove(clerk.id), [=, &reply](const Result<> &removed) {
        if (!removed)
            return reply.fail(removed.error());
        reply.answer(answerOf(clerk), QStringLiteral("%1 can sign in no more").arg(clerk.id));
    });
}

void remove(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const QString id = arguments.places.at(0);
    whenAnswered(&reply, ports->counter.clerks.account(id), [=, &reply](const Result<ClerkAccount> &found) {
        if (!found)
            return reply.fail(found.error());
        // Again for one removed before: its slot may have been left over.
        ClerkAccount gone = *found;
        gone.removed = true;
        save(gone, QStringLiteral("clerkRemoved"), bodyOf(gone.clerk), ports, reply,
             [=, &reply] { removeSlot(gone.clerk, ports, reply); });
    });
}

void setRole(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const auto role = roleFromName(arguments.places.at(1));
    if (!role)
        return reply.wrongUse(QStringLiteral("ROLE is one of clerk, supervisor, administrator, auditor"));
    if (refuses(*ports, Act::ManageStaff, reply))
        return;
    const QString id = arguments.places.at(0);
    if (id == ports->session.clerk.id)
        return reply.fail({ErrorCode::NotAllowed, QStringLiteral("nobody changes their own role")});
    withAccount(id, ports, reply, [=, &reply](const ClerkAccount &account) {
        ClerkAccount after = account;
        after.clerk.role = *role;
        QJsonObject body = bodyOf(after.clerk);
        body.insert(QStringLiteral("before"), roleName(account.clerk.role));
        save(after, QStringLiteral("clerkRoleChanged"), body, ports, reply, [after, &reply] {
            reply.answer(answerOf(after.clerk), QStringLiteral("%1 is %2 now").arg(after.clerk.id, roleName(after.clerk.role)));
        });
    });
}

void setPassword(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString id = arguments.places.at(0);
    if (id != ports->session.clerk.id && refuses(*ports, Act::ManageStaff, reply))
        return;
    const SharedSecret password = newPassword(*ports, reply);
    if (!password)
        return;
    withAccount(id, ports, reply, [=, &reply](const ClerkAccount &account) {
        changeKeys(ports, reply, QStringLiteral("passwordChanged"), bodyOf(account.clerk),
                   [ports, id, password] { return ports->counter.keys.setPassword(id, password); }, [account, &reply] {
                       reply.answer(answerOf(account.clerk), QStringLiteral("%1 has a new password").arg(account.clerk.id));
                   });
    });
}

/// Takes a lock away, in the store and beside it.
void release(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::UnlockAccount, reply))
        return;
    const CounterPorts &counter = ports->counter;
    auto *releasing = new ReleaseAccount(counter.clerks, counter.keys, counter.tries, counter.clock, counter.counter, &reply);
    QObject::connect(releasing, &ReleaseAccount::failed, &reply, &Reply::fail);
    QObject::connect(releasing, &ReleaseAccount::released, &reply, [&reply](const Clerk &clerk) {
        reply.answer(answerOf(clerk), QStringLiteral("%1 can try again").arg(clerk.id));
    });
    const QString id = arguments.places.at(0);
    ports->openedBy == OpenedBy::Clerk ? releasing->release(id, ports->session) : releasing->releaseByHolder(id, ports->session);
}

void list(const Arguments &, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.clerks.list(), [&reply](const Result<QList<Clerk>> &clerks) {
        if (!clerks)
            return reply.fail(clerks.error());
        QJsonArray rows;
        QStringList lines;
        for (const Clerk &clerk : *clerks) {
            rows.append(QJsonObject{{QStringLiteral("id"), clerk.id}, {QStringLiteral("name"), clerk.name},
                                    {QStringLiteral("role"), roleName(clerk.role)}});
            lines.append(QStringLiteral("%1\t%2\t%3").arg(clerk.id, clerk.name, roleName(clerk.role)));
        }
        reply.answer({{QStringLiteral("clerks"), rows}}, lines.join(QLatin1Char('\n')));
    });
}

} // namespace

QList<Command> clerkCommands()
{
    return {
        Command{QStringLiteral("clerk add"), QStringLiteral("ID NAME [--role ROLE] < PASSWORD"), 2,
                {QStringLiteral("role=")}, true, add},
        Command{QStringLiteral("clerk remove"), QStringLiteral("ID"), 1, {}, true, remove},
        Command{QStringLiteral("clerk role"), QStringLiteral("ID ROLE"), 2, {}, true, setRole},
        Command{QStringLiteral("clerk password"), QStringLiteral("ID < PASSWORD"), 1, {}, true, setPassword},
        Command{QStringLiteral("clerk release"), QStringLiteral("ID"), 1, {}, true, release},
        Command{QStringLiteral("clerk list"), {}, 0, {}, true, list},
    };
}

} // namespace yichuang
