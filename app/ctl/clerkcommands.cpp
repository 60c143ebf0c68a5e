// SPDX-License-Identifier: Apache-2.0
#include "ctl/clerkcommands.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

#include <cstdio>

#include <QFile>
#include <QJsonArray>

namespace yichuang {

namespace {

constexpr qsizetype shortestPassword = 8;

/// The first line of standard input: a password on the command line would be in the list of processes.
QString passwordFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine()).trimmed();
}

void save(const ClerkAccount &account, CommandPorts *ports, Reply &reply)
{
    const Clerk clerk = account.clerk;
    whenAnswered(&reply, ports->counter.clerks.save(account), [clerk, ports, &reply](const Result<> &saved) {
        if (!saved)
            return reply.fail(saved.error());
        const QJsonObject body{{QStringLiteral("clerk"), clerk.id}, {QStringLiteral("role"), roleName(clerk.role)}};
        const LedgerEvent event = ledgerEntry(QStringLiteral("clerkAdded"), {}, ports->session, ports->counter.clock.now(), body);
        whenAnswered(&reply, ports->counter.ledger.append(event), [clerk, &reply](const Result<> &told) {
            if (!told)
                return reply.fail(told.error());
            reply.answer({{QStringLiteral("id"), clerk.id}, {QStringLiteral("role"), roleName(clerk.role)}},
                         QStringLiteral("%1 can sign in").arg(clerk.id));
        });
    });
}

void add(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const auto role = roleFromName(arguments.named.value(QStringLiteral("role"), roleName(Role::Clerk)));
    if (!role)
        return reply.wrongUse(QStringLiteral("--role is one of clerk, supervisor, administrator, auditor"));
    const QString password = passwordFromInput();
    if (password.size() < shortestPassword)
        return reply.wrongUse(QStringLiteral("give a password of at least %1 characters on standard input")
                                  .arg(shortestPassword));
    const Clerk clerk{arguments.places.at(0), arguments.places.at(1), *role};
    whenAnswered(&reply, ports->counter.clerks.account(clerk.id), [=, &reply](const Result<ClerkAccount> &present) {
        // Replacing an account would lift its lock and change its role without a trace.
        if (present)
            return reply.fail({ErrorCode::Conflict, QStringLiteral("%1 exists already").arg(clerk.id)});
        if (present.error().code != ErrorCode::NotFound)
            return reply.fail(present.error());
        whenAnswered(&reply, ports->counter.passwords.hash(password), [=, &reply](const Result<QString> &hash) {
            hash ? save(ClerkAccount{clerk, *hash, 0, {}}, ports, reply) : reply.fail(hash.error());
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
        Command{QStringLiteral("clerk list"), {}, 0, {}, true, list},
    };
}

} // namespace yichuang
