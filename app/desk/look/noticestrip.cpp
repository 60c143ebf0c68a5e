// SPDX-License-Identifier: Apache-2.0
#include "desk/look/noticestrip.h"

#include <QAccessible>

#include "ui_noticestrip.h"

namespace yichuang {

NoticeStrip::NoticeStrip(QWidget *parent) : ToneStrip(Tone::Quiet, parent), m_ui(std::make_unique<Ui::NoticeStrip>())
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
    m_ui->messageLabel->say(tone, toneText(tone, text));
    m_ui->actionButton->setText(actionText);
    m_ui->actionButton->setVisible(!actionText.isEmpty());
    dress(tone);
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

} // namespace yichuang
