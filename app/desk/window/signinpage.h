// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "core/error.h"
#include "domain/roles/clerk.h"
#include "ports/keyslots.h"

namespace yichuang {

namespace Ui {
class SignInPage;
}

/// Clerk number and password. A wrong one and a locked account are told in sentences; the number stays, the password goes.
/// Under a locked account a supervisor can release it without signing in, where that is offered.
/// Who judges all of it is another's business: the store may not be open yet.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(const Counter &counter, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// Empties both fields and puts the focus into the first.
    void begin();
    /// The same page in front of a desk that this clerk locked: their number stands there, the password is asked for.
    void hold(const Clerk &clerk);
    /// As after a wrong password too many: somebody releases this account.
    void beginLocked(const QString &clerkId);
    /// Tells why the password was not enough, and lets it be typed again.
    void fail(const Error &error);
    /// Tells why somebody who signed in cannot go on.
    void refuse(const QString &why);

    /// From now on a locked account can be released here.
    void offerRelease() { m_offersRelease = true; }
    /// The account can be tried again.
    void released(const Clerk &clerk);
    /// Tells why it was not released; the releaser's number stays, their password goes.
    void failRelease(const Error &error);

Q_SIGNALS:
    /// Fields are closed until fail() or begin().
    void submitted(const QString &clerkId, const yichuang::SharedSecret &password);
    /// One of released() and failRelease() answers it.
    void releaseSubmitted(const QString &releaserId, const yichuang::SharedSecret &password, const QString &clerkId);

private:
    void submit();
    void submitRelease();
    void setJudging(bool judging);
    void setReleasing(bool releasing);
    void foldRelease();

    std::unique_ptr<Ui::SignInPage> m_ui;
    QString m_lockedClerkId; ///< whom a release is about
    bool m_offersRelease = false;
};

} // namespace yichuang
