// SPDX-License-Identifier: Apache-2.0
#include "ctl/clerkcommands.h"

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
    whenAnswered(&reply, ports->counter.passwords.hash(password), [ports, clerk, &reply](const Result<QString> &hash) {
        if (!hash)
            return reply.fail(hash.error());
        const auto saving = ports->counter.clerks.save(ClerkAccount{clerk, *hash, 0, {}});
        whenAnswered(&reply, saving, [clerk, &reply](const Result<> &saved) {
            if (!saved)
                return reply.fail(saved.error());
            reply.answer({{QStringLiteral("id"), clerk.id}, {QStringLiteral("role"), roleName(clerk.role)}},
                         QStringLiteral("%1 can sign in").arg(clerk.id));
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
