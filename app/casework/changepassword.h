// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/passwordproof.h"
#include "casework/session.h"
#include "ports/ledger.h"

namespace yichuang {

/// Whether a password has at least eight characters, whatever they are (GB/T 22239 8.1.4.1).
[[nodiscard]] bool isLongEnough(const SecretBytes &password);

/// Gives the person who is signed in another password, so that nobody else knows it: not who made the account either. The one
/// they have proves itself first, and a wrong one counts as a try.
class ChangePassword : public QObject
{
    Q_OBJECT

public:
    ChangePassword(KeySlots &keys, TryCounter &tries, Ledger &ledger, const Clock &clock, Session session,
                   QObject *parent = nullptr);

    /// Exactly one of changed() and failed() follows. A second call before that is ignored.
    void change(const SharedSecret &present, const SharedSecret &next);

Q_SIGNALS:
    void changed();
    /// Invalid for a new one that is too short or no other; WrongCredentials, AccountLocked, or an error of slots, counter and
    /// store. The password is what it was.
    void failed(const yichuang::Error &error);

private:
    void proven();
    void end(const Result<> &outcome);

    KeySlots &m_keys;
    Ledger &m_ledger;
    const Clock &m_clock;
    const Session m_session;
    PasswordProof m_proof;
    SharedSecret m_next;
    bool m_busy = false;
};

} // namespace yichuang
