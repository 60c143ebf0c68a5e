// SPDX-License-Identifier: Apache-2.0
#include "gateway/sqliteconnection.h"

#include <sqlite3.h>

namespace yichuang::gateway {

namespace {

ErrorCode codeOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageInUse;
    case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
    default: return ErrorCode::StorageUnavailable;
    }
}

/// Copies, because the caller's value may go before the statement runs. The null destructor constant cannot be used: it
/// is an old-style cast in SQLite's header.
void bindBytes(sqlite3_stmt *statement, int index, const QByteArray &bytes, bool asText)
{
    const auto release = [](void *copy) { sqlite3_free(copy); };
    auto *copy = static_cast<char *>(sqlite3_malloc64(sqlite3_uint64(bytes.size()) + 1));
    if (copy == nullptr)
        return;
    std::copy(bytes.begin(), bytes.end(), copy);
    const auto length = sqlite3_uint64(bytes.size());
    if (asText)
        sqlite3_bind_text64(statement, index, copy, length, release, SQLITE_UTF8);
    else
        sqlite3_bind_blob64(statement, index, copy, length, release);
}

} // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path)
{
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &database,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(database));
    connection->note(opened);
    connection->script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                       "PRAGMA busy_timeout=5000; PRAGMA trusted_schema=OFF;");
    if (connection->error())
        return failure(*connection->error());
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    for (const auto &entry : m_statements)
        sqlite3_finalize(entry.second);
    sqlite3_close_v2(m_database);
}

void SqliteConnection::note(int resultCode)
{
    if (resultCode == SQLITE_OK || resultCode == SQLITE_ROW || resultCode == SQLITE_DONE || m_error)
        return;
    const char *message = m_database != nullptr ? sqlite3_errmsg(m_database) : sqlite3_errstr(resultCode);
    m_error = Error{codeOf(resultCode), QString::fromUtf8(message)};
}

sqlite3_stmt *SqliteConnection::prepared(const char *sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second;
    sqlite3_stmt *statement = nullptr;
    note(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    if (statement != nullptr)
        m_statements.emplace(sql, statement);
    return statement;
}

void SqliteConnection::bind(sqlite3_stmt *statement, const QList<SqliteValue> &values)
{
    int index = 0;
    for (const SqliteValue &value : values) {
        ++index;
        if (const auto *number = std::get_if<qint64>(&value))
            sqlite3_bind_int64(statement, index, *number);
        else if (const auto *text = std::get_if<QString>(&value))
            bindBytes(statement, index, text->toUtf8(), true);
        else
            bindBytes(statement, index, std::get<QByteArray>(value), false);
    }
}

SqliteConnection::Rows SqliteConnection::query(const char *sql, const QList<SqliteValue> &values)
{
    sqlite3_stmt *statement = m_error ? nullptr : prepared(sql);
    if (statement != nullptr)
        bind(statement, values);
    return Rows(*this, statement);
}

void SqliteConnection::run(const char *sql, const QList<SqliteValue> &values)
{
    Rows rows = query(sql, values);
    while (rows.next()) { }
}

void SqliteConnection::script(const char *sql)
{
    if (!m_error)
        note(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

SqliteConnection::Rows::Rows(SqliteConnection &connection, sqlite3_stmt *statement)
    : m_connection(connection), m_statement(statement)
{
}

SqliteConnection::Rows::~Rows()
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool SqliteConnection::Rows::next()
{
    if (m_statement == nullptr || m_connection.error())
        return false;
    const int stepped = sqlite3_step(m_statement);
    m_connection.note(stepped);
    return stepped == SQLITE_ROW;
}

qint64 SqliteConnection::Rows::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteConnection::Rows::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray SqliteConnection::Rows::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

} // namespace yichuang::gateway
