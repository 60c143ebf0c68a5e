// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/ledgeraudit.h"

#include <optional>

#include "ports/countersigner.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/ledger/chainhash.h"
#include "storage/ledger/checkpointtable.h"
#include "storage/tables/casetable.h"
#include "storage/tables/ledgertable.h"

namespace yichuang {

namespace {

/// Keys stand in alphabetical order, so an entry ends with its own number: no need to read a million documents for it.
bool saysItsNumber(QByteArrayView record, qint64 sequence)
{
    const QByteArray end = QByteArrayLiteral("\"sequence\":") + QByteArray::number(sequence) + '}';
    return record.endsWith(end);
}

void noteFirst(qint64 &first, qint64 sequence)
{
    if (first == 0 || sequence < first)
        first = sequence;
}

/// Where a checkpoint is not what the counter's key set its name to.
void checkSignatures(const QList<LedgerCheckpoint> &checkpoints, const CounterSigner &signer, LedgerVerdict &verdict)
{
    const QByteArray ours = signer.publicKey();
    for (const LedgerCheckpoint &checkpoint : checkpoints) {
        if (checkpoint.publicKey != ours || !signer.accepts(checkpoint.statement, checkpoint.signature, ours))
            noteFirst(verdict.brokenCheckpoint, checkpoint.head.sequence);
    }
}

} // namespace

Result<LedgerVerdict> LedgerAudit::verify(const CounterSigner *signer)
{
    const Result<QList<LedgerCheckpoint>> checkpoints = CheckpointTable(m_database).all();
    if (!checkpoints)
        return failure(checkpoints.error());
    LedgerVerdict verdict;
    verdict.checkpoints = int(checkpoints->size());
    if (const Result<> walked = walkChain(*checkpoints, verdict); !walked)
        return failure(walked.error());
    if (signer)
        checkSignatures(*checkpoints, *signer, verdict);
    if (const Result<> checked = checkCases(verdict); !checked)
        return failure(checked.error());
    return verdict;
}

Result<> LedgerAudit::walkChain(const QList<LedgerCheckpoint> &checkpoints, LedgerVerdict &verdict)
{
    Statement entries(m_database,
                      QStringLiteral("SELECT sequence, CAST(record AS BLOB), hash FROM ledger ORDER BY sequence"));
    ChainHash chain;
    auto checkpoint = checkpoints.cbegin();
    for (;;) {
        const Result<bool> found = entries.step();
        if (!found)
            return failure(found.error());
        if (!*found)
            break;
        const qint64 sequence = entries.integer(0);
        const QByteArray record = entries.bytes(1);
        const QByteArray hash = entries.bytes(2);
        ++verdict.entries;
        const bool fits = sequence == verdict.entries && chain.link(verdict.head, record) == QByteArrayView(hash)
            && saysItsNumber(record, sequence);
        if (!fits)
            noteFirst(verdict.firstBroken, sequence);
        verdict.head = hash;
        for (; checkpoint != checkpoints.cend() && checkpoint->head.sequence <= sequence; ++checkpoint) {
            if (checkpoint->head.sequence != sequence || checkpoint->head.hash != hash)
                noteFirst(verdict.brokenCheckpoint, checkpoint->head.sequence);
        }
    }
    // What a checkpoint saw and is not there any more was cut off.
    if (checkpoint != checkpoints.cend())
        noteFirst(verdict.brokenCheckpoint, checkpoint->head.sequence);
    return {};
}

Result<> LedgerAudit::checkCases(LedgerVerdict &verdict)
{
    Statement statement(m_database, QStringLiteral("SELECT id FROM case_file WHERE state <> 'DRAFT'"));
    const auto ids = readAll(statement, [](const Statement &row) { return row.id<CaseId>(0); });
    if (!ids)
        return failure(ids.error());
    for (const CaseId &id : *ids) {
        const Result<QByteArray> digest = CaseTable(m_database).digest(id);
        if (!digest)
            return failure(digest.error());
        const Result<QByteArray> told = LedgerTable(m_database).lastDigestOf(id);
        if (!told)
            return failure(told.error());
        if (*told != *digest)
            verdict.altered.append(id);
    }
    return {};
}

} // namespace yichuang
