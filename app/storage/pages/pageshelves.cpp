// SPDX-License-Identifier: Apache-2.0
#include "storage/pages/pageshelves.h"

#include "core/digest.h"
#include "storage/database/applicationids.h"
#include "storage/database/database.h"
#include "storage/database/migrator.h"
#include "storage/database/transaction.h"
#include "storage/pages/casekeys.h"

#include <QDir>

namespace yichuang {

namespace {

Unexpected<Error> notFound(const QByteArray &sha256)
{
    return failure(ErrorCode::NotFound, QStringLiteral("page ") + QString::fromLatin1(sha256.toHex()));
}

/// A month is written anew when at least half of it is free and the rest is small enough for memory, where SQLite puts it
/// meanwhile. What is not given back is zero, and is used again by later pages of that month.
Result<bool> mayShrink(Database &shelf)
{
    constexpr qint64 largestRest = 256LL * 1024 * 1024;
    const Result<QString> free = shelf.value(QStringLiteral("PRAGMA freelist_count"));
    const Result<QString> all = shelf.value(QStringLiteral("PRAGMA page_count"));
    const Result<QString> size = shelf.value(QStringLiteral("PRAGMA page_size"));
    for (const Result<QString> &answer : {free, all, size}) {
        if (!answer)
            return failure(answer.error());
    }
    const qint64 used = all->toLongLong() - free->toLongLong();
    return free->toLongLong() >= used && used * size->toLongLong() <= largestRest;
}

} // namespace

PageShelves::PageShelves(QString directory, const StoreCipher &cipher, CaseKeys &keys, StatementFaults *faults)
    : m_directory(std::move(directory)), m_cipher(cipher), m_keys(keys), m_faults(faults)
{
}

PageShelves::~PageShelves() = default;

Result<> PageShelves::open()
{
    for (const QString &name : QDir(m_directory).entryList({QStringLiteral("scans-??????.db")}, QDir::Files)) {
        if (const Result<Database *> opened = shelf(name); !opened)
            return failure(opened.error());
    }
    return {};
}

Result<Database *> PageShelves::shelf(const QString &name)
{
    const auto known = m_shelves.find(name);
    if (known != m_shelves.end())
        return known->second.get();
    DatabaseSpec spec;
    spec.path = QDir(m_directory).filePath(name);
    spec.applicationId = pageShelfApplicationId;
    spec.migrations = QStringLiteral(":/yichuang/storage/migrations/pages");
    // A month may hold tens of gigabytes, and every page is held against its digest when it is read.
    spec.checkedAfterUncleanEnd = false;
    spec.cipher = &m_cipher;
    // Pages of paper are read once and shown: there is no working set to keep, and there may be many months.
    spec.cacheKibibytes = 8 * 1024;
    spec.faults = m_faults;
    Result<std::unique_ptr<Database>> database = openUpToDate(spec);
    if (!database)
        return failure(database.error());
    return m_shelves.emplace(name, std::move(*database)).first->second.get();
}

Result<PageShelves::Found> PageShelves::find(const CaseId &caseId, const QByteArray &sha256)
{
    for (const auto &[name, database] : m_shelves) {
        const auto place = PageTable(*database).find(caseId, sha256);
        if (!place)
            return failure(place.error());
        if (*place)
            return Found{database.get(), **place};
    }
    return Found{};
}

Result<bool> PageShelves::holds(const CaseId &caseId, const QByteArray &sha256)
{
    const Result<Found> found = find(caseId, sha256);
    if (!found)
        return failure(found.error());
    return found->shelf != nullptr;
}

Result<QByteArray> PageShelves::put(const CaseId &caseId, const QByteArray &bytes, QDate month)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("a page without bytes"));
    if (caseId.isNull())
        return failure(ErrorCode::Invalid, QStringLiteral("a page belongs to a case"));
    const QByteArray digest = sha256(bytes);
    const Result<bool> known = holds(caseId, digest);
    if (!known)
        return failure(known.error());
    if (*known)
        return digest;
    const auto key = m_keys.findOrMake(caseId);
    if (!key)
        return failure(key.error());
    const Result<Database *> database = shelf(QStringLiteral("scans-%1.db").arg(month.toString(QStringLiteral("yyyyMM"))));
    if (!database)
        return failure(database.error());
    const PieceOwner owner{caseId, digest, bytes.size()};
    const PieceCipher cipher(m_cipher.profile, **key, owner);
    const auto insert = [&] { return PageTable(**database).insert(owner, cipher, bytes); };
    const Result<> stored = inTransaction(**database, insert);
    if (!stored)
        return failure(stored.error());
    return digest;
}

Result<QByteArray> PageShelves::get(const CaseId &caseId, const QByteArray &sha256OfPage)
{
    const Result<Found> found = find(caseId, sha256OfPage);
    if (!found)
        return failure(found.error());
    if (!found->shelf)
        return notFound(sha256OfPage);
    const PieceOwner owner{caseId, sha256OfPage, found->place.size};
    Result<QByteArray> bytes = readFrom(*found, owner, 0, owner.size);
    if (bytes && sha256(*bytes) != sha256OfPage)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("a page has other bytes than its digest says"));
    return bytes;
}

Result<QByteArray> PageShelves::read(const CaseId &caseId, const QByteArray &sha256, qint64 offset, qint64 length)
{
    const Result<Found> found = find(caseId, sha256);
    if (!found)
        return failure(found.error());
    if (!found->shelf)
        return notFound(sha256);
    if (offset < 0 || length < 0 || offset > found->place.size)
        return failure(ErrorCode::Invalid, QStringLiteral("beyond the end of a page"));
    return readFrom(*found, {caseId, sha256, found->place.size}, offset, length);
}

Result<QByteArray> PageShelves::readFrom(const Found &found, const PieceOwner &owner, qint64 offset, qint64 length)
{
    const auto key = m_keys.find(owner.caseId);
    if (!key)
        return failure(key.error());
    if (!*key)
        return failure(ErrorCode::NotFound, QStringLiteral("the key of the case was destroyed"));
    return PageTable(*found.shelf).read(found.place, PieceCipher(m_cipher.profile, **key, owner), offset, length);
}

Result<> PageShelves::removeAll(const CaseId &caseId)
{
    for (const auto &[name, database] : m_shelves) {
        Database &shelf = *database;
        const Result<> removed = inTransaction(shelf, [&] { return PageTable(shelf).removeAll(caseId); });
        if (!removed)
            return removed;
    }
    return {};
}

Result<> PageShelves::compact()
{
    for (const auto &[name, database] : m_shelves) {
        const Result<bool> isWorthIt = mayShrink(*database);
        if (!isWorthIt)
            return failure(isWorthIt.error());
        if (*isWorthIt) {
            if (const Result<> shrunk = database->execute(QStringLiteral("VACUUM")); !shrunk)
                return shrunk;
        }
        const Result<QString> emptied = database->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (!emptied)
            return failure(emptied.error());
    }
    return {};
}

Result<> PageShelves::remove(const CaseId &caseId, const QByteArray &sha256)
{
    const Result<Found> found = find(caseId, sha256);
    if (!found)
        return failure(found.error());
    if (!found->shelf)
        return {};
    return inTransaction(*found->shelf, [&] { return PageTable(*found->shelf).remove(found->place); });
}

Result<QString> PageShelves::quickCheck()
{
    QStringList problems;
    for (const auto &[name, database] : m_shelves) {
        const Result<QString> problem = database->quickCheck();
        if (!problem)
            return problem;
        if (!problem->isEmpty())
            problems.append(name + QStringLiteral(": ") + *problem);
    }
    return problems.join(QStringLiteral("; "));
}

} // namespace yichuang
