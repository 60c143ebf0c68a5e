// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/ledgerrows.h"

#include "storage/cipher/sqlitehandle.h"
#include "storage/database/database.h"
#include "storage/database/statementfaults.h"

#include <sqlite3.h>

namespace yichuang {

namespace {

/// What is stored as text comes as the bytes of that text, whether they are good UTF-8 or not.
constexpr char query[] = "SELECT sequence, record, hash FROM ledger WHERE sequence >= ? AND sequence <= ? ORDER BY sequence";

Unexpected<Error> refusal(int code)
{
    const int primary = code & 0xff;
    const bool damaged = primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    return failure(damaged ? ErrorCode::StorageCorrupt : ErrorCode::StorageUnavailable,
                   QStringLiteral("SQLite %1 while the ledger was read").arg(code));
}

} // namespace

void LedgerRows::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

LedgerRows::LedgerRows(Database &database, LedgerRange range) : m_database(database), m_range(range)
{
}

LedgerRows::~LedgerRows() = default;

Result<> LedgerRows::prepare()
{
    m_database.revive();
    sqlite3 *handle = sqliteHandle(m_database.connection());
    if (handle == nullptr)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the connection is closed"));
    if (StatementFaults *faults = m_database.faults()) {
        if (const auto fault = faults->before(QString::fromLatin1(query)))
            return failure(*fault);
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(handle, query, int(sizeof query), &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        return refusal(code);
    sqlite3_bind_int64(statement, 1, m_range.first);
    sqlite3_bind_int64(statement, 2, m_range.last);
    return {};
}

Result<bool> LedgerRows::step()
{
    if (!m_statement) {
        if (const Result<> prepared = prepare(); !prepared)
            return failure(prepared.error());
    }
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return refusal(code);
}

qint64 LedgerRows::sequence() const
{
    return sqlite3_column_int64(m_statement.get(), 0);
}

QByteArrayView LedgerRows::bytes(int column) const
{
    const auto *first = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {first, first == nullptr ? 0 : sqlite3_column_bytes(m_statement.get(), column)};
}

} // namespace yichuang
