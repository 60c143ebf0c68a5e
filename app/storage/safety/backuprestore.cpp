// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/backuprestore.h"

#include "core/durablefile.h"
#include "core/log.h"
#include "storage/safety/backupplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace yichuang {

namespace {

const QString lastKnownFile = QStringLiteral("restored.json");

bool isEmptyOrMissing(const QString &folder)
{
    return !QFileInfo::exists(folder) || (QFileInfo(folder).isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

/// A name from a manifest is a name in its folder and nothing else.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(QLatin1Char('.')) && QFileInfo(name).fileName() == name;
}

Result<> bringFiles(const BackupPlace &place, const QString &generation, const BackupManifest &manifest, const QString &to)
{
    for (auto it = manifest.files.cbegin(); it != manifest.files.cend(); ++it) {
        if (!isPlainName(it.key()))
            return failure(ErrorCode::BackupFailed, QStringLiteral("the manifest names a file elsewhere"));
        const Result<QByteArray> digest =
            copyDurably(QDir(place.generation(generation)).filePath(it.key()), QDir(to).filePath(it.key()));
        if (!digest)
            return failure(digest.error().code == ErrorCode::StorageFull ? ErrorCode::StorageFull : ErrorCode::BackupFailed,
                           it.key() + QStringLiteral(": ") + digest.error().detail);
        if (*digest != it.value())
            return failure(ErrorCode::BackupFailed, it.key() + QStringLiteral(" has other bytes than the manifest says"));
    }
    return {};
}

/// The months with what later generations added: a case only names pages that are among them.
Result<> bringScans(const BackupPlace &place, const BackupManifest &manifest, const QString &to)
{
    for (auto it = manifest.months.cbegin(); it != manifest.months.cend(); ++it) {
        if (!isPlainName(it.key()))
            return failure(ErrorCode::BackupFailed, QStringLiteral("the manifest names a file elsewhere"));
        const QString from = QDir(place.scans()).filePath(it.key());
        // A backup that was cut off left its last pages in the log; SQLite takes them up from there.
        for (const QString &part : {it.key(), QString(it.key() + QStringLiteral("-wal"))}) {
            const bool wanted = part == it.key() || QFileInfo(from + QStringLiteral("-wal")).size() > 0;
            if (!wanted)
                continue;
            const Result<QByteArray> copied = copyDurably(QDir(place.scans()).filePath(part), QDir(to).filePath(part));
            if (!copied)
                return failure(copied.error().code == ErrorCode::StorageFull ? ErrorCode::StorageFull
                                                                             : ErrorCode::BackupFailed,
                               part + QStringLiteral(": ") + copied.error().detail);
        }
    }
    return {};
}

/// What may have been given since: the mark, or the manifest where the mark was lost.
Result<BackupMark> knownOf(const BackupPlace &place, const BackupManifest &manifest)
{
    const Result<std::optional<BackupMark>> mark = place.mark();
    BackupMark known{manifest.store, manifest.serial, manifest.madeAt.date(), manifest.ledgerEntries, manifest.ledgerHead};
    if (!mark) {
        qCWarning(logStorage) << "the mark of the backup cannot be read:" << mark.error().detail;
        return known;
    }
    if (!*mark)
        return known;
    if ((*mark)->store != manifest.store)
        return failure(ErrorCode::BackupFailed, QStringLiteral("the mark is another store's"));
    const int serial = std::max(known.serial, (*mark)->serial);
    if ((*mark)->ledgerEntries >= known.ledgerEntries)
        known = **mark;
    known.serial = serial;
    return known;
}

Result<> raiseMark(const BackupPlace &place, BackupMark known)
{
    known.serial += restoredNumberGap;
    const Result<> raised = place.setMark(known);
    return raised ? raised : Result<>(failure(ErrorCode::BackupFailed, QStringLiteral("the place must be writable: ") + raised.error().detail));
}

Result<> bring(const BackupPlace &place, const QString &generation, const BackupManifest &manifest, const QString &part)
{
    if (QFileInfo::exists(part) && !QDir(part).removeRecursively())
        return failure(ErrorCode::BackupFailed, QStringLiteral("what an earlier try left cannot be removed"));
    if (const Result<> made = makePrivateDirectory(part); !made)
        return made;
    if (const Result<> brought = bringFiles(place, generation, manifest, part); !brought)
        return brought;
    if (const Result<> brought = bringScans(place, manifest, part); !brought)
        return brought;
    const Result<BackupMark> known = knownOf(place, manifest);
    if (!known)
        return failure(known.error());
    if (const Result<> told = writeDurably(QDir(part).filePath(lastKnownFile), markToJson(*known)); !told)
        return told;
    return raiseMark(place, *known);
}

/// What restoreBackup() left; nothing is known when the copy came another way.
Result<LastKnown> lastKnownOf(const QString &folder)
{
    QFile file(QDir(folder).filePath(lastKnownFile));
    if (!file.exists())
        return LastKnown{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    const Result<BackupMark> mark = markFromJson(file.readAll());
    if (!mark)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("restored.json: ") + mark.error().detail);
    return LastKnown{mark->serial, mark->ledgerEntries, mark->ledgerHead};
}

} // namespace

Result<BackupReport> restoreBackup(const QString &from, const QString &folder)
{
    if (!isEmptyOrMissing(folder))
        return failure(ErrorCode::Conflict, QStringLiteral("the data folder exists and holds something"));
    const BackupPlace place(from);
    const QStringList generations = place.generations();
    if (generations.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("there is no finished backup in this place"));
    const QString &name = generations.constFirst();
    const Result<BackupManifest> manifest = place.manifest(name);
    if (!manifest)
        return failure(manifest.error());
    const QString target = QDir(folder).absolutePath();
    const QString part = target + QStringLiteral(".part");
    if (const Result<> brought = bring(place, name, *manifest, part); !brought) {
        QDir(part).removeRecursively();
        return failure(brought.error());
    }
    // rename(2) takes the place of an empty folder.
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0)
        return failure(ErrorCode::BackupFailed, QStringLiteral("the data folder cannot be put in its place"));
    if (const Result<> synced = syncDirectory(QFileInfo(target).absolutePath()); !synced)
        return failure(synced.error());
    BackupReport report;
    report.generation = name;
    report.madeAt = manifest->madeAt;
    report.cases = manifest->cases;
    report.ledgerEntries = manifest->ledgerEntries;
    report.ledgerHead = manifest->ledgerHead;
    for (const qint64 pages : manifest->months)
        report.pages += pages;
    return report;
}

Result<StoreIdentity> beginAsStore(Database &database, const QString &folder, const Counter &counter, const QDateTime &now)
{
    StoreIdentityTable identities(database);
    const Result<StoreIdentity> identity = identities.readOrMake();
    if (!identity || !identity->copiedAt.isValid())
        return identity;
    const Result<LastKnown> known = lastKnownOf(folder);
    if (!known)
        return failure(known.error());
    if (const Result<> begun = identities.beginGeneration(*identity, *known, counter, now); !begun)
        return failure(begun.error());
    return identities.read();
}

void forgetLastKnown(const QString &folder)
{
    QFile::remove(QDir(folder).filePath(lastKnownFile));
}

} // namespace yichuang
