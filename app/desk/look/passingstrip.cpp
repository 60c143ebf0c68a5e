// SPDX-License-Identifier: Apache-2.0
#include "desk/look/passingstrip.h"

#include <QApplication>
#include <QKeyEvent>

namespace yichuang {

PassingStrip::PassingStrip(Tone tone, const QList<Qt::Key> &keys, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_keys(keys)
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
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void PassingStrip::keyPressEvent(QKeyEvent *event)
{
    if (m_keys.contains(Qt::Key(event->key())))
        leave();
    else
        QFrame::keyPressEvent(event);
}

void PassingStrip::dress()
{
    if (m_dressing)
        return;
    m_dressing = true; // setPalette() announces a palette change itself
    QPalette mine;
    mine.setColor(QPalette::Window, toneBackground(m_tone, QApplication::palette()));
    setPalette(mine);
    m_dressing = false;
}

} // namespace yichuang
