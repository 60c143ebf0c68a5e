// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include <QSet>

#include "core/clock.h"
#include "ports/selfcheck.h"
#include "storage/cipher/storecipher.h"
#include "storage/tables/materialfiletable.h"

namespace yichuang {

class Database;
class DiskGuard;
class PageShelves;
class StatementFaults;
class StorageThread;

/// What the self-check looks at. All of it outlives the check; the databases of the store are used on their own threads
/// only, and the check has a connection of its own for everything that is only read.
struct SelfCheckSource
{
    QString directory;
    const StoreCipher &cipher;
    const Clock &clock;
    DiskGuard &guard;
    bool endedCleanly = true; ///< whether the log of the case file was empty before it was opened
    StorageThread &caseThread;
    Database &cases;
    StorageThread &pageThread;
    PageShelves &shelves;
    StatementFaults *faults = nullptr; ///< for tests only
};

/// The steps of the self-check, one after the other on a thread of its own.
class SelfCheckWork
{
public:
    explicit SelfCheckWork(const SelfCheckSource &source) : m_source(source) {}

    [[nodiscard]] Result<SelfCheckReport> run();
    void cancel() { m_cancelled = true; } ///< from any thread; what is left of a check is left out

private:
    [[nodiscard]] Result<> lookAtFiles(Database &reader);
    [[nodiscard]] Result<> lookAtLedger(Database &reader);
    [[nodiscard]] Result<> lookAtRoom(Database &reader);
    [[nodiscard]] Result<> lookAtQueue(Database &reader);
    [[nodiscard]] Result<> lookAtOrigin(Database &reader);
    [[nodiscard]] Result<> lookAtCases(Database &reader);
    [[nodiscard]] Result<> lookAtOrphans(Database &reader);
    void removeLeftovers();

    [[nodiscard]] Result<> setApart(Database &reader, const QSet<CaseId> &unreadable, const QSet<CaseId> &incomplete);
    [[nodiscard]] Result<QSet<NamedPage>> heldPages();
    [[nodiscard]] Result<> sweep(const QList<NamedPage> &orphans);
    void find(FindingKind kind, FindingWeight weight, qint64 count = 0, qint64 more = 0, const QStringList &names = {});

    SelfCheckSource m_source;
    SelfCheckReport m_report;
    QSet<NamedPage> m_held;
    bool m_whole = true; ///< nothing found so far that makes it unsafe to remove anything
    std::atomic<bool> m_cancelled = false;
};

/// Whether the program that had a file open last closed it in order; asked before the file is opened.
[[nodiscard]] bool endedCleanly(const QString &directory);

/// For how long nothing must have named a page before it is swept (SYNC C2).
inline constexpr int orphanDays = 7;

} // namespace yichuang
