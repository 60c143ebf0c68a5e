// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "casework/ledgerentry.h"
#include "casework/toldkeychange.h"
#include "ctl/command.h"

namespace yichuang {

/// What commands about accounts and keys share.

/// Answers for the command when the person it runs for may not do this. Whoever came in by this computer's own slot or by the
/// recovery key holds the store anyway and is asked nothing.
[[nodiscard]] bool refuses(const CommandPorts &ports, Act act, Reply &reply);
/// Calls `then` once it is known who is recorded: a person who signed in, or this account of the computer while nobody has an
/// account here. Answers the command otherwise: what is done to a case from then on is done by a person.
void whenPersonIsKnown(CommandPorts *ports, Reply &reply, const std::function<void()> &then);
/// Changes a key slot after the entry about it is written down (casework/toldkeychange.h), then calls `done` with what came of it;
/// answers the command when either failed.
template <typename T>
void changeKeys(CommandPorts *ports, Reply &reply, const QString &kind, const QJsonObject &body,
                const std::function<QFuture<Result<T>>()> &change, const std::function<void(const T &)> &done)
{
    const LedgerEvent event = ledgerEntry(kind, {}, ports->session, ports->counter.clock.now(), body);
    toldKeyChange<T>(&reply, ports->counter.ledger, event, change, [done, &reply](const Result<T> &changed) {
        changed ? done(*changed) : reply.fail(changed.error());
    });
}
/// The same for a change that answers nothing.
void changeKeys(CommandPorts *ports, Reply &reply, const QString &kind, const QJsonObject &body,
                const std::function<QFuture<Result<>>()> &change, const std::function<void()> &done);
/// The next line of the input as a new password; null, and the command is answered, when it is too short.
[[nodiscard]] SharedSecret newPassword(const CommandPorts &ports, Reply &reply);

} // namespace yichuang
