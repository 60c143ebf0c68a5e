// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QList>

#include "core/error.h"
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

class ClerkStore
{
public:
    ClerkStore() = default;
    Q_DISABLE_COPY_MOVE(ClerkStore)
    virtual ~ClerkStore();

    /// Accounts that were removed as well. NotFound.
    [[nodiscard]] virtual QFuture<Result<ClerkAccount>> account(const QString &clerkId) = 0;
    /// Creates or replaces. NotAllowed when it would bring a removed account back.
    [[nodiscard]] virtual QFuture<Result<>> save(const ClerkAccount &account) = 0;
    /// Without those removed.
    [[nodiscard]] virtual QFuture<Result<QList<Clerk>>> list() = 0;
};

} // namespace yichuang
