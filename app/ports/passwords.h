// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// Password stretching (Argon2id, TRUST B4). Takes a quarter of a second by intent, so it answers later.
class Passwords
{
public:
    Passwords() = default;
    Q_DISABLE_COPY_MOVE(Passwords)
    virtual ~Passwords();

    [[nodiscard]] virtual QFuture<Result<QString>> hash(const QString &password) = 0;
    [[nodiscard]] virtual QFuture<bool> matches(const QString &password, const QString &hash) = 0;
};

} // namespace yichuang
