// SPDX-License-Identifier: Apache-2.0
#include "desk/look/askstrip.h"

#include <QAccessible>

#include "ui_askstrip.h"

namespace yichuang {

AskStrip::AskStrip(QWidget *parent) : PassingStrip(Tone::Bad, {Qt::Key_Escape}, parent), m_ui(std::make_unique<Ui::AskStrip>())
{
    m_ui->setupUi(this);
    connect(m_ui->noButton, &QPushButton::clicked, this, &AskStrip::leave);
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = m_act;
        leave();
        if (act)
            act();
    });
}

AskStrip::~AskStrip() = default;

void AskStrip::ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act)
{
    m_act = act;
    m_ui->questionTextLabel->say(Tone::Bad, toneText(Tone::Bad, question));
    m_ui->yesButton->setText(yes);
    m_ui->noButton->setText(no);
    comeWith(m_ui->noButton);
    QAccessibleEvent alert(m_ui->questionTextLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AskStrip::leave()
{
    m_act = nullptr;
    PassingStrip::leave();
}

QString AskStrip::question() const
{
    return m_ui->questionTextLabel->text();
}

} // namespace yichuang
