// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace yichuang::gateway {

using SqliteValue = std::variant<qint64, QString, QByteArray>;

/// One connection to SQLite with its prepared statements. Not thread-safe.
class SqliteConnection
{
public:
    /// Opens or creates the file with WAL, synchronous=FULL and foreign keys on.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    /// The rows of one running statement; back in the connection's store of statements when it goes.
    class Rows
    {
    public:
        Rows(SqliteConnection &connection, sqlite3_stmt *statement);
        ~Rows();
        Q_DISABLE_COPY_MOVE(Rows)
        /// False after the last row and after an error.
        [[nodiscard]] bool next();
        [[nodiscard]] qint64 integer(int column) const;
        [[nodiscard]] QString text(int column) const;
        [[nodiscard]] QByteArray bytes(int column) const;

    private:
        SqliteConnection &m_connection;
        sqlite3_stmt *m_statement;
    };

    /// @param sql a literal: prepared statements are kept for as long as the connection lives, by their text
    [[nodiscard]] Rows query(const char *sql, const QList<SqliteValue> &values = {});
    /// Runs a statement that answers no rows.
    void run(const char *sql, const QList<SqliteValue> &values = {});
    /// Runs several statements, for the schema.
    void script(const char *sql);

    /// The first error since the last clearError(); nothing runs while there is one.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void clearError() { m_error.reset(); }

private:
    explicit SqliteConnection(sqlite3 *database) : m_database(database) {}
    [[nodiscard]] sqlite3_stmt *prepared(const char *sql);
    void bind(sqlite3_stmt *statement, const QList<SqliteValue> &values);
    void note(int resultCode);

    sqlite3 *m_database;
    std::map<std::string_view, sqlite3_stmt *> m_statements;
    std::optional<Error> m_error;
};

} // namespace yichuang::gateway
