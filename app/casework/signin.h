// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>

#include "casework/passwordproof.h"
#include "casework/session.h"
#include "core/clock.h"
#include "core/error.h"
#include "ports/clerkstore.h"
#include "ports/ledger.h"

namespace yichuang {

/// Signing in, offline too: the password proves itself at the key slot, the account says who that is. Wrong tries are
/// counted beside the data folder and in the store; five lock the account for 15 minutes, and the stricter of the two counts
/// holds (TRUST B1). An unknown number takes as long and answers the same as a wrong password. The ledger tells who came in,
/// who was refused and who was locked; of a number nobody has it tells only that one was tried, since a password may have been
/// typed in its place.
class SignIn : public QObject
{
    Q_OBJECT

public:
    SignIn(ClerkStore &clerks, KeySlots &keys, TryCounter &tries, Ledger &ledger, const Clock &clock, Counter counter,
           QObject *parent = nullptr);

    /// Exactly one of signedIn() and failed() follows. A second call before that is ignored.
    void signIn(const QString &clerkId, const SharedSecret &password);
    /// For somebody whose password opened the store just now: the same answers, without asking again.
    void admit(const QString &clerkId);

Q_SIGNALS:
    void signedIn(const yichuang::Session &session);
    /// WrongCredentials, AccountLocked, or an error of the store.
    void failed(const yichuang::Error &error);

private:
    void lookUp(const QString &clerkId, const SharedSecret &password);
    void accept();
    void refuse(const Error &error, bool tried);
    void refuseStranger(const Error &error);
    void write(const ClerkAccount &account, const QList<LedgerEvent> &events, const std::function<void()> &done);
    void fail(const Error &error);

    ClerkStore &m_clerks;
    Ledger &m_ledger;
    const Clock &m_clock;
    Counter m_counter;
    PasswordProof m_proof;
    std::optional<ClerkAccount> m_account; ///< whose number was given; none for a number nobody has
    bool m_busy = false;
};

} // namespace yichuang
