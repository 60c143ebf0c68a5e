// SPDX-License-Identifier: Apache-2.0
#include "desk/window/signinpage.h"

#include "casework/errortext.h"
#include "desk/look/passwordfield.h"
#include "desk/window/entrywords.h"
#include "ui_signinpage.h"

namespace yichuang {

SignInPage::SignInPage(const Counter &counter, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    m_ui->hallLabel->setText(counter.hallName);
    m_ui->counterLabel->setText(tr("Comprehensive counter %1").arg(counter.counterNo));
    m_ui->practiceLabel->hide();
    m_ui->cardFrame->setBackgroundRole(QPalette::Base);
    connect(m_ui->clerkNumberEdit, &QLineEdit::returnPressed, this, [this] { m_ui->passwordEdit->setFocus(); });
    connect(m_ui->passwordEdit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_ui->releaserNumberEdit, &QLineEdit::returnPressed, this, [this] { m_ui->releaserPasswordEdit->setFocus(); });
    connect(m_ui->releaserPasswordEdit, &QLineEdit::returnPressed, this, &SignInPage::submitRelease);
    connect(m_ui->releaseButton, &QPushButton::clicked, this, &SignInPage::submitRelease);
    foldRelease();
}

SignInPage::~SignInPage() = default;

void SignInPage::begin()
{
    m_ui->clerkNumberEdit->clear();
    m_ui->passwordEdit->clear();
    m_ui->answerLabel->say(Tone::Quiet, {});
    setJudging(false);
    foldRelease();
    m_ui->clerkNumberEdit->setFocus();
}

void SignInPage::hold(const Clerk &clerk)
{
    begin();
    m_ui->clerkNumberEdit->setText(clerk.id);
    m_ui->answerLabel->say(Tone::Quiet, tr("Locked. %1 goes on with the password where the work was left. Somebody else signs in "
                                           "with their own number; an open visit is parked then.").arg(clerk.name));
    m_ui->passwordEdit->setFocus();
}

void SignInPage::beginLocked(const QString &clerkId)
{
    begin();
    m_ui->clerkNumberEdit->setText(clerkId);
    fail({ErrorCode::AccountLocked, clerkId});
}

void SignInPage::fail(const Error &error)
{
    setJudging(false);
    m_ui->passwordEdit->clear();
    m_ui->passwordEdit->setFocus();
    m_ui->answerLabel->say(Tone::Bad, toneText(Tone::Bad, notSignedInText(error.code)));
    foldRelease();
    if (error.code != ErrorCode::AccountLocked || !m_offersRelease)
        return;
    m_lockedClerkId = m_ui->clerkNumberEdit->text().trimmed();
    m_ui->releaseArea->show();
}

void SignInPage::released(const Clerk &clerk)
{
    foldRelease();
    m_ui->clerkNumberEdit->setText(clerk.id);
    m_ui->passwordEdit->clear();
    m_ui->passwordEdit->setFocus();
    m_ui->answerLabel->say(Tone::Good, toneText(Tone::Good, tr("%1 can sign in again. Who released the account is written down.")
                                                                .arg(clerk.name)));
}

void SignInPage::failRelease(const Error &error)
{
    setReleasing(false);
    m_ui->releaserPasswordEdit->clear();
    m_ui->releaserPasswordEdit->setFocus();
    const QString why = error.code == ErrorCode::NotAllowed
        ? tr("Only a supervisor or an administrator releases an account, and nobody their own.")
        : errorText(error.code).paragraph();
    m_ui->answerLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Not released. %1").arg(why)));
}

void SignInPage::refuse(const QString &why)
{
    setJudging(false);
    m_ui->answerLabel->say(Tone::Warn, toneText(Tone::Warn, why));
}

void SignInPage::submit()
{
    // A second Enter while the first is judged would send an empty password.
    if (!m_ui->signInButton->isEnabled())
        return;
    const QString clerkNumber = m_ui->clerkNumberEdit->text().trimmed();
    if (clerkNumber.isEmpty())
        return m_ui->clerkNumberEdit->setFocus();
    if (m_ui->passwordEdit->text().isEmpty())
        return m_ui->passwordEdit->setFocus();
    setJudging(true);
    m_ui->answerLabel->say(Tone::Quiet, tr("Signing in …"));
    Q_EMIT submitted(clerkNumber, takePassword(*m_ui->passwordEdit));
}

void SignInPage::submitRelease()
{
    if (!m_ui->releaseButton->isEnabled())
        return;
    const QString releaser = m_ui->releaserNumberEdit->text().trimmed();
    if (releaser.isEmpty())
        return m_ui->releaserNumberEdit->setFocus();
    if (m_ui->releaserPasswordEdit->text().isEmpty())
        return m_ui->releaserPasswordEdit->setFocus();
    setReleasing(true);
    m_ui->answerLabel->say(Tone::Quiet, tr("Releasing …"));
    Q_EMIT releaseSubmitted(releaser, takePassword(*m_ui->releaserPasswordEdit), m_lockedClerkId);
}

void SignInPage::setReleasing(bool releasing)
{
    m_ui->releaseButton->setEnabled(!releasing);
    m_ui->releaserPasswordEdit->setReadOnly(releasing);
}

void SignInPage::foldRelease()
{
    setReleasing(false);
    m_lockedClerkId.clear();
    m_ui->releaserNumberEdit->clear();
    m_ui->releaserPasswordEdit->clear();
    m_ui->releaseArea->hide();
}

/// What is typed meanwhile would be taken away with the answer.
void SignInPage::setJudging(bool judging)
{
    m_ui->signInButton->setEnabled(!judging);
    m_ui->passwordEdit->setReadOnly(judging);
}

} // namespace yichuang
