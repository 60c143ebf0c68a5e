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
/// Who judges them is another's business: the store may not be open yet.
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
    /// Tells why the password was not enough, and lets it be typed again.
    void fail(const Error &error);
    /// Tells why somebody who signed in cannot go on.
    void refuse(const QString &why);

Q_SIGNALS:
    /// Fields are closed until fail() or begin().
    void submitted(const QString &clerkId, const yichuang::SharedSecret &password);

private:
    void submit();
    void setJudging(bool judging);

    std::unique_ptr<Ui::SignInPage> m_ui;
};

} // namespace yichuang
