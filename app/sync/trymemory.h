// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

#include "ports/gatewaylink.h"
#include "sync/retrypolicy.h"

namespace yichuang {

/// What the engine remembers of the tries since the program started. The store's own count is the lasting one; this is
/// only what the retry table needs beside it.
class TryMemory
{
public:
    void acknowledged(qint64 sequence);
    /// Notes the failure and describes it for decideRetry().
    [[nodiscard]] FailedTry failed(const OutboxEntry &entry, const LinkError &error);

    /// When that entry is due again, on the monotonic clock.
    void waits(qint64 sequence, qint64 dueMs);
    /// The first of those moments after `nowMs`; the largest number when there is none.
    [[nodiscard]] qint64 nextDueMs(qint64 nowMs) const;

private:
    struct Past
    {
        int failures = 0;
        qint64 dueMs = 0;
        quint64 acknowledgedThen = 0; ///< entries acknowledged until this one last failed
    };

    QHash<qint64, Past> m_past;
    quint64 m_acknowledged = 0;
};

} // namespace yichuang
