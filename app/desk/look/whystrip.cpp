// SPDX-License-Identifier: Apache-2.0
#include "desk/look/whystrip.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace yichuang {

WhyStrip::WhyStrip(QWidget *parent) : PassingStrip(Tone::Quiet, {Qt::Key_Escape, Qt::Key_F11}, parent), m_text(new QLabel(this))
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
}

void WhyStrip::say(const QString &text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    comeWith(m_text);
}

} // namespace yichuang
