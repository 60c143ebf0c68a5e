// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/exchange/outboxentry.h"

namespace yichuang {

/// Whether a lawful step changes anything: repeats are harmless.
enum class OutboxStep { Take, AlreadyDone };

// The states of an outbox entry (SYNC §2.8); every store asks before it writes. WrongState when the entry is not where
// the step begins.

[[nodiscard]] Result<OutboxStep> canSend(const OutboxEntry &entry);
/// Conflict when the receiver speaks of another thing, or of other bytes.
[[nodiscard]] Result<OutboxStep> canAcknowledge(const OutboxEntry &entry, const Acknowledgement &acknowledgement);
/// Invalid when the failure leads to no state of waiting.
[[nodiscard]] Result<OutboxStep> canFail(const OutboxEntry &entry, const OutboxFailure &problem);
[[nodiscard]] Result<OutboxStep> canRelease(const OutboxEntry &entry);

/// Whether an entry may be queued that belongs to no case but is about that subject: Invalid when it is not whole, or of a kind
/// that is always about a case. Nothing of it waits for anything else.
[[nodiscard]] Result<> checkCaseless(const OutboxEntry &entry, const QString &subjectId);

} // namespace yichuang
