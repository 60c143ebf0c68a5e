// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// Wrong passwords of one clerk since the last right one.
struct TryCount
{
    int failed = 0;
    QDateTime lockedUntil; ///< invalid: not locked
    QDateTime latest;      ///< the latest moment anybody was counted at: a clock set back does not make a lock shorter
    bool operator==(const TryCount &) const = default;
};

/// Counts wrong passwords where neither a closed store nor an old copy of the data folder changes anything (TRUST B1). The
/// store counts as well; the stricter of the two holds.
class TryCounter
{
public:
    TryCounter() = default;
    Q_DISABLE_COPY_MOVE(TryCounter)
    virtual ~TryCounter();

    /// Nothing failed for a clerk never heard of. StorageUnavailable.
    [[nodiscard]] virtual QFuture<Result<TryCount>> count(const QString &clerkId) = 0;
    /// Durable when it answers. The empty number stands for all clerks that do not exist. StorageUnavailable, StorageFull.
    [[nodiscard]] virtual QFuture<Result<>> save(const QString &clerkId, const TryCount &count) = 0;
};

} // namespace yichuang
