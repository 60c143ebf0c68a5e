// SPDX-License-Identifier: Apache-2.0
#include "desk/window/passwordpanel.h"

#include <QApplication>
#include <QKeyEvent>

#include "casework/errortext.h"
#include "desk/look/passwordfield.h"
#include "ui_passwordpanel.h"

namespace yichuang {

PasswordPanel::PasswordPanel(const CounterPorts &ports, const Session &session, QWidget *parent)
    : QFrame(parent),
      m_ui(std::make_unique<Ui::PasswordPanel>()),
      m_change(ports.keys, ports.tries, ports.ledger, ports.clock, session)
{
    m_ui->setupUi(this);
    connect(m_ui->presentPasswordEdit, &QLineEdit::returnPressed, this, [this] { m_ui->nextPasswordEdit->setFocus(); });
    connect(m_ui->nextPasswordEdit, &QLineEdit::returnPressed, this, [this] { m_ui->againPasswordEdit->setFocus(); });
    connect(m_ui->againPasswordEdit, &QLineEdit::returnPressed, this, &PasswordPanel::submit);
    connect(m_ui->changePasswordButton, &QPushButton::clicked, this, &PasswordPanel::submit);
    connect(m_ui->closePasswordButton, &QToolButton::clicked, this, &PasswordPanel::close);
    connect(&m_change, &ChangePassword::changed, this, &PasswordPanel::changed);
    connect(&m_change, &ChangePassword::failed, this, &PasswordPanel::fail);
    hide();
}

PasswordPanel::~PasswordPanel() = default;

void PasswordPanel::toggle()
{
    isVisible() ? close() : open();
}

void PasswordPanel::open()
{
    m_focusBefore = QApplication::focusWidget();
    m_ui->passwordAnswerLabel->say(Tone::Quiet, tr("At least eight characters. It holds from the next sign-in on, and when the "
                                                   "desk is unlocked."));
    show();
    resize(sizeHint().boundedTo(parentWidget()->size()));
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
    raise();
    m_ui->presentPasswordEdit->setFocus();
}

void PasswordPanel::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void PasswordPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QFrame::keyPressEvent(event);
}

void PasswordPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    clear();
}

void PasswordPanel::clear()
{
    for (QLineEdit *field : {m_ui->presentPasswordEdit, m_ui->nextPasswordEdit, m_ui->againPasswordEdit})
        (void)takePassword(*field);
    m_ui->changePasswordButton->setEnabled(true);
}

void PasswordPanel::submit()
{
    if (!m_ui->changePasswordButton->isEnabled())
        return;
    const SharedSecret present = takePassword(*m_ui->presentPasswordEdit);
    const SharedSecret next = takePassword(*m_ui->nextPasswordEdit);
    const SharedSecret again = takePassword(*m_ui->againPasswordEdit);
    m_ui->presentPasswordEdit->setFocus();
    const auto refuse = [this](const QString &why) { m_ui->passwordAnswerLabel->say(Tone::Bad, toneText(Tone::Bad, why)); };
    if (!next->matches(*again))
        return refuse(tr("The two new passwords are not the same. Nothing was changed; type all three again."));
    if (!isLongEnough(*next))
        return refuse(tr("The new password has fewer than eight characters. Nothing was changed; type all three again."));
    if (next->matches(*present))
        return refuse(tr("That is the password in use. Nothing was changed; type another one."));
    m_ui->changePasswordButton->setEnabled(false);
    m_ui->passwordAnswerLabel->say(Tone::Quiet, tr("The password is being changed …"));
    m_change.change(present, next);
}

void PasswordPanel::changed()
{
    m_ui->changePasswordButton->setEnabled(true);
    m_ui->passwordAnswerLabel->say(Tone::Good, toneText(Tone::Good, tr("The password was changed; that it was is written down. "
                                                                       "Esc goes back.")));
}

void PasswordPanel::fail(const Error &error)
{
    m_ui->changePasswordButton->setEnabled(true);
    const QString why = error.code == ErrorCode::WrongCredentials ? tr("The password in use is another one.")
                                                                  : errorText(error.code).happened;
    m_ui->passwordAnswerLabel->say(Tone::Bad,
                                   toneText(Tone::Bad, tr("Nothing was changed. %1 Type all three again.").arg(why)));
}

} // namespace yichuang
