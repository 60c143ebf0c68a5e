// SPDX-License-Identifier: Apache-2.0
#include "desk/look/passingstrip.h"

#include <QApplication>
#include <QKeyEvent>

namespace yichuang {

PassingStrip::PassingStrip(Tone tone, const QList<Qt::Key> &keys, QWidget *parent)
    : ToneStrip(tone, parent), m_keys(keys)
{
    hide();
}

void PassingStrip::comeWith(QWidget *focused)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    dress();
    show();
    focused->setFocus(Qt::OtherFocusReason);
}

void PassingStrip::leave()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool PassingStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_keys.contains(Qt::Key(static_cast<QKeyEvent *>(event)->key()))) {
        event->accept();
        return true;
    }
    return ToneStrip::event(event);
}

void PassingStrip::keyPressEvent(QKeyEvent *event)
{
    if (m_keys.contains(Qt::Key(event->key())))
        leave();
    else
        ToneStrip::keyPressEvent(event);
}

} // namespace yichuang
