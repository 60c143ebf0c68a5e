// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// What a backup holds.
struct BackupReport
{
    QString generation; ///< the name of its folder below the place
    QDateTime madeAt;
    qint64 cases = 0;
    qint64 ledgerEntries = 0;
    QByteArray ledgerHead;  ///< hash of the last entry; empty when there is none
    qint64 pages = 0;       ///< in all months
    qint64 newPages = 0;    ///< that the place did not have before
    qint64 bytes = 0;       ///< of the copy of the case file
    QStringList problems{}; ///< what verify() found against it, for the log and yichuangctl; empty when it is whole
};

/// One finished copy in the place, and what the rotation does with it.
struct BackupGeneration
{
    QString name; ///< of its folder below the place
    QDateTime madeAt;
    /// The day whose copy drops it at the latest when one is made every day from now on; a day without one puts it off.
    QDate goesOn;
    bool operator==(const BackupGeneration &) const = default;
};

/// How far a copy that is being made has come; both 0 when none is.
struct BackupProgress
{
    qint64 done = 0;
    qint64 total = 0;
};

/// Copies of the whole store in a second place: a folder, another disk, a mounted share. All calls run beside the work and
/// never hold it up. Errors: BackupFailed with the reason in its detail, Cancelled, Conflict when the place holds another
/// store's backup.
class Backups
{
public:
    Backups() = default;
    Q_DISABLE_COPY_MOVE(Backups)
    virtual ~Backups();

    /// Makes one more generation and drops those that are no longer kept. It counts only once it was opened and found whole.
    [[nodiscard]] virtual QFuture<Result<BackupReport>> create(const QString &place) = 0;
    /// Looks at the newest generation: digests, structure, chain of the ledger, pages.
    [[nodiscard]] virtual QFuture<Result<BackupReport>> verify(const QString &place) = 0;
    /// Tells the place which number was given last and where the ledger stands: what a restore must know of the time after
    /// the newest copy. BackupFailed when the place is not there.
    [[nodiscard]] virtual QFuture<Result<>> note(const QString &place) = 0;
    /// What lies in the place, newest first. NotFound when it is no place of a backup, as when a share is not mounted.
    [[nodiscard]] virtual QFuture<Result<QList<BackupGeneration>>> generations(const QString &place) = 0;
    [[nodiscard]] virtual BackupProgress progress() const = 0;
    /// The call that is running ends soon with Cancelled; what it made so far is removed.
    virtual void cancel() = 0;
};

} // namespace yichuang
