// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "support/fakeclock.h"
#include "sync/alarm.h"

namespace yichuang::test {

/// An alarm on the fake clock: it rings only when a test says so.
class FakeAlarm final : public Alarm
{
    Q_OBJECT

public:
    explicit FakeAlarm(FakeClock &clock) : m_clock(clock) {}

    void wakeAfter(qint64 ms) override { m_ringsAtMs = m_clock.monotonicMs() + ms; }
    void cancel() override { m_ringsAtMs.reset(); }

    [[nodiscard]] bool isSet() const { return m_ringsAtMs.has_value(); }
    [[nodiscard]] bool isDue() const { return m_ringsAtMs && *m_ringsAtMs <= m_clock.monotonicMs(); }
    [[nodiscard]] qint64 msLeft() const { return qMax<qint64>(0, *m_ringsAtMs - m_clock.monotonicMs()); }

    void ring()
    {
        m_ringsAtMs.reset();
        Q_EMIT rang();
    }

private:
    FakeClock &m_clock;
    std::optional<qint64> m_ringsAtMs;
};

} // namespace yichuang::test
