// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QDateTime>
#include <QSqlQuery>

#include "core/error.h"
#include "core/id.h"

namespace yichuang {

class Connection;
class StatementFaults;

/// One prepared statement: the only place that touches QSqlQuery. Values are bound in the order of the question marks;
/// columns are read by position. Used on the database's own thread, for one execution.
///
/// Errors: StorageFull, StorageUnavailable, StorageCorrupt by what SQLite reports; Conflict for a key that exists; a
/// refusal of one of our triggers carries the code the trigger names; anything else that SQLite refuses is Internal.
class Statement
{
public:
    Statement(Connection &database, const QString &sql);
    Q_DISABLE_COPY_MOVE(Statement)
    ~Statement();

    // A null text or byte array is bound as an empty one; null is bound on purpose only.
    Statement &bind(const QString &text);
    Statement &bind(const QByteArray &bytes);
    Statement &bind(qint64 number);
    Statement &bind(int number) { return bind(qint64(number)); }
    Statement &bind(bool flag) { return bind(qint64(flag ? 1 : 0)); }
    Statement &bind(const QDateTime &moment); ///< milliseconds since 1970 UTC; null when invalid
    Statement &bind(const QDate &day);        ///< YYYY-MM-DD; null when invalid
    Statement &bindNull();
    template <typename Tag>
    Statement &bind(const Id<Tag> &id)
    {
        return id.isNull() ? bindNull() : bind(id.uuid().toRfc4122());
    }
    /// A text that is null in the table when empty.
    Statement &bindOptional(const QString &text) { return text.isEmpty() ? bindNull() : bind(text); }

    /// Runs a statement whose rows, if any, do not matter.
    [[nodiscard]] Result<> run();
    /// Runs the statement the first time, and stands on the next row; false when there is none.
    [[nodiscard]] Result<bool> step();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return int(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QDateTime moment(int column) const;
    [[nodiscard]] QDate day(int column) const;
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType(QUuid::fromRfc4122(bytes(column)));
    }

    /// Rows that the run changed.
    [[nodiscard]] int changed() const;
    /// Row id that the run inserted.
    [[nodiscard]] qint64 inserted() const;

private:
    Statement &bindValue(const QVariant &value);
    [[nodiscard]] Result<> execute();
    [[nodiscard]] Error problem() const;

    QSqlQuery m_query;
    QString m_sql;
    StatementFaults *m_faults;
    std::optional<Error> m_refusal;
    int m_bound = 0;
    bool m_executed = false;
};

/// The one row of a statement, if there is one, as `read` sees it.
template <typename Read>
[[nodiscard]] auto readOne(Statement &statement, Read read) -> Result<std::optional<decltype(read(statement))>>
{
    using Row = std::optional<decltype(read(statement))>;
    const Result<bool> found = statement.step();
    if (!found)
        return failure(found.error());
    return *found ? Row(read(statement)) : Row();
}

/// All rows of a statement, as `read` sees each.
template <typename Read>
[[nodiscard]] auto readAll(Statement &statement, Read read) -> Result<QList<decltype(read(statement))>>
{
    QList<decltype(read(statement))> rows;
    for (;;) {
        const Result<bool> found = statement.step();
        if (!found)
            return failure(found.error());
        if (!*found)
            return rows;
        rows.append(read(statement));
    }
}

} // namespace yichuang
