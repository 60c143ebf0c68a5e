// SPDX-License-Identifier: Apache-2.0
#include "desk/look/noticestrip.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>

#include "ui_noticestrip.h"

namespace yichuang {

NoticeStrip::NoticeStrip(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::NoticeStrip>())
{
    m_ui->setupUi(this);
    m_ui->closeButton->setFocusPolicy(Qt::TabFocus);
    m_ui->actionButton->setFocusPolicy(Qt::TabFocus);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &NoticeStrip::clear);
    connect(m_ui->actionButton, &QPushButton::clicked, this, &NoticeStrip::actionTriggered);
    hide();
}

NoticeStrip::~NoticeStrip() = default;

void NoticeStrip::say(Tone tone, const QString &text, const QString &actionText)
{
    m_tone = tone;
    m_ui->messageLabel->say(tone, toneText(tone, text));
    m_ui->actionButton->setText(actionText);
    m_ui->actionButton->setVisible(!actionText.isEmpty());
    dress();
    show();
    QAccessibleEvent alert(m_ui->messageLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStrip::clear()
{
    m_ui->messageLabel->clear();
    hide();
}

void NoticeStrip::focusAction()
{
    m_ui->actionButton->setFocus();
}

QString NoticeStrip::text() const
{
    return m_ui->messageLabel->text();
}

bool NoticeStrip::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void NoticeStrip::dress()
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
