// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/clerk.h"

namespace yichuang {

/// An account as it is kept: the password only as an Argon2id string (libsodium's own format).
struct ClerkAccount
{
    Clerk clerk;
    QString passwordHash;
    int failedTries = 0;      ///< since the last success; kept across restarts
    QDateTime lockedUntil;    ///< invalid: not locked
};

class ClerkStore
{
public:
    ClerkStore() = default;
    Q_DISABLE_COPY_MOVE(ClerkStore)
    virtual ~ClerkStore();

    /// NotFound.
    [[nodiscard]] virtual QFuture<Result<ClerkAccount>> account(const QString &clerkId) = 0;
    /// Creates or replaces.
    [[nodiscard]] virtual QFuture<Result<>> save(const ClerkAccount &account) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<Clerk>>> list() = 0;
};

} // namespace yichuang
