// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/backups.h"
#include "storage/database/storagethread.h"
#include "storage/safety/backupwork.h"

namespace yichuang {

/// Backups of a store that is open, on a thread of their own.
class SqliteBackups final : public Backups
{
public:
    explicit SqliteBackups(BackupSource source) : m_work(std::move(source)) {}
    /// Cancels what is running.
    ~SqliteBackups() override { m_work.cancel(); }

    [[nodiscard]] QFuture<Result<BackupReport>> create(const QString &place) override;
    [[nodiscard]] QFuture<Result<BackupReport>> verify(const QString &place) override;
    [[nodiscard]] QFuture<Result<>> note(const QString &place) override;
    [[nodiscard]] QFuture<Result<QList<BackupGeneration>>> generations(const QString &place) override;
    [[nodiscard]] BackupProgress progress() const override { return m_work.progress(); }
    void cancel() override { m_work.cancel(); }

private:
    BackupWork m_work;
    StorageThread m_thread{QStringLiteral("backups")}; ///< ends before the work it does
};

} // namespace yichuang
