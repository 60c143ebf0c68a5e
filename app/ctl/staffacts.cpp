// SPDX-License-Identifier: Apache-2.0
#include "ctl/staffacts.h"

#include <algorithm>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

constexpr qsizetype shortestPassword = 8;

/// Characters of UTF-8, without making a text that would lie in open memory.
qsizetype characters(const SecretBytes &text)
{
    const auto bytes = text.bytes();
    return std::count_if(bytes.begin(), bytes.end(), [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; });
}

} // namespace

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

void tell(CommandPorts *ports, Reply &reply, const QString &kind, const QJsonObject &body, const std::function<void()> &done)
{
    const LedgerEvent event = ledgerEntry(kind, {}, ports->session, ports->counter.clock.now(), body);
    whenAnswered(&reply, ports->counter.ledger.append(event), [&reply, done](const Result<> &told) {
        told ? done() : reply.fail(told.error());
    });
}

SharedSecret newPassword(const CommandPorts &ports, Reply &reply)
{
    SharedSecret password = ports.readSecret();
    if (characters(*password) >= shortestPassword)
        return password;
    reply.wrongUse(QStringLiteral("give a password of at least %1 characters on standard input").arg(shortestPassword));
    return nullptr;
}

} // namespace yichuang
