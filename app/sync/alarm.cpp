// SPDX-License-Identifier: Apache-2.0
#include "sync/alarm.h"

#include <algorithm>
#include <limits>

namespace yichuang {

SystemAlarm::SystemAlarm(QObject *parent) : Alarm(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
}

void SystemAlarm::wakeAfter(qint64 ms)
{
    m_timer.start(int(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max())));
}

void SystemAlarm::cancel()
{
    m_timer.stop();
}

} // namespace yichuang
