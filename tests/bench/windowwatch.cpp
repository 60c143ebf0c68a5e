// SPDX-License-Identifier: Apache-2.0
#include "bench/windowwatch.h"

#include <cstdio>

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>

namespace yichuang::test {

namespace {

/// VmHWM of this process, KiB; 0 when the kernel does not tell.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

WindowWatch::WindowWatch(QWidget &window, const std::function<bool()> &usable) : m_usable(usable)
{
    window.installEventFilter(this);
}

bool WindowWatch::eventFilter(QObject *watched, QEvent *event)
{
    // After the painting has been handed to the display.
    if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint)
        QTimer::singleShot(0, this, &WindowWatch::look);
    return QObject::eventFilter(watched, event);
}

void WindowWatch::look()
{
    if (m_told || !m_usable())
        return;
    m_told = true;
    printf("ready %lld\n", static_cast<long long>(peakMemory()));
    fflush(stdout);
    QCoreApplication::quit();
}

} // namespace yichuang::test
