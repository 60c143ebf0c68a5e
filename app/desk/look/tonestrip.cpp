// SPDX-License-Identifier: Apache-2.0
#include "desk/look/tonestrip.h"

#include <QApplication>
#include <QEvent>

namespace yichuang {

ToneStrip::ToneStrip(Tone tone, QWidget *parent) : QFrame(parent), m_tone(tone) {}

void ToneStrip::dress(Tone tone)
{
    m_tone = tone;
    dress();
}

bool ToneStrip::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void ToneStrip::dress()
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
