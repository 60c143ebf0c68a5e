// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/selfcheckwork.h"

#include "storage/database/applicationids.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/ledger/ledgeraudit.h"
#include "storage/pages/pageshelves.h"
#include "storage/safety/damage.h"
#include "storage/safety/diskguard.h"
#include "storage/safety/storeidentity.h"
#include "storage/tables/caselist.h"
#include "storage/tables/casetable.h"
#include "storage/tables/damagedcasetable.h"
#include "storage/tables/ledgertable.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace yichuang {

namespace {

Result<std::unique_ptr<Database>> openReader(const SelfCheckSource &source, const QString &name, qint64 applicationId)
{
    DatabaseSpec spec;
    spec.path = QDir(source.directory).filePath(name);
    spec.applicationId = applicationId;
    spec.cipher = &source.cipher;
    spec.checkedAfterUncleanEnd = false;
    spec.faults = source.faults;
    return Database::open(spec);
}

QStringList scanFiles(const QString &directory)
{
    return QDir(directory).entryList({QStringLiteral("scans-??????.db")}, QDir::Files, QDir::Name);
}

Result<QSet<NamedPage>> pagesIn(Database &database, const QString &sql)
{
    Statement statement(database, sql);
    const auto rows =
        readAll(statement, [](const Statement &row) { return NamedPage{row.id<CaseId>(0), row.bytes(1)}; });
    if (!rows)
        return failure(rows.error());
    return QSet<NamedPage>(rows->cbegin(), rows->cend());
}

} // namespace

bool endedCleanly(const QString &directory)
{
    return QFileInfo(QDir(directory).filePath(QStringLiteral("cases.db-wal"))).size() == 0;
}

void SelfCheckWork::find(FindingKind kind, FindingWeight weight, qint64 count, qint64 more, const QStringList &names)
{
    StoreFinding finding;
    finding.kind = kind;
    finding.weight = weight;
    finding.count = count;
    finding.more = more;
    finding.names = names;
    m_report.findings.append(finding);
    if (weight == FindingWeight::Trouble)
        m_whole = false;
}

Result<SelfCheckReport> SelfCheckWork::run()
{
    m_report = {};
    m_report.at = m_source.clock.now();
    m_held.clear();
    m_whole = true;
    const Result<std::unique_ptr<Database>> reader =
        openReader(m_source, QStringLiteral("cases.db"), caseStoreApplicationId);
    if (!reader)
        return failure(reader.error());
    using Step = Result<> (SelfCheckWork::*)(Database &);
    for (const Step step : {&SelfCheckWork::lookAtRoom, &SelfCheckWork::lookAtQueue, &SelfCheckWork::lookAtOrigin,
                            &SelfCheckWork::lookAtFiles, &SelfCheckWork::lookAtLedger, &SelfCheckWork::lookAtCases,
                            &SelfCheckWork::lookAtOrphans}) {
        if (m_cancelled)
            return failure(ErrorCode::Cancelled);
        if (const Result<> looked = (this->*step)(**reader); !looked)
            return failure(looked.error());
    }
    removeLeftovers();
    return m_report;
}

Result<> SelfCheckWork::lookAtFiles(Database &)
{
    // Every seal of the case file, also after an end in order: a disk rots while nobody looks, and it is told before somebody
    // needs what is gone. Each file through a connection of its own, which reads nothing more once a seal was broken. Of the
    // scans only the month that was written to, and only where it was not closed.
    QStringList damaged;
    const auto look = [this, &damaged](const QString &name, qint64 applicationId) -> Result<> {
        const auto file = openReader(m_source, name, applicationId);
        const Result<QString> trouble = file ? (*file)->quickCheck() : Result<QString>(failure(file.error()));
        if (!trouble && trouble.error().code == ErrorCode::StorageUnavailable)
            return failure(trouble.error());
        if (!trouble || !trouble->isEmpty())
            damaged.append(name);
        return {};
    };
    if (const Result<> looked = look(QStringLiteral("cases.db"), caseStoreApplicationId); !looked)
        return looked;
    const QStringList months = m_source.endedCleanly ? QStringList() : scanFiles(m_source.directory);
    if (const Result<> looked = months.isEmpty() ? Result<>() : look(months.constLast(), pageShelfApplicationId); !looked)
        return looked;
    if (!damaged.isEmpty())
        find(FindingKind::FilesDamaged, FindingWeight::Trouble, damaged.size(), 0, damaged);
    else if (m_source.endedCleanly)
        find(FindingKind::CleanEnd, FindingWeight::Well);
    else
        find(FindingKind::UncleanEnd, FindingWeight::Repaired);
    return {};
}

Result<> SelfCheckWork::lookAtLedger(Database &reader)
{
    const Result<LedgerVerdict> verdict = LedgerAudit(reader).verify(nullptr);
    if (!verdict)
        return failure(verdict.error());
    if (verdict->firstBroken == 0)
        find(FindingKind::LedgerHolds, FindingWeight::Well, verdict->entries);
    else
        find(FindingKind::LedgerBroken, FindingWeight::Trouble, verdict->firstBroken);
    return {};
}

Result<> SelfCheckWork::lookAtRoom(Database &reader)
{
    const RoomReport room = m_source.guard.look();
    const Result<qint64> bytes = CaseList(reader).usualBytes();
    if (!bytes)
        return failure(bytes.error());
    const qint64 fit = *bytes > 0 ? m_source.guard.bytesForCases(room) / *bytes : -1;
    switch (room.level) {
    case RoomLevel::Enough: find(FindingKind::RoomEnough, FindingWeight::Well, fit, room.freeBytes); break;
    case RoomLevel::Low: find(FindingKind::RoomLow, FindingWeight::Warning, fit, room.freeBytes); break;
    case RoomLevel::NearlyFull: find(FindingKind::RoomNearlyFull, FindingWeight::Warning, fit, room.freeBytes); break;
    }
    if (room.reserveHeld)
        find(FindingKind::ReserveHeld, FindingWeight::Well);
    else
        find(FindingKind::ReserveMissing, FindingWeight::Warning);
    return {};
}

Result<> SelfCheckWork::lookAtQueue(Database &reader)
{
    Statement statement(reader, QStringLiteral("SELECT count(*), count(*) FILTER (WHERE state = 'attention')"
                                               " FROM outbox WHERE state <> 'acknowledged'"));
    const auto row = readOne(statement, [](const Statement &found) { return std::pair(found.integer(0), found.integer(1)); });
    if (!row)
        return failure(row.error());
    const auto [waiting, refused] = row->value_or(std::pair<qint64, qint64>());
    if (waiting == 0)
        find(FindingKind::QueueEmpty, FindingWeight::Well);
    else
        find(FindingKind::QueueWaiting, refused > 0 ? FindingWeight::Warning : FindingWeight::Well, waiting, refused);
    return {};
}

Result<> SelfCheckWork::lookAtOrigin(Database &reader)
{
    const Result<StoreIdentity> identity = StoreIdentityTable(reader).read();
    if (!identity)
        return failure(identity.error());
    if (identity->restoredAt.isValid()) {
        find(FindingKind::Restored, FindingWeight::Well, identity->generation);
        m_report.findings.last().at = identity->restoredAt;
    }
    return {};
}

Result<> SelfCheckWork::lookAtCases(Database &reader)
{
    // Drafts are opened next, and what is set apart may have been mended; all others are read by `store check`.
    Statement statement(reader, QStringLiteral("SELECT id FROM case_file WHERE state = 'DRAFT'"
                                               " UNION SELECT case_id FROM damaged_case"));
    const auto ids = readAll(statement, [](const Statement &row) { return row.id<CaseId>(0); });
    if (!ids)
        return failure(ids.error());
    QSet<CaseId> unreadable;
    for (const CaseId &id : *ids) {
        const auto record = CaseTable(reader).find(id);
        if (!record && isDamage(record.error().code))
            unreadable.insert(id);
        else if (!record)
            return failure(record.error());
    }
    // In this order: a page is durable before a case names it, so what is named now is held a moment later.
    const Result<QSet<NamedPage>> filed =
        pagesIn(reader, QStringLiteral("SELECT DISTINCT case_id, sha256 FROM page_file"
                                       " WHERE case_id NOT IN (SELECT case_id FROM purge)"));
    if (!filed)
        return failure(filed.error());
    Result<QSet<NamedPage>> held = heldPages();
    if (!held)
        return failure(held.error());
    m_held = std::move(*held);
    QSet<CaseId> incomplete;
    for (const NamedPage &page : *filed - m_held)
        incomplete.insert(page.caseId);
    return setApart(reader, unreadable, incomplete);
}

Result<> SelfCheckWork::setApart(Database &reader, const QSet<CaseId> &unreadable, const QSet<CaseId> &incomplete)
{
    const Result<QList<CaseId>> before = DamagedCaseTable(reader).list();
    if (!before)
        return failure(before.error());
    QList<CaseId> whole;
    for (const CaseId &id : *before) {
        if (!unreadable.contains(id) && !incomplete.contains(id))
            whole.append(id);
    }
    const bool nothingNew = unreadable.isEmpty() && incomplete.isEmpty() && whole.isEmpty();
    const auto write = [this, &unreadable, &incomplete, &whole] {
        return inTransaction(m_source.cases, [&] {
            return noteDamage(m_source.cases, unreadable, incomplete, whole, m_report.at);
        });
    };
    const Result<> written = nothingNew ? Result<>() : m_source.caseThread.run(write).result();
    if (!written && written.error().code == ErrorCode::StorageFull) {
        // Written down as soon as there is room; what was found is told all the same.
        QStringList ids;
        for (const CaseId &id : unreadable + incomplete)
            ids.append(id.toString());
        find(FindingKind::CasesDamaged, FindingWeight::Trouble, ids.size(), 0, ids);
        return {};
    }
    if (!written)
        return written;
    if (!whole.isEmpty())
        find(FindingKind::CasesWhole, FindingWeight::Repaired, whole.size());
    const Result<QStringList> names = DamagedCaseTable(reader).names();
    if (!names)
        return failure(names.error());
    if (!names->isEmpty())
        find(FindingKind::CasesDamaged, FindingWeight::Trouble, names->size(), 0, *names);
    return {};
}

Result<QSet<NamedPage>> SelfCheckWork::heldPages()
{
    QSet<NamedPage> held;
    for (const QString &name : scanFiles(m_source.directory)) {
        const auto month = openReader(m_source, name, pageShelfApplicationId);
        if (!month)
            return failure(month.error());
        const Result<QSet<NamedPage>> pages = pagesIn(**month, QStringLiteral("SELECT case_id, sha256 FROM page"));
        if (!pages)
            return failure(pages.error());
        held.unite(*pages);
    }
    return held;
}

Result<> SelfCheckWork::lookAtOrphans(Database &reader)
{
    // What named a page may be exactly what is damaged: then nothing is taken away (SYNC C2).
    if (!m_whole) {
        find(FindingKind::OrphansKept, FindingWeight::Warning);
        return {};
    }
    const Result<QSet<NamedPage>> named =
        pagesIn(reader, QStringLiteral("SELECT case_id, sha256 FROM page_file UNION SELECT case_id, sha256 FROM draft_page"
                                       " UNION SELECT case_id, sha256 FROM case_result"));
    if (!named)
        return failure(named.error());
    const QList<NamedPage> orphans = (m_held - *named).values();
    const QDateTime sweptBefore = m_report.at.addDays(-orphanDays);
    const auto ripe = m_source.caseThread
                          .run([this, &orphans, &sweptBefore] {
                              return inTransaction(m_source.cases, [&] {
                                  return noteOrphans(m_source.cases, orphans, m_report.at, sweptBefore);
                              });
                          })
                          .result();
    if (ripe)
        return sweep(*ripe);
    // Where nothing can be written nothing is taken away either; the rest of the check still counts.
    if (ripe.error().code != ErrorCode::StorageFull)
        return failure(ripe.error());
    find(FindingKind::OrphansKept, FindingWeight::Warning);
    return {};
}

Result<> SelfCheckWork::sweep(const QList<NamedPage> &orphans)
{
    if (orphans.isEmpty())
        return {};
    const Result<> swept = m_source.pageThread
                               .run([this, &orphans]() -> Result<> {
                                   for (const NamedPage &page : orphans) {
                                       if (const Result<> removed = m_source.shelves.remove(page.caseId, page.sha256); !removed)
                                           return removed;
                                   }
                                   return {};
                               })
                               .result();
    if (!swept)
        return swept;
    find(FindingKind::OrphansSwept, FindingWeight::Repaired, orphans.size());
    return {};
}

void SelfCheckWork::removeLeftovers()
{
    // The store is held by this process, and nothing of it writes under such a name any more.
    QDir directory(m_source.directory);
    qint64 removed = 0;
    for (const QString &name : directory.entryList({QStringLiteral("*.part")}, QDir::Files))
        removed += directory.remove(name) ? 1 : 0;
    if (removed > 0)
        find(FindingKind::LeftoversRemoved, FindingWeight::Repaired, removed);
}

} // namespace yichuang
