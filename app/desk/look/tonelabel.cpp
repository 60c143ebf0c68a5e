// SPDX-License-Identifier: Apache-2.0
#include "desk/look/tonelabel.h"

#include <QApplication>
#include <QEvent>

namespace yichuang {

ToneLabel::ToneLabel(QWidget *parent) : QLabel(parent)
{
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    dress();
}

void ToneLabel::say(Tone tone, const QString &text)
{
    setText(text);
    if (tone != m_tone)
        setTone(tone);
}

void ToneLabel::setFilled(bool filled)
{
    m_filled = filled;
    setAutoFillBackground(filled);
    dress();
}

bool ToneLabel::event(QEvent *event)
{
    const bool done = QLabel::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void ToneLabel::dress()
{
    if (m_dressing)
        return;
    m_dressing = true; // setPalette() announces a palette change itself
    const QPalette base = QApplication::palette();
    QPalette mine;
    if (m_tone != Tone::Plain) {
        // On a card, whose ground is that of fields, a label paints with their text colour.
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
            mine.setColor(role, toneColour(m_tone, base));
    }
    if (m_filled)
        mine.setColor(QPalette::Window, toneBackground(m_tone, base));
    setPalette(mine);
    m_dressing = false;
}

} // namespace yichuang
