// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitebackups.h"

#include "storage/safety/backupplace.h"

namespace yichuang {

QFuture<Result<BackupReport>> SqliteBackups::create(const QString &place)
{
    return m_thread.run([this, place] { return m_work.create(place); });
}

QFuture<Result<BackupReport>> SqliteBackups::verify(const QString &place)
{
    return m_thread.run([this, place] { return m_work.verify(place); });
}

QFuture<Result<>> SqliteBackups::note(const QString &place)
{
    return m_thread.run([this, place] { return m_work.note(place); });
}

QFuture<Result<QList<BackupGeneration>>> SqliteBackups::generations(const QString &place)
{
    return m_thread.run([place] { return BackupPlace(place).list(); });
}

} // namespace yichuang
