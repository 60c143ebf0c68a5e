// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QtGlobal>

namespace yichuang {

/// The time, as a port: rules and tests never ask the system themselves.
class Clock
{
public:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual ~Clock();

    /// Wall-clock time, in UTC. May jump when somebody sets the clock.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds since an arbitrary moment; never goes back. For measuring waits.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;

    /// The calendar day at the counter (UTC+8; China has no summer time).
    [[nodiscard]] QDate today() const;
};

/// The offset of China Standard Time from UTC, in seconds.
inline constexpr int chinaStandardTimeOffsetS = 8 * 60 * 60;

/// The moment as a counter's wall clock shows it.
[[nodiscard]] QDateTime atCounter(const QDateTime &moment);

class SystemClock final : public Clock
{
public:
    SystemClock() = default;
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

} // namespace yichuang
