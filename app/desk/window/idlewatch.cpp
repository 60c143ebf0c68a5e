// SPDX-License-Identifier: Apache-2.0
#include "desk/window/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace yichuang {

namespace {

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::ShortcutOverride || type == QEvent::MouseButtonPress
           || type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::InputMethod;
}

} // namespace

IdleWatch::IdleWatch(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_timer.stop();
    m_timer.setInterval(limit);
    if (limit.count() > 0)
        m_timer.start();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type()) && m_timer.intervalAsDuration().count() > 0)
        m_timer.start();
    return QObject::eventFilter(watched, event);
}

} // namespace yichuang
