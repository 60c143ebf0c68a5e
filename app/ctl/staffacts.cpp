// SPDX-License-Identifier: Apache-2.0
#include "ctl/staffacts.h"

#include "casework/changepassword.h"
#include "core/whenanswered.h"

namespace yichuang {

bool refuses(const CommandPorts &ports, Act act, Reply &reply)
{
    if (ports.openedBy != OpenedBy::Clerk || may(ports.session.clerk.role, act))
        return false;
    reply.fail({ErrorCode::NotAllowed, QStringLiteral("%1 may not do this").arg(roleName(ports.session.clerk.role))});
    return true;
}

void whenPersonIsKnown(CommandPorts *ports, Reply &reply, const std::function<void()> &then)
{
    if (ports->openedBy == OpenedBy::Clerk)
        return then();
    whenAnswered(&reply, ports->counter.clerks.list(), [&reply, then](const Result<QList<Clerk>> &clerks) {
        if (!clerks)
            return reply.fail(clerks.error());
        if (!clerks->isEmpty())
            return reply.wrongUse(QStringLiteral("Say who you are: --clerk ID, with the password on standard input."));
        then();
    });
}

void changeKeys(CommandPorts *ports, Reply &reply, const QString &kind, const QJsonObject &body,
                const std::function<QFuture<Result<>>()> &change, const std::function<void()> &done)
{
    const LedgerEvent event = ledgerEntry(kind, {}, ports->session, ports->counter.clock.now(), body);
    toldKeyChange<void>(&reply, ports->counter.ledger, event, change, [done, &reply](const Result<> &changed) {
        changed ? done() : reply.fail(changed.error());
    });
}

SharedSecret newPassword(const CommandPorts &ports, Reply &reply)
{
    SharedSecret password = ports.readSecret();
    if (isLongEnough(*password))
        return password;
    reply.wrongUse(QStringLiteral("give a password of at least 8 characters on standard input"));
    return nullptr;
}

} // namespace yichuang
