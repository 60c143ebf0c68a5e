// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/signin.h"

namespace yichuang {

namespace Ui {
class SignInPage;
}

/// Clerk number and password. A wrong one and a locked account are told in sentences; the number stays, the password goes.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(SignIn &signIn, const Counter &counter, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// Empties both fields and puts the focus into the first.
    void begin();
    /// Tells why somebody who signed in cannot go on.
    void refuse(const QString &why);

private:
    void submit();

    std::unique_ptr<Ui::SignInPage> m_ui;
    SignIn &m_signIn;
};

} // namespace yichuang
