// SPDX-License-Identifier: Apache-2.0
#include "core/clock.h"

#include <chrono>

namespace yichuang {

Clock::~Clock() = default;

QDate Clock::today() const
{
    return atCounter(now()).date();
}

QDateTime atCounter(const QDateTime &moment)
{
    return moment.toOffsetFromUtc(chinaStandardTimeOffsetS);
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace yichuang
