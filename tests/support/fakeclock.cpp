// SPDX-License-Identifier: Apache-2.0
#include "support/fakeclock.h"

namespace yichuang::test {

FakeClock::FakeClock() : m_now(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC)
{
}

void FakeClock::advanceMs(qint64 ms)
{
    m_now = m_now.addMSecs(ms);
    m_monotonicMs += ms;
}

} // namespace yichuang::test
