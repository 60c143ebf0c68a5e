// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/ledger/ledgerevent.h"
#include "domain/roles/authorityletter.h"
#include "domain/roles/clerk.h"

namespace yichuang {

/// An account as it is kept. Of the password nothing is: it proves itself by opening a key slot (ports/keyslots.h).
struct ClerkAccount
{
    Clerk clerk;
    int failedTries = 0;      ///< since the last success; kept across restarts
    QDateTime lockedUntil;    ///< invalid: not locked
    bool removed = false;     ///< for good: an old copy of the key slots brings nobody back
};

/// The accounts, and the letters of authority and qualifications of those who decide for a department. Nothing here changes without an entry in
/// the ledger: both are one transaction.
class ClerkStore
{
public:
    ClerkStore() = default;
    Q_DISABLE_COPY_MOVE(ClerkStore)
    virtual ~ClerkStore();

    /// Accounts that were removed as well. NotFound.
    [[nodiscard]] virtual QFuture<Result<ClerkAccount>> account(const QString &clerkId) = 0;
    /// Creates or replaces. NotAllowed when it would bring a removed account back; Invalid without an id or an entry.
    [[nodiscard]] virtual QFuture<Result<>> save(const ClerkAccount &account, const QList<LedgerEvent> &events) = 0;
    /// Without those removed.
    [[nodiscard]] virtual QFuture<Result<QList<Clerk>>> list() = 0;

    /// Keeps a letter for good. NotFound when its clerk has no account; Conflict when the number was used before; Invalid for
    /// one that domain/roles/authorityletter.h calls incomplete; NotAllowed when its clerk granted it.
    [[nodiscard]] virtual QFuture<Result<>> grant(const AuthorityLetter &letter, const LedgerEvent &event) = 0;
    /// Ends a letter before its time: it covers nothing from that day on. NotFound; WrongState when it was revoked before.
    [[nodiscard]] virtual QFuture<Result<>> revoke(const QString &number, QDate day, const LedgerEvent &event) = 0;
    /// All letters, also those that are over, by number.
    [[nodiscard]] virtual QFuture<Result<QList<AuthorityLetter>>> letters() = 0;

    /// Registers a qualification for good. NotFound when its clerk has no account; Conflict when the number was registered
    /// before; Invalid and NotAllowed as checkQualification() says, on the day of the entry.
    [[nodiscard]] virtual QFuture<Result<>> registerQualification(const Qualification &qualification,
                                                                  const LedgerEvent &event) = 0;
    /// Ends one before its time. NotFound; WrongState when it was withdrawn before; Invalid without a day.
    [[nodiscard]] virtual QFuture<Result<>> withdrawQualification(const QString &number, QDate day, const LedgerEvent &event) = 0;
    /// All, also those that are over, by number.
    [[nodiscard]] virtual QFuture<Result<QList<Qualification>>> qualifications() = 0;
};

} // namespace yichuang
