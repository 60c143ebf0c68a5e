// SPDX-License-Identifier: Apache-2.0
#include "desk/look/whystrip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include "desk/look/statuscolours.h"

namespace yichuang {

WhyStrip::WhyStrip(QWidget *parent) : QFrame(parent), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("whyStrip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("whyTextLabel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::StrongFocus);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeWhyButton"));
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the reason (Esc)"));
    close->setToolTip(close->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &WhyStrip::leave);
    hide();
}

void WhyStrip::say(const QString &text)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_text->setText(text);
    m_text->setAccessibleName(text);
    dress();
    show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void WhyStrip::leave()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool WhyStrip::event(QEvent *event)
{
    // While it stands here these keys close it, whatever the page around it does with them.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_F11) {
            event->accept();
            return true;
        }
    }
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void WhyStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void WhyStrip::dress()
{
    if (m_dressing)
        return;
    m_dressing = true; // setPalette() announces a palette change itself
    QPalette mine;
    mine.setColor(QPalette::Window, toneBackground(Tone::Quiet, QApplication::palette()));
    setPalette(mine);
    m_dressing = false;
}

} // namespace yichuang
