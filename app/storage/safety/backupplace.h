// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QUuid>

#include "core/error.h"
#include "ports/backups.h"

namespace yichuang {

/// What a generation says of itself, in its manifest.json. Nothing in it is about a person.
struct BackupManifest
{
    QUuid store;
    int storeGeneration = 1;
    QDateTime madeAt;
    qint64 cases = 0;
    qint64 ledgerEntries = 0;
    QByteArray ledgerHead;
    int serial = 0;                      ///< the greatest given, of that day
    QMap<QString, QByteArray> files;     ///< SHA-256 by name
    QMap<QString, qint64> months;        ///< pages by scans file, when it was made; later generations add to them
};

/// What the place knows of the store after its newest copy; written anew every minute while the place is there.
struct BackupMark
{
    QUuid store;
    int serial = 0;
    QDate day;
    qint64 ledgerEntries = 0;
    QByteArray ledgerHead;
};

[[nodiscard]] QByteArray markToJson(const BackupMark &mark);
/// Malformed when it is none.
[[nodiscard]] Result<BackupMark> markFromJson(const QByteArray &bytes);

/// A folder that holds the backup of one store:
///
///     backup.json                     whose it is
///     last-known.json                 the mark
///     scans/scans-YYYYMM.db           pages, only ever added to
///     generations/20260310T093000Z/   cases.db, the small files beside it, manifest.json
///
/// A generation is there once its folder has its final name. Errors: BackupFailed, Conflict for another store's place.
class BackupPlace
{
public:
    explicit BackupPlace(QString path) : m_path(std::move(path)) {}

    /// Makes an empty or missing folder this store's place.
    [[nodiscard]] Result<> claim(const QUuid &store) const;
    /// NotFound when the folder is no place of a backup.
    [[nodiscard]] Result<QUuid> owner() const;

    [[nodiscard]] QString scans() const;
    /// Newest first.
    [[nodiscard]] QStringList generations() const;
    [[nodiscard]] QString generation(const QString &name) const;
    /// The same with what prune() will do with them; one whose manifest cannot be read is there all the same. NotFound when
    /// the folder is no place of a backup.
    [[nodiscard]] Result<QList<BackupGeneration>> list() const;
    [[nodiscard]] Result<BackupManifest> manifest(const QString &generation) const;

    /// A folder to fill; what an earlier try left is removed.
    [[nodiscard]] Result<QString> begin() const;
    /// Writes the manifest and gives the folder its name; answers the name.
    [[nodiscard]] Result<QString> finish(const QString &part, const BackupManifest &manifest) const;
    /// Drops what is no longer kept: all but the newest eight, and the newest of each of the last fourteen days with one.
    void prune() const;

    /// Nothing when there is no mark; StorageCorrupt for one that cannot be read.
    [[nodiscard]] Result<std::optional<BackupMark>> mark() const;
    [[nodiscard]] Result<> setMark(const BackupMark &mark) const;

private:
    QString m_path;
};

} // namespace yichuang
