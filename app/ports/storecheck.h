// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QStringList>

#include "core/error.h"
#include "ports/ledger.h"

namespace yichuang {

/// What a check of the whole store found.
struct StoreReport
{
    QStringList problems; ///< one sentence each, for the log and yichuangctl; empty when all is well
    LedgerVerdict ledger;
    int cases = 0;
    int pages = 0;   ///< different files that filed cases name
    int waiting = 0; ///< outbox entries that are not acknowledged
    QList<CaseId> unreadable{}; ///< cases whose document cannot be read; they are set apart
    QList<CaseId> incomplete{}; ///< cases that lack a page, or one has other bytes; they are set apart too
};

/// Checks that what is stored is whole: the files, the chain of the ledger, that every page a case names is there with its
/// digest, and that the queue makes sense.
class StoreCheck
{
public:
    StoreCheck() = default;
    Q_DISABLE_COPY_MOVE(StoreCheck)
    virtual ~StoreCheck();

    [[nodiscard]] virtual QFuture<Result<StoreReport>> check() = 0;
};

} // namespace yichuang
