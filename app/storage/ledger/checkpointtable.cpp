// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/checkpointtable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

/// A statement that cannot be read, or is about another entry than its row, has no hash: then it fits nothing.
LedgerCheckpoint readCheckpoint(const Statement &row)
{
    LedgerCheckpoint checkpoint;
    checkpoint.head.sequence = row.integer(0);
    checkpoint.statement = row.bytes(1);
    checkpoint.signature = row.bytes(2);
    checkpoint.publicKey = row.bytes(3);
    const Result<LedgerHead> said = checkpointHead(checkpoint.statement);
    if (said && said->sequence == checkpoint.head.sequence)
        checkpoint.head.hash = said->hash;
    return checkpoint;
}

} // namespace

Result<> CheckpointTable::add(const LedgerCheckpoint &checkpoint)
{
    return Statement(m_database, QStringLiteral("INSERT INTO ledger_checkpoint(sequence, statement, signature, public_key)"
                                                " VALUES(?, ?, ?, ?)"))
        .bind(checkpoint.head.sequence)
        .bind(QString::fromUtf8(checkpoint.statement))
        .bind(checkpoint.signature)
        .bind(checkpoint.publicKey)
        .run();
}

Result<qint64> CheckpointTable::lastSequence()
{
    Statement statement(m_database, QStringLiteral("SELECT coalesce(max(sequence), 0) FROM ledger_checkpoint"));
    const auto last = readOne(statement, [](const Statement &row) { return row.integer(0); });
    if (!last)
        return failure(last.error());
    return last->value_or(0);
}

Result<QList<LedgerCheckpoint>> CheckpointTable::all()
{
    Statement statement(m_database, QStringLiteral("SELECT sequence, CAST(statement AS BLOB), signature, public_key"
                                                   " FROM ledger_checkpoint ORDER BY sequence"));
    return readAll(statement, readCheckpoint);
}

} // namespace yichuang
