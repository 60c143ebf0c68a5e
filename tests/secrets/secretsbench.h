// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "secrets/keyring.h"
#include "secrets/slotfile.h"
#include "support/fakekeyslots.h"
#include "support/immediatetaskrunner.h"

namespace yichuang::test {

/// A data folder and a state folder of an account, with the cheapest passwords there are.
struct SecretsBench
{
    QTemporaryDir data;
    QTemporaryDir state;
    ImmediateTaskRunner tasks;
    static constexpr PasswordCost cheap{1, 8192};

    [[nodiscard]] KeyPlace place() const { return {data.path(), state.path(), cheap}; }
    [[nodiscard]] Result<std::unique_ptr<KeyRing>> create(bool machine = true)
    {
        return KeyRing::create(place(), {QStringLiteral("guomi"), machine}, tasks);
    }
    [[nodiscard]] Result<std::unique_ptr<KeyRing>> load() { return KeyRing::load(place(), tasks); }
    /// As if a store lay in the folder.
    [[nodiscard]] bool pretendStore() const
    {
        QFile file(data.filePath(QStringLiteral("cases.db")));
        return file.open(QIODevice::WriteOnly);
    }
    [[nodiscard]] QByteArray keysFile() const
    {
        QFile file(slotFilePath(data.path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool writeKeysFile(const QByteArray &bytes) const
    {
        QFile file(slotFilePath(data.path()));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
};

[[nodiscard]] inline Result<SharedSecret> tryOpen(KeyRing &ring, const QString &clerkId, const QString &password)
{
    return ring.open(clerkId, secret(password)).result();
}

} // namespace yichuang::test
