// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

namespace yichuang::test {

/// A clock that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    /// Begins on Tuesday 2026-03-10, 09:00 at the counter.
    FakeClock();

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }

    void advanceMs(qint64 ms);
    void setNow(const QDateTime &moment) { m_now = moment.toUTC(); }

private:
    QDateTime m_now;
    qint64 m_monotonicMs = 1000;
};

} // namespace yichuang::test
