// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/backupwork.h"

#include "core/durablefile.h"
#include "core/log.h"
#include "storage/database/applicationids.h"
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"
#include "storage/ledger/ledgeraudit.h"
#include "storage/pages/pagecopy.h"
#include "storage/safety/claimedplaces.h"
#include "storage/safety/onlinecopy.h"
#include "storage/safety/storeidentity.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/numbertable.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace yichuang {

namespace {

const QString casesFile = QStringLiteral("cases.db");
const QString scansPattern = QStringLiteral("scans-??????.db");

DatabaseSpec specOf(const QString &path, qint64 applicationId, const BackupSource &source)
{
    DatabaseSpec spec;
    spec.path = path;
    spec.applicationId = applicationId;
    spec.cipher = &source.cipher;
    spec.checkedAfterUncleanEnd = false;
    spec.faults = source.faults;
    return spec;
}

DatabaseSpec casesSpec(const QString &folder, const BackupSource &source)
{
    return specOf(QDir(folder).filePath(casesFile), caseStoreApplicationId, source);
}

DatabaseSpec scansSpec(const QString &folder, const QString &name, const BackupSource &source)
{
    DatabaseSpec spec = specOf(QDir(folder).filePath(name), pageShelfApplicationId, source);
    spec.migrations = QStringLiteral(":/yichuang/storage/migrations/pages");
    return spec;
}

/// Codes that say what a person can do about it are kept; of all others the person only needs to know that it failed.
Error asBackupError(const Error &error)
{
    const ErrorCode telling[] = {ErrorCode::Cancelled,     ErrorCode::Conflict,     ErrorCode::KeyRejected,
                                 ErrorCode::StorageLocked, ErrorCode::StorageInUse, ErrorCode::StorageTooNew};
    if (std::find(std::begin(telling), std::end(telling), error.code) != std::end(telling))
        return error;
    return {ErrorCode::BackupFailed, errorCodeName(error.code) + QStringLiteral(": ") + error.detail};
}

Result<qint64> countCases(Database &database)
{
    const Result<QString> count = database.value(QStringLiteral("SELECT count(*) FROM case_file"));
    if (!count)
        return failure(count.error());
    return count->toLongLong();
}

/// Structure, chain and numbers of a copy of the case file, as far as they can be told from it alone.
Result<> describe(Database &copy, const Counter &counter, QDate today, BackupManifest &manifest)
{
    const Result<QString> trouble = copy.quickCheck();
    if (!trouble)
        return failure(trouble.error());
    if (!trouble->isEmpty())
        return failure(ErrorCode::StorageCorrupt, *trouble);
    const Result<LedgerVerdict> ledger = LedgerAudit(copy).verify(nullptr);
    if (!ledger)
        return failure(ledger.error());
    if (ledger->firstBroken != 0)
        return failure(ErrorCode::LedgerBroken, QStringLiteral("entry %1").arg(ledger->firstBroken));
    const Result<qint64> cases = countCases(copy);
    if (!cases)
        return failure(cases.error());
    const Result<int> serial = NumberTable(copy).highest(counter, today);
    if (!serial)
        return failure(serial.error());
    manifest.cases = *cases;
    manifest.ledgerEntries = ledger->entries;
    manifest.ledgerHead = ledger->head;
    manifest.serial = *serial;
    return {};
}

BackupReport reportOf(const BackupManifest &manifest)
{
    BackupReport report;
    report.madeAt = manifest.madeAt;
    report.cases = manifest.cases;
    report.ledgerEntries = manifest.ledgerEntries;
    report.ledgerHead = manifest.ledgerHead;
    for (const qint64 pages : manifest.months)
        report.pages += pages;
    return report;
}

} // namespace

bool BackupWork::step(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    return !m_cancelled;
}

Result<std::unique_ptr<Database>> BackupWork::openStore() const
{
    return Database::open(casesSpec(m_source.directory, m_source));
}

Result<BackupReport> BackupWork::create(const QString &path)
{
    m_cancelled = false;
    Result<BackupReport> report = makeGeneration(path);
    m_done = 0;
    m_total = 0;
    if (!report) {
        qCWarning(logStorage) << "no backup:" << errorCodeName(report.error().code) << report.error().detail;
        return failure(asBackupError(report.error()));
    }
    return report;
}

Result<> BackupWork::claim(const BackupPlace &place, const QString &path, const QUuid &store) const
{
    const ClaimedPlaces claimed(m_source.directory);
    const Result<QUuid> owner = place.owner();
    if (!owner && owner.error().code == ErrorCode::NotFound && claimed.has(path)) {
        return failure(ErrorCode::BackupFailed,
                       QStringLiteral("copies were made here before and are gone: connect the share or the disk again, or"
                                      " name another folder"));
    }
    const Result<> done = place.claim(store);
    return done ? claimed.add(path) : done;
}

Result<BackupReport> BackupWork::makeGeneration(const QString &path)
{
    const BackupPlace place(path);
    Result<std::unique_ptr<Database>> store = openStore();
    if (!store)
        return failure(store.error());
    const Result<StoreIdentity> identity = StoreIdentityTable(**store).read();
    if (!identity)
        return failure(identity.error());
    if (const Result<> claimed = claim(place, path, identity->id); !claimed)
        return failure(claimed.error());
    const Result<QString> part = place.begin();
    if (!part)
        return failure(part.error());

    BackupManifest manifest;
    manifest.store = identity->id;
    manifest.storeGeneration = identity->generation;
    manifest.madeAt = m_source.clock.now();
    // The case file first: whatever pages it names were durable before it named them (TRUST A3.3), so they are copied.
    if (const Result<> copied = copyCases(**store, *part, manifest); !copied)
        return failure(copied.error());
    if (const Result<> copied = copyCompanions(*part, manifest); !copied)
        return failure(copied.error());
    const Result<qint64> newPages = copyScans(place, manifest);
    if (!newPages)
        return failure(newPages.error());
    const Result<QString> name = place.finish(*part, manifest);
    if (!name)
        return failure(name.error());
    const BackupMark mark{manifest.store, manifest.serial, atCounter(manifest.madeAt).date(), manifest.ledgerEntries,
                          manifest.ledgerHead};
    if (const Result<> marked = place.setMark(mark); !marked)
        return failure(marked.error());
    place.prune();
    BackupReport report = reportOf(manifest);
    report.generation = *name;
    report.newPages = *newPages;
    report.bytes = QFileInfo(QDir(place.generation(*name)).filePath(casesFile)).size();
    return report;
}

Result<> BackupWork::copyCases(Database &store, const QString &part, BackupManifest &manifest)
{
    {
        Result<std::unique_ptr<Database>> copy = Database::open(casesSpec(part, m_source));
        if (!copy)
            return failure(copy.error());
        const Result<> copied =
            OnlineCopy(store, **copy).run([this](qint64 done, qint64 total) { return step(done, total); });
        if (!copied)
            return copied;
    }
    {
        // Opened anew, so that what is checked is what lies on the disk.
        Result<std::unique_ptr<Database>> copy = Database::open(casesSpec(part, m_source));
        if (!copy)
            return failure(copy.error());
        const Result<> marked =
            inTransaction(**copy, [&] { return StoreIdentityTable(**copy).markAsCopy(manifest.madeAt); });
        if (!marked)
            return marked;
        if (const Result<> whole = describe(**copy, m_source.counter, atCounter(manifest.madeAt).date(), manifest); !whole)
            return whole;
    }
    const QString file = QDir(part).filePath(casesFile);
    if (const Result<> synced = syncFile(file); !synced)
        return synced;
    const Result<QByteArray> digest = digestOfFile(file);
    if (!digest)
        return failure(digest.error());
    manifest.files.insert(casesFile, *digest);
    return {};
}

Result<> BackupWork::copyCompanions(const QString &part, BackupManifest &manifest) const
{
    for (const QString &name : m_source.companions) {
        const QString from = QDir(m_source.directory).filePath(name);
        if (!QFileInfo::exists(from))
            continue;
        const Result<QByteArray> digest = copyDurably(from, QDir(part).filePath(name));
        if (!digest)
            return failure(digest.error());
        manifest.files.insert(name, *digest);
    }
    return {};
}

Result<qint64> BackupWork::copyScans(const BackupPlace &place, BackupManifest &manifest)
{
    qint64 newPages = 0;
    for (const QString &name : QDir(m_source.directory).entryList({scansPattern}, QDir::Files, QDir::Name)) {
        Result<std::unique_ptr<Database>> from = Database::open(scansSpec(m_source.directory, name, m_source));
        if (!from)
            return failure(from.error());
        Result<std::unique_ptr<Database>> to = openUpToDate(scansSpec(place.scans(), name, m_source));
        if (!to)
            return failure(to.error());
        const Result<qint64> copied =
            PageCopy(**from, **to).run([this](qint64 done, qint64 total) { return step(done, total); });
        if (!copied)
            return failure(copied.error());
        const Result<qint64> pages = countPages(**to);
        if (!pages)
            return failure(pages.error());
        newPages += *copied;
        manifest.months.insert(name, *pages);
    }
    return newPages;
}

Result<> BackupWork::note(const QString &path)
{
    const BackupPlace place(path);
    Result<std::unique_ptr<Database>> store = openStore();
    if (!store)
        return failure(asBackupError(store.error()));
    const Result<StoreIdentity> identity = StoreIdentityTable(**store).read();
    if (!identity)
        return failure(asBackupError(identity.error()));
    const Result<QUuid> owner = place.owner();
    if (!owner || *owner != identity->id)
        return failure(ErrorCode::BackupFailed, QStringLiteral("the place is not there"));
    BackupMark mark;
    mark.store = identity->id;
    mark.day = m_source.clock.today();
    const Result<int> serial = NumberTable(**store).highest(m_source.counter, mark.day);
    if (!serial)
        return failure(asBackupError(serial.error()));
    mark.serial = *serial;
    Statement last(**store, QStringLiteral("SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1"));
    const auto head = readOne(last, [](const Statement &row) { return std::pair(row.integer(0), row.bytes(1)); });
    if (!head)
        return failure(asBackupError(head.error()));
    std::tie(mark.ledgerEntries, mark.ledgerHead) = head->value_or(std::pair<qint64, QByteArray>());
    const Result<> marked = place.setMark(mark);
    return marked ? marked : Result<>(failure(asBackupError(marked.error())));
}

Result<BackupReport> BackupWork::verify(const QString &path)
{
    m_cancelled = false;
    const BackupPlace place(path);
    const QStringList generations = place.generations();
    if (generations.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("there is no finished backup in this place"));
    const QString &name = generations.constFirst();
    const Result<BackupManifest> manifest = place.manifest(name);
    if (!manifest)
        return failure(manifest.error());
    BackupReport report = reportOf(*manifest);
    report.generation = name;
    if (const Result<> files = checkFiles(place, name, *manifest, report.problems); !files)
        return failure(asBackupError(files.error()));
    if (!report.problems.isEmpty())
        return report;
    Result<std::unique_ptr<Database>> cases = Database::open(casesSpec(place.generation(name), m_source));
    if (!cases)
        return failure(asBackupError(cases.error()));
    BackupManifest found;
    if (const Result<> whole = describe(**cases, m_source.counter, m_source.clock.today(), found); !whole)
        report.problems.append(errorCodeName(whole.error().code) + QStringLiteral(": ") + whole.error().detail);
    else if (found.ledgerHead != manifest->ledgerHead || found.cases != manifest->cases)
        report.problems.append(QStringLiteral("cases or ledger are others than the manifest says"));
    if (const Result<> scans = checkScans(place, **cases, *manifest, report); !scans)
        return failure(asBackupError(scans.error()));
    return report;
}

Result<> BackupWork::checkFiles(const BackupPlace &place, const QString &name, const BackupManifest &manifest,
                                QStringList &problems) const
{
    if (!manifest.files.contains(casesFile))
        problems.append(QStringLiteral("the manifest names no case file"));
    for (auto it = manifest.files.cbegin(); it != manifest.files.cend(); ++it) {
        const Result<QByteArray> digest = digestOfFile(QDir(place.generation(name)).filePath(it.key()));
        if (!digest)
            problems.append(QStringLiteral("%1 is missing").arg(it.key()));
        else if (*digest != it.value())
            problems.append(QStringLiteral("%1 has other bytes than the manifest says").arg(it.key()));
    }
    return {};
}

Result<> BackupWork::checkScans(const BackupPlace &place, Database &cases, const BackupManifest &manifest,
                                BackupReport &report) const
{
    QSet<QByteArray> held;
    for (auto it = manifest.months.cbegin(); it != manifest.months.cend(); ++it) {
        if (!QFileInfo::exists(QDir(place.scans()).filePath(it.key()))) {
            report.problems.append(QStringLiteral("%1 is missing").arg(it.key()));
            continue;
        }
        Result<std::unique_ptr<Database>> month = Database::open(scansSpec(place.scans(), it.key(), m_source));
        if (!month)
            return failure(month.error());
        const Result<QString> trouble = (*month)->quickCheck();
        if (!trouble || !trouble->isEmpty())
            report.problems.append(it.key() + QStringLiteral(": ") + (trouble ? *trouble : trouble.error().detail));
        Statement keys(**month, QStringLiteral("SELECT case_id, sha256 FROM page"));
        const auto all = readAll(keys, [](const Statement &row) { return QByteArray(row.bytes(0) + row.bytes(1)); });
        if (!all)
            continue; // said above
        held.unite(QSet<QByteArray>(all->cbegin(), all->cend()));
    }
    Statement named(cases, QStringLiteral("SELECT DISTINCT case_id, sha256 FROM page_file"
                                                " WHERE case_id NOT IN (SELECT case_id FROM purge)"));
    const auto wanted = readAll(named, [](const Statement &row) { return QByteArray(row.bytes(0) + row.bytes(1)); });
    if (!wanted)
        return failure(wanted.error());
    const auto missing = std::count_if(wanted->cbegin(), wanted->cend(), [&held](const QByteArray &key) { return !held.contains(key); });
    if (missing > 0)
        report.problems.append(QStringLiteral("%1 pages that cases name are not among the scans").arg(missing));
    return {};
}

} // namespace yichuang
