// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// What a look over the whole store found.
struct StoreReport
{
    qint64 cases = 0;
    qint64 pages = 0;
    qint64 ledgerEntries = 0;
    qint64 outboxWaiting = 0;
    QStringList findings; ///< one line each, for an administrator; empty when all is well
    [[nodiscard]] bool ok() const { return findings.isEmpty(); }
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
