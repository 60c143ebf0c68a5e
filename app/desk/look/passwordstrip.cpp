// SPDX-License-Identifier: Apache-2.0
#include "desk/look/passwordstrip.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "desk/look/passwordfield.h"

namespace yichuang {

PasswordStrip::PasswordStrip(QWidget *parent)
    : PassingStrip(Tone::Warn, {Qt::Key_Escape}, parent), m_question(new QLabel(this)), m_field(new QLineEdit(this))
{
    setObjectName(QStringLiteral("passwordStrip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_question->setObjectName(QStringLiteral("passwordQuestionLabel"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_field->setObjectName(QStringLiteral("filePasswordEdit"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Password of the file"));
    m_question->setBuddy(m_field);
    auto *open = new QPushButton(tr("Open (Enter)"), this);
    open->setObjectName(QStringLiteral("openLockedButton"));
    auto *leaveOut = new QPushButton(tr("Leave it out (Esc)"), this);
    leaveOut->setObjectName(QStringLiteral("leaveLockedButton"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_question, 1);
    row->addWidget(m_field);
    row->addWidget(open);
    row->addWidget(leaveOut);
    const auto tell = [this] {
        if (!m_field->text().isEmpty())
            Q_EMIT typed(takePassword(*m_field));
    };
    connect(m_field, &QLineEdit::returnPressed, this, tell);
    connect(open, &QPushButton::clicked, this, tell);
    connect(leaveOut, &QPushButton::clicked, this, &PasswordStrip::leave);
    hide();
}

void PasswordStrip::ask(const QString &question)
{
    m_question->setText(question);
    m_field->setAccessibleDescription(question);
    m_field->clear();
    comeWith(m_field);
}

void PasswordStrip::done()
{
    m_field->clear();
    PassingStrip::leave();
}

void PasswordStrip::leave()
{
    if (isHidden())
        return;
    done();
    Q_EMIT left();
}

} // namespace yichuang
