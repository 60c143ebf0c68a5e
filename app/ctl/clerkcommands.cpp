// SPDX-License-Identifier: Apache-2.0
#include "ctl/clerkcommands.h"

#include <QJsonArray>

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

/// The slot first: an account without one could never sign in, a slot without an account lets nobody in.
void make(const Clerk &clerk, const SharedSecret &password, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.keys.setPassword(clerk.id, password), [=, &reply](const Result<> &set) {
        if (!set)
            return reply.fail(set.error());
        whenAnswered(&reply, ports->counter.clerks.save(ClerkAccount{clerk, 0, {}, false}), [=, &reply](const Result<> &saved) {
            if (!saved)
                return reply.fail(saved.error());
            tell(ports, reply, QStringLiteral("clerkAdded"), bodyOf(clerk), [clerk, &reply] {
                reply.answer(answerOf(clerk), QStringLiteral("%1 can sign in").arg(clerk.id));
            });
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
        tell(ports, reply, QStringLiteral("clerkRemoved"), bodyOf(clerk), [clerk, &reply] {
            reply.answer(answerOf(clerk), QStringLiteral("%1 can sign in no more").arg(clerk.id));
        });
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
        whenAnswered(&reply, ports->counter.clerks.save(gone), [=, &reply](const Result<> &saved) {
            saved ? removeSlot(gone.clerk, ports, reply) : reply.fail(saved.error());
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
        whenAnswered(&reply, ports->counter.keys.setPassword(id, password), [=, &reply](const Result<> &set) {
            if (!set)
                return reply.fail(set.error());
            tell(ports, reply, QStringLiteral("passwordChanged"), bodyOf(account.clerk), [account, &reply] {
                reply.answer(answerOf(account.clerk), QStringLiteral("%1 has a new password").arg(account.clerk.id));
            });
        });
    });
}

/// Takes a lock away, in the store and beside it.
void release(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::UnlockAccount, reply))
        return;
    withAccount(arguments.places.at(0), ports, reply, [=, &reply](const ClerkAccount &account) {
        const ClerkAccount free{account.clerk, 0, {}, false};
        whenAnswered(&reply, ports->counter.clerks.save(free), [=, &reply](const Result<> &saved) {
            if (!saved)
                return reply.fail(saved.error());
            whenAnswered(&reply, ports->counter.tries.save(free.clerk.id, TryCount{}), [=, &reply](const Result<> &counted) {
                if (!counted)
                    return reply.fail(counted.error());
                tell(ports, reply, QStringLiteral("accountReleased"), bodyOf(free.clerk), [free, &reply] {
                    reply.answer(answerOf(free.clerk), QStringLiteral("%1 can try again").arg(free.clerk.id));
                });
            });
        });
    });
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
        Command{QStringLiteral("clerk password"), QStringLiteral("ID < PASSWORD"), 1, {}, true, setPassword},
        Command{QStringLiteral("clerk release"), QStringLiteral("ID"), 1, {}, true, release},
        Command{QStringLiteral("clerk list"), {}, 0, {}, true, list},
    };
}

} // namespace yichuang
