// SPDX-License-Identifier: Apache-2.0
#include "storage/database/database.h"

#include "core/log.h"
#include "storage/cipher/filecipher.h"
#include "storage/cipher/filekey.h"
#include "storage/database/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace yichuang {

namespace {

/// SQLite gives the log and its index the mode of the file itself, so the file must have it first.
Result<> createPrivately(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the store cannot be created: ") + file.errorString());
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the mode of the store cannot be set"));
    return {};
}

} // namespace

Database::Database(DatabaseSpec spec)
    : Connection(spec.faults), m_spec(std::move(spec)),
      m_name(QStringLiteral("yichuang-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    close();
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseSpec &spec)
{
    if (spec.cipher == nullptr)
        return failure(ErrorCode::StorageLocked, QStringLiteral("no cipher was named"));
    if (const Result<> keyed = requireKey(*spec.cipher); !keyed)
        return failure(keyed.error());
    const QFileInfo log(spec.path + QStringLiteral("-wal"));
    const bool endedUncleanly = log.exists() && log.size() > 0;
    if (const Result<> created = createPrivately(spec.path); !created)
        return failure(created.error());

    std::unique_ptr<Database> database(new Database(spec));
    if (const Result<> connected = database->connect(); !connected)
        return failure(connected.error());
    if (endedUncleanly && spec.checkedAfterUncleanEnd) {
        const Result<QString> trouble = database->quickCheck();
        if (!trouble)
            return failure(trouble.error());
        if (!trouble->isEmpty())
            return failure(ErrorCode::StorageCorrupt, *trouble);
    }
    return database;
}

Result<> Database::connect()
{
    QSqlDatabase handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    handle.setDatabaseName(m_spec.path);
    handle.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!handle.open())
        return failure(ErrorCode::StorageUnavailable, handle.lastError().driverText());
    setConnection(handle);
    if (const Result<> unlocked = unlockFile(handle, *m_spec.cipher); !unlocked)
        return unlocked;
    if (const Result<> claimed = claim(); !claimed)
        return claimed;
    return configure();
}

void Database::close()
{
    connection().close();
    setConnection(QSqlDatabase());
    QSqlDatabase::removeDatabase(m_name);
}

Result<> Database::reopen()
{
    qCWarning(logStorage) << "the connection is opened anew after a failed commit";
    close();
    Result<> connected = connect();
    // Half set up is worse than closed.
    if (!connected)
        close();
    return connected;
}

void Database::revive()
{
    if (connection().isOpen())
        return;
    if (const Result<> reopened = reopen(); !reopened)
        qCWarning(logStorage) << "the store is still closed:" << errorCodeName(reopened.error().code);
}

Result<> Database::execute(const QString &sql)
{
    return Statement(*this, sql).run();
}

Result<QString> Database::value(const QString &sql)
{
    Statement statement(*this, sql);
    const auto row = readOne(statement, [](const Statement &found) { return found.text(0); });
    if (!row)
        return failure(row.error());
    return row->value_or(QString());
}

Result<> Database::require(const QString &pragma, const QString &wanted)
{
    const QString sql = QStringLiteral("PRAGMA ") + pragma;
    if (const Result<QString> set = value(sql + QStringLiteral(" = ") + wanted); !set)
        return failure(set.error());
    const Result<QString> is = value(sql);
    if (!is)
        return failure(is.error());
    if (is->compare(wanted, Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("%1 is %2 and not %3").arg(pragma, *is, wanted));
    return {};
}

/// A file is ours when it says so, or when it is empty and we write that it is.
Result<> Database::claim()
{
    const Result<QString> owner = value(QStringLiteral("PRAGMA application_id"));
    // This reads the first page and nothing else. Another key and damage to this one page look the same.
    if (!owner && owner.error().code == ErrorCode::StorageCorrupt && m_spec.cipher->profile != CipherProfile::Plain)
        return failure(ErrorCode::KeyRejected, owner.error().detail);
    if (!owner)
        return failure(owner.error());
    if (owner->toLongLong() == m_spec.applicationId)
        return {};
    const Result<QString> tables = value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return failure(tables.error());
    if (owner->toLongLong() != 0 || tables->toInt() != 0)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the file belongs to another program"));
    return require(QStringLiteral("application_id"), QString::number(m_spec.applicationId));
}

Result<> Database::configure()
{
    constexpr auto full = "2";
    const std::pair<const char *, const char *> settings[] = {
        {"journal_mode", "wal"}, {"synchronous", full}, {"foreign_keys", "1"},
        {"secure_delete", "1"},  {"temp_store", "2"},   {"recursive_triggers", "1"},
    };
    if (const Result<> set = require(QStringLiteral("cache_size"), QString::number(-m_spec.cacheKibibytes)); !set)
        return set;
    for (const auto &[pragma, wanted] : settings) {
        if (const Result<> set = require(QLatin1String(pragma), QLatin1String(wanted)); !set)
            return set;
    }
    return {};
}

Result<QString> Database::quickCheck()
{
    Statement statement(*this, QStringLiteral("PRAGMA quick_check(3)"));
    const auto lines = readAll(statement, [](const Statement &line) { return line.text(0); });
    if (!lines)
        return failure(lines.error());
    const bool well = *lines == QStringList{QStringLiteral("ok")};
    return well ? unreadablePages() : QStringList(*lines).join(QStringLiteral("; "));
}

/// What quick_check leaves out: pages that are free. They hold nothing, but a seal that is broken tells of a failing disk.
Result<QString> Database::unreadablePages()
{
    const Result<QString> free = value(QStringLiteral("PRAGMA freelist_count"));
    if (!free)
        return failure(free.error());
    if (free->toLongLong() == 0)
        return QString();
    const Result<QString> read = value(QStringLiteral("SELECT max(length(data)) FROM sqlite_dbpage"));
    if (!read && read.error().code == ErrorCode::StorageCorrupt)
        return QStringLiteral("a free page is damaged");
    return read ? Result<QString>(QString()) : failure(read.error());
}

} // namespace yichuang
