// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "ctl/command.h"

namespace yichuang {

/// What commands about accounts and keys share.

/// Answers for the command when the person it runs for may not do this. Whoever came in by this computer's own slot or by the
/// recovery key holds the store anyway and is asked nothing.
[[nodiscard]] bool refuses(const CommandPorts &ports, Act act, Reply &reply);
/// Calls `then` once it is known who is recorded: a person who signed in, or this account of the computer while nobody has an
/// account here. Answers the command otherwise: what is done to a case from then on is done by a person.
void whenPersonIsKnown(CommandPorts *ports, Reply &reply, const std::function<void()> &then);
/// Writes into the ledger that it was done, then calls `done`; answers the command when it could not be written.
void tell(CommandPorts *ports, Reply &reply, const QString &kind, const QJsonObject &body, const std::function<void()> &done);
/// The next line of the input as a new password; null, and the command is answered, when it is too short.
[[nodiscard]] SharedSecret newPassword(const CommandPorts &ports, Reply &reply);

} // namespace yichuang
