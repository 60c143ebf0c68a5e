// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <memory>

#include <QByteArrayView>

#include "core/error.h"

struct sqlite3_stmt;

namespace yichuang {

class Database;

/// Which entries of the ledger, both ends with it; all rows there can be, those included that no counter numbered.
struct LedgerRange
{
    qint64 first = std::numeric_limits<qint64>::min();
    qint64 last = std::numeric_limits<qint64>::max();
};

/// The rows of the ledger one after the other, in the bytes they are stored in. Reads past Qt's driver, which makes a
/// variant of every value: of the three microseconds an entry takes to verify, that would be one.
///
/// StorageCorrupt when a page does not open, StorageUnavailable.
class LedgerRows
{
public:
    LedgerRows(Database &database, LedgerRange range);
    Q_DISABLE_COPY_MOVE(LedgerRows)
    ~LedgerRows();

    /// Stands on the next row; false when there is none.
    [[nodiscard]] Result<bool> step();

    // Of the row it stands on. The bytes are good until the next step.
    [[nodiscard]] qint64 sequence() const;
    [[nodiscard]] QByteArrayView record() const { return bytes(1); }
    [[nodiscard]] QByteArrayView hash() const { return bytes(2); }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    [[nodiscard]] Result<> prepare();
    [[nodiscard]] QByteArrayView bytes(int column) const;

    Database &m_database;
    LedgerRange m_range;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace yichuang
