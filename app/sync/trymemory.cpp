// SPDX-License-Identifier: Apache-2.0
#include "sync/trymemory.h"

#include <algorithm>
#include <limits>

namespace yichuang {

void TryMemory::acknowledged(qint64 sequence)
{
    ++m_acknowledged;
    m_past.remove(sequence);
}

FailedTry TryMemory::failed(const OutboxEntry &entry, const LinkError &error)
{
    Past &past = m_past[entry.sequence];
    FailedTry tried;
    tried.code = error.error.code;
    tried.status = error.status;
    tried.retryAfterS = error.retryAfterS;
    tried.lane = entry.lane;
    tried.attempts = entry.attempts;
    tried.failuresInRow = past.failures;
    tried.othersPass = m_acknowledged > past.acknowledgedThen;
    ++past.failures;
    past.acknowledgedThen = m_acknowledged;
    return tried;
}

void TryMemory::waits(qint64 sequence, qint64 dueMs)
{
    m_past[sequence].dueMs = dueMs;
}

qint64 TryMemory::nextDueMs(qint64 nowMs) const
{
    qint64 next = std::numeric_limits<qint64>::max();
    for (const Past &past : m_past) {
        if (past.dueMs > nowMs)
            next = std::min(next, past.dueMs);
    }
    return next;
}

} // namespace yichuang
