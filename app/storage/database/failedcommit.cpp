// SPDX-License-Identifier: Apache-2.0
#include "storage/database/failedcommit.h"

#include "core/log.h"
#include "storage/cipher/sqlitehandle.h"
#include "storage/database/commitmark.h"
#include "storage/database/database.h"

#include <QFile>
#include <QThread>

#include <sqlite3.h>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr int tries = 3;
constexpr unsigned long pauseMs = 10;

/// Closing the last connection writes the log back, which must not happen before the log is durable.
void leaveLogAlone(const QSqlDatabase &connection)
{
    if (sqlite3 *handle = sqliteHandle(connection))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

} // namespace

Result<bool> FailedCommit::isStored()
{
    Error last;
    for (int i = 0; i < tries; ++i) {
        if (i > 0)
            QThread::msleep(pauseMs << i);
        const Result<bool> stored = look();
        if (stored) {
            qCWarning(logStorage) << "a commit failed and was read back:" << (*stored ? "it is stored" : "nothing was stored");
            return stored;
        }
        last = stored.error();
    }
    qCCritical(logStorage) << "a commit failed and cannot be read back:" << errorCodeName(last.code) << last.detail;
    return failure(ErrorCode::OutcomeUnknown, last.detail);
}

Result<bool> FailedCommit::look()
{
    leaveLogAlone(m_database.connection());
    m_database.close();
    if (const Result<> renewed = renewLog(); !renewed)
        return failure(renewed.error());
    if (const Result<> reopened = m_database.reopen(); !reopened)
        return failure(reopened.error());
    if (m_database.spec().checkedAfterUncleanEnd) {
        const Result<QString> trouble = m_database.quickCheck();
        if (!trouble)
            return failure(trouble.error());
        if (!trouble->isEmpty())
            return failure(ErrorCode::StorageCorrupt, *trouble);
    }
    const Result<qint64> last = CommitMark(m_database).last();
    if (!last)
        return failure(last.error());
    return *last == m_mark;
}

/// The same bytes at the same place: a crash in the middle harms nothing, and what was synced is on the disk.
Result<> FailedCommit::renewLog()
{
    QFile log(m_database.spec().path + QStringLiteral("-wal"));
    if (!log.exists())
        return {};
    if (!log.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the log cannot be opened: ") + log.errorString());
    const QByteArray bytes = log.readAll();
    const bool whole = log.error() == QFile::NoError && bytes.size() == log.size();
    if (!whole || !log.seek(0) || log.write(bytes) != bytes.size() || ::fsync(log.handle()) != 0)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the log cannot be made durable"));
    return {};
}

} // namespace yichuang
