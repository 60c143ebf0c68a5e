// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/absencestrip.h"

#include <QVBoxLayout>

namespace yichuang {

AbsenceStrip::AbsenceStrip(QWidget *parent)
    : PassingStrip(Tone::Warn, {Qt::Key_Escape}, parent), m_question(new QLabel(this)), m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("absenceStrip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("absenceReasonEdit"));
    m_reason->setAccessibleName(tr("Why it is not on the paper"));
    m_reason->setPlaceholderText(tr("Goes into the case; Enter keeps it, Esc goes back"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_reason);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        const QString reason = takeReason();
        if (reason.isEmpty())
            return;
        PassingStrip::leave();
        Q_EMIT given(reason);
    });
}

void AbsenceStrip::ask(const QString &what)
{
    m_question->setText(tr("“%1” is not on the paper: why will it do?").arg(what));
    m_reason->clear();
    comeWith(m_reason);
}

void AbsenceStrip::settle()
{
    const QString reason = takeReason();
    hide();
    if (!reason.isEmpty())
        Q_EMIT given(reason);
}

void AbsenceStrip::leave()
{
    m_reason->clear();
    PassingStrip::leave();
}

QString AbsenceStrip::takeReason()
{
    const QString reason = m_reason->text().trimmed();
    m_reason->clear();
    return reason;
}

} // namespace yichuang
