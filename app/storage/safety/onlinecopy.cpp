// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/onlinecopy.h"

#include "storage/cipher/sqlitehandle.h"
#include "storage/database/database.h"

#include <memory>
#include <sqlite3.h>

namespace yichuang {

namespace {

constexpr int pagesAStep = 512;

Unexpected<Error> copyFailure(int code)
{
    const bool full = (code & 0xff) == SQLITE_FULL;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::BackupFailed,
                   QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errstr(code))));
}

struct Finish
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

} // namespace

Result<> OnlineCopy::run(const Step &step)
{
    // A reading transaction that is held keeps the source as it was: otherwise each commit would begin the copy anew.
    if (const Result<> begun = m_from.execute(QStringLiteral("BEGIN")); !begun)
        return begun;
    const Result<QString> held = m_from.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    const Result<> copied = held ? copy(step) : Result<>(failure(held.error()));
    const Result<> ended = m_from.execute(QStringLiteral("COMMIT"));
    return copied ? ended : copied;
}

Result<> OnlineCopy::copy(const Step &step)
{
    sqlite3 *from = sqliteHandle(m_from.connection());
    sqlite3 *to = sqliteHandle(m_to.connection());
    const std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(to, "main", from, "main"));
    if (!backup)
        return copyFailure(sqlite3_errcode(to));
    for (;;) {
        const int code = sqlite3_backup_step(backup.get(), pagesAStep);
        const qint64 total = sqlite3_backup_pagecount(backup.get());
        const bool wanted = step(total - sqlite3_backup_remaining(backup.get()), total);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_OK)
            return copyFailure(code);
        if (!wanted)
            return failure(ErrorCode::Cancelled);
    }
}

} // namespace yichuang
