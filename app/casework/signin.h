// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "core/error.h"
#include "ports/clerkstore.h"
#include "ports/ledger.h"
#include "ports/passwords.h"

namespace yichuang {

/// Signing in, offline too. Five wrong tries lock the account for 15 minutes; the count is kept in the store (TRUST B1).
/// An unknown name takes as long and answers the same as a wrong password.
class SignIn : public QObject
{
    Q_OBJECT

public:
    SignIn(ClerkStore &clerks, Passwords &passwords, Ledger &ledger, const Clock &clock, Counter counter,
           QObject *parent = nullptr);

    /// Exactly one of signedIn() and failed() follows. A second call before that is ignored.
    void signIn(const QString &clerkId, const QString &password);

Q_SIGNALS:
    void signedIn(const yichuang::Session &session);
    /// WrongCredentials, AccountLocked, or an error of the store.
    void failed(const yichuang::Error &error);

private:
    void judge(const ClerkAccount &account, bool known, bool matches);
    void fail(const Error &error);

    ClerkStore &m_clerks;
    Passwords &m_passwords;
    Ledger &m_ledger;
    const Clock &m_clock;
    Counter m_counter;
    bool m_busy = false;
};

} // namespace yichuang
