// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace yichuang {

class Clock;

/// Stops sending when the line is down, so that a thousand waiting entries do not each find out for themselves
/// (SYNC L18, §2.9). It opens after five transport failures in a row; while it is open one probe goes out after about
/// 5, 10, 20 … 120 s. It begins open with a probe due: nothing is known about the line yet.
class CircuitBreaker
{
public:
    explicit CircuitBreaker(const Clock &clock);

    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// Milliseconds until the next probe; 0: now. Only meaningful while open.
    [[nodiscard]] qint64 msUntilProbe() const;
    [[nodiscard]] int failuresInRow() const { return m_failures; }

    /// The gateway answered, whatever it said. Closes.
    void succeeded();
    /// An exchange ended without an answer of the gateway. Ignored while open: only probes count then.
    /// @param random even in 0 … 1
    void failed(double random);
    void probeFailed(double random);
    /// Makes a probe due at once, when a person or the operating system says the line is back.
    void probeNow();

    static constexpr int failuresToOpen = 5;
    static constexpr qint64 firstProbeMs = 5'000;
    static constexpr qint64 longestProbeMs = 120'000;

private:
    void scheduleProbe(double random);

    const Clock &m_clock;
    bool m_closed = false;
    int m_failures = 0;
    int m_probes = 0;
    qint64 m_probeAtMs = 0;
};

} // namespace yichuang
