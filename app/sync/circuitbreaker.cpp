// SPDX-License-Identifier: Apache-2.0
#include "sync/circuitbreaker.h"

#include <algorithm>

#include "core/clock.h"

namespace yichuang {

CircuitBreaker::CircuitBreaker(const Clock &clock) : m_clock(clock), m_probeAtMs(clock.monotonicMs())
{
}

qint64 CircuitBreaker::msUntilProbe() const
{
    return std::max<qint64>(0, m_probeAtMs - m_clock.monotonicMs());
}

void CircuitBreaker::succeeded()
{
    m_closed = true;
    m_failures = 0;
    m_probes = 0;
}

void CircuitBreaker::failed(double random)
{
    if (!m_closed || ++m_failures < failuresToOpen)
        return;
    m_closed = false;
    m_probes = 0;
    scheduleProbe(random);
}

void CircuitBreaker::probeFailed(double random)
{
    m_closed = false;
    ++m_failures;
    scheduleProbe(random);
}

void CircuitBreaker::probeNow()
{
    m_probeAtMs = m_clock.monotonicMs();
}

void CircuitBreaker::scheduleProbe(double random)
{
    const qint64 full = std::min(longestProbeMs, firstProbeMs << std::min(m_probes, 5));
    ++m_probes;
    // Half of it is certain, half is chance: a hall of counters spreads out, yet none waits for ever or hammers.
    m_probeAtMs = m_clock.monotonicMs() + full / 2 + qint64(double(full) / 2 * random);
}

} // namespace yichuang
