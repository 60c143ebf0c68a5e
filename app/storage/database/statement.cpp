// SPDX-License-Identifier: Apache-2.0
#include "storage/database/statement.h"

#include "storage/database/connection.h"
#include "storage/database/statementfaults.h"

#include <QSqlError>
#include <QVariant>

namespace yichuang {

namespace {

// Primary result codes of SQLite (sqlite.org/rescode.html). The driver hands them over as text, so that the header of
// the library is not needed.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoErr = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteProtocol = 15,
    SqliteTooBig = 18,
    SqliteConstraint = 19,
    SqliteNotADb = 26,
    SqliteConstraintPrimaryKey = 19 | (6 << 8),
    SqliteConstraintUnique = 19 | (8 << 8),
    SqliteIoErrShmSize = 10 | (19 << 8), ///< the shared index of the log could not grow: a full disk too
};

/// Our triggers refuse with RAISE(ABORT, '<name of an error code>').
ErrorCode codeOfRefusal(const QString &text)
{
    for (const ErrorCode code : {ErrorCode::WrongState, ErrorCode::NotAllowed, ErrorCode::Conflict, ErrorCode::OnHold}) {
        if (text.startsWith(errorCodeName(code)))
            return code;
    }
    return ErrorCode::Internal;
}

ErrorCode codeOf(int native, const QString &text)
{
    if (native == SqliteIoErrShmSize)
        return ErrorCode::StorageFull;
    if (native == SqliteConstraintPrimaryKey || native == SqliteConstraintUnique)
        return ErrorCode::Conflict;
    switch (native & 0xff) {
    case SqliteFull:
        return ErrorCode::StorageFull;
    case SqlitePerm:
    case SqliteBusy:
    case SqliteLocked:
    case SqliteReadOnly:
    case SqliteIoErr:
    case SqliteCantOpen:
    case SqliteProtocol:
        return ErrorCode::StorageUnavailable;
    case SqliteCorrupt:
    case SqliteNotADb:
        return ErrorCode::StorageCorrupt;
    case SqliteTooBig:
        return ErrorCode::TooLarge;
    case SqliteConstraint:
        return codeOfRefusal(text);
    default:
        return ErrorCode::Internal;
    }
}

Error errorOf(const QSqlError &problem, const QString &sql)
{
    const int native = problem.nativeErrorCode().toInt();
    return {codeOf(native, problem.databaseText()),
            QStringLiteral("SQLite %1 (%2) in: %3").arg(native).arg(problem.databaseText(), sql.left(60).simplified())};
}

} // namespace

StatementFaults::~StatementFaults() = default;

Statement::Statement(Connection &database, const QString &sql)
    : m_query((database.revive(), database.connection())), m_sql(sql), m_faults(database.faults())
{
    m_query.setForwardOnly(true);
    if (!database.connection().isOpen())
        m_refusal = Error{ErrorCode::StorageUnavailable, QStringLiteral("the connection is closed")};
    else if (!m_query.prepare(sql))
        m_refusal = problem();
}

Statement::~Statement() = default;

Statement &Statement::bindValue(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bind(const QString &text)
{
    return bindValue(text.isNull() ? QStringLiteral("") : text);
}

Statement &Statement::bind(const QByteArray &bytes)
{
    return bindValue(bytes.isNull() ? QByteArrayLiteral("") : bytes);
}

Statement &Statement::bind(qint64 number)
{
    return bindValue(number);
}

Statement &Statement::bind(const QDateTime &moment)
{
    return moment.isValid() ? bind(moment.toMSecsSinceEpoch()) : bindNull();
}

Statement &Statement::bind(const QDate &day)
{
    return day.isValid() ? bind(day.toString(Qt::ISODate)) : bindNull();
}

Statement &Statement::bindNull()
{
    return bindValue(QVariant());
}

Result<> Statement::execute()
{
    if (!m_refusal && m_faults)
        m_refusal = m_faults->before(m_sql);
    if (m_refusal)
        return failure(*m_refusal);
    m_executed = true;
    if (!m_query.exec())
        return failure(problem());
    if (m_faults)
        m_refusal = m_faults->after(m_sql);
    if (m_refusal)
        return failure(*m_refusal);
    return {};
}

Result<> Statement::run()
{
    Result<> done = execute();
    // A finished query that is still open would hold a read transaction and keep the log from being written back.
    if (m_query.isActive() && m_query.isSelect())
        m_query.finish();
    return done;
}

Result<bool> Statement::step()
{
    if (!m_executed) {
        if (const Result<> done = execute(); !done)
            return failure(done.error());
    }
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return failure(problem());
    return false;
}

Error Statement::problem() const
{
    return errorOf(m_query.lastError(), m_sql);
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QDateTime Statement::moment(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QDate Statement::day(int column) const
{
    return isNull(column) ? QDate() : QDate::fromString(text(column), Qt::ISODate);
}

int Statement::changed() const
{
    return m_query.numRowsAffected();
}

qint64 Statement::inserted() const
{
    return m_query.lastInsertId().toLongLong();
}

} // namespace yichuang
