// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/passwordproof.h"
#include "casework/session.h"
#include "core/clock.h"
#include "ports/clerkstore.h"

namespace yichuang {

/// Lets somebody try their password again who is locked after five wrong ones: by a supervisor or an administrator, never by
/// themselves. The lock goes from the store and from the count beside it; the ledger says who released whom.
class ReleaseAccount : public QObject
{
    Q_OBJECT

public:
    ReleaseAccount(ClerkStore &clerks, KeySlots &keys, TryCounter &tries, const Clock &clock, Counter counter,
                   QObject *parent = nullptr);

    /// By somebody who comes to the counter and proves with a password who they are; they are not signed in by it, and a wrong
    /// password counts as one of theirs.
    void releaseBy(const QString &releaserId, const SharedSecret &password, const QString &clerkId);
    /// By somebody whose password opened the store just now: the same, without asking again.
    void releaseByOpener(const QString &releaserId, const QString &clerkId);
    /// By somebody who is signed in.
    void release(const QString &clerkId, const Session &session);
    /// By whoever holds the store anyway: this computer's own slot, or the recovery key. The session is only whom the ledger
    /// names.
    void releaseByHolder(const QString &clerkId, const Session &session);

Q_SIGNALS:
    void released(const yichuang::Clerk &clerk);
    /// NotAllowed for the releaser's role or for oneself, NotFound, WrongCredentials and AccountLocked of the releaser, or an
    /// error of the store; nothing was released. One that comes in between is ignored while another is under way.
    void failed(const yichuang::Error &error);

private:
    void proven(const QString &releaserId);
    void lift(const QString &clerkId, const Session &session);
    void fail(const Error &error);

    ClerkStore &m_clerks;
    TryCounter &m_tries;
    const Clock &m_clock;
    Counter m_counter;
    PasswordProof m_proof;
    QString m_clerkId; ///< whose lock is to go once the releaser is known
    bool m_busy = false;
};

} // namespace yichuang
