// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include <QObject>
#include <QTimer>

namespace yichuang {

/// Tells when nobody has touched keyboard, mouse or screen of this program for a while.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr);

    /// Begins to watch; the usual time is that of TRUST B4. A time of nothing stops it.
    void setLimit(std::chrono::milliseconds limit);
    [[nodiscard]] std::chrono::milliseconds limit() const { return m_timer.intervalAsDuration(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Once, until somebody touches something again.
    void idle();

private:
    QTimer m_timer;
};

} // namespace yichuang
