// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace yichuang {

/// Wakes the engine. A port, so that a simulation can let hours pass in a moment.
class Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Rings once after that many milliseconds (0: at the next turn of the event loop). A new call replaces the one
    /// before.
    virtual void wakeAfter(qint64 ms) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void rang();
};

class SystemAlarm final : public Alarm
{
    Q_OBJECT

public:
    explicit SystemAlarm(QObject *parent = nullptr);
    void wakeAfter(qint64 ms) override;
    void cancel() override;

private:
    QTimer m_timer;
};

} // namespace yichuang
