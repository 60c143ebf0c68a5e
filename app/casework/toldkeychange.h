// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/whenanswered.h"
#include "ports/ledger.h"

namespace yichuang {

/// Changes a key slot. Slots and ledger are two files, so that the two cannot be one transaction: the entry is durable before the
/// slot is touched. No slot changes without an entry then, and a recovery key is never made and lost because the entry about
/// it could not be written. A change that came to nothing is told by a second entry, `keyChangeFailed`; one that a power cut
/// ended in between can be made again.
/// @param done gets the outcome of the change, or the error of the ledger: then nothing was changed
template <typename T>
void toldKeyChange(QObject *context, Ledger &ledger, const LedgerEvent &event, const std::function<QFuture<Result<T>>()> &change,
                   const std::function<void(const Result<T> &)> &done)
{
    whenAnswered(context, ledger.append(event), [=, &ledger](const Result<> &told) {
        if (!told)
            return done(failure(told.error()));
        whenAnswered(context, change(), [=, &ledger](const Result<T> &changed) {
            if (changed)
                return done(changed);
            LedgerEvent undone = event;
            undone.kind = QStringLiteral("keyChangeFailed");
            undone.body.insert(QStringLiteral("change"), event.kind);
            whenAnswered(context, ledger.append(undone), [=](const Result<> &) { done(changed); });
        });
    });
}

} // namespace yichuang
