// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"
#include "ports/passwords.h"

namespace yichuang {

/// Argon2id by libsodium with its moderate-interactive cost (64 MiB, TRUST B4), on a thread of its own.
class ArgonPasswords final : public Passwords
{
public:
    explicit ArgonPasswords(TaskRunner &tasks);

    [[nodiscard]] QFuture<Result<QString>> hash(const QString &password) override;
    [[nodiscard]] QFuture<bool> matches(const QString &password, const QString &hash) override;

private:
    TaskRunner &m_tasks;
};

} // namespace yichuang
