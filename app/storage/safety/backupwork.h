// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "core/clock.h"
#include "domain/roles/clerk.h"
#include "ports/backups.h"
#include "storage/cipher/storecipher.h"
#include "storage/safety/backupplace.h"

namespace yichuang {

class Database;
class StatementFaults;

/// What backups work on; all of it outlives them.
struct BackupSource
{
    QString directory;      ///< of the store
    const StoreCipher &cipher;
    const Clock &clock;
    Counter counter;
    QStringList companions; ///< small files beside the store that a copy takes along when they are there
    StatementFaults *faults = nullptr; ///< for tests only
};

/// Making and checking copies, on a thread of its own with connections of its own.
class BackupWork
{
public:
    explicit BackupWork(BackupSource source) : m_source(std::move(source)) {}

    [[nodiscard]] Result<BackupReport> create(const QString &place);
    [[nodiscard]] Result<BackupReport> verify(const QString &place);
    /// Writes the mark: which number was given last, and where the ledger stands.
    [[nodiscard]] Result<> note(const QString &place);

    [[nodiscard]] BackupProgress progress() const { return {m_done, m_total}; } ///< from any thread
    void cancel() { m_cancelled = true; }                                       ///< from any thread

private:
    [[nodiscard]] Result<std::unique_ptr<Database>> openStore() const;
    [[nodiscard]] Result<> copyCases(Database &store, const QString &part, BackupManifest &manifest);
    [[nodiscard]] Result<> copyCompanions(const QString &part, BackupManifest &manifest) const;
    [[nodiscard]] Result<qint64> copyScans(const BackupPlace &place, BackupManifest &manifest);
    [[nodiscard]] Result<BackupReport> makeGeneration(const QString &path);
    /// Refuses a place that lost what was in it: a share that is not mounted is an empty folder on this very disk.
    [[nodiscard]] Result<> claim(const BackupPlace &place, const QString &path, const QUuid &store) const;
    [[nodiscard]] Result<> checkFiles(const BackupPlace &place, const QString &name, const BackupManifest &manifest,
                                      QStringList &problems) const;
    [[nodiscard]] Result<> checkScans(const BackupPlace &place, Database &cases, const BackupManifest &manifest,
                                      BackupReport &report) const;
    [[nodiscard]] bool step(qint64 done, qint64 total);

    BackupSource m_source;
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

} // namespace yichuang
