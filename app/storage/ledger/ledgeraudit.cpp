// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/ledgeraudit.h"

#include <algorithm>
#include <limits>

#include <QThread>

#include "ports/countersigner.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/ledger/chainwalk.h"
#include "storage/ledger/checkpointtable.h"
#include "storage/ledger/secondreader.h"
#include "storage/tables/casetable.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/saidtable.h"

namespace yichuang {

namespace {

/// Below this the second connection takes longer to open than it saves.
constexpr qint64 worthASecondReader = 20'000;

/// Where a checkpoint is not what the counter's key set its name to.
void checkSignatures(const QList<LedgerCheckpoint> &checkpoints, const CounterSigner &signer, LedgerVerdict &verdict)
{
    const QByteArray ours = signer.publicKey();
    for (const LedgerCheckpoint &checkpoint : checkpoints) {
        if (checkpoint.publicKey != ours || !signer.accepts(checkpoint.statement, checkpoint.signature, ours))
            noteFirst(verdict.brokenCheckpoint, checkpoint.head.sequence);
    }
}

/// The second half goes on from the hash stored in the middle: the first has to end there, and with that hash.
ChainFindings joined(const ChainFindings &first, const ChainFindings &second, const ChainStretch &secondHalf)
{
    ChainFindings whole = first;
    whole.entries += second.entries;
    if (second.entries == 0)
        return whole;
    whole.head = second.head;
    if (first.entries != secondHalf.entriesBefore || first.head != secondHalf.hashBefore)
        noteFirst(whole.firstBroken, second.firstEntry);
    if (second.firstBroken != 0)
        noteFirst(whole.firstBroken, second.firstBroken);
    if (second.brokenCheckpoint != 0)
        noteFirst(whole.brokenCheckpoint, second.brokenCheckpoint);
    return whole;
}

} // namespace

qint64 usualHalving()
{
    return QThread::idealThreadCount() > 1 ? worthASecondReader : std::numeric_limits<qint64>::max();
}

Result<LedgerVerdict> LedgerAudit::verify(const CounterSigner *signer)
{
    const Result<QList<LedgerCheckpoint>> checkpoints = CheckpointTable(m_database).all();
    if (!checkpoints)
        return failure(checkpoints.error());
    const Result<ChainFindings> found = walk({checkpoints->constData(), std::size_t(checkpoints->size())});
    if (!found)
        return failure(found.error());
    LedgerVerdict verdict;
    verdict.entries = found->entries;
    verdict.firstBroken = found->firstBroken;
    verdict.head = found->head;
    verdict.checkpoints = int(checkpoints->size());
    verdict.brokenCheckpoint = found->brokenCheckpoint;
    if (signer)
        checkSignatures(*checkpoints, *signer, verdict);
    const Result<QList<qint64>> unfit = SaidTable(m_database).unfit();
    if (!unfit)
        return failure(unfit.error());
    if (!unfit->isEmpty())
        noteFirst(verdict.firstBroken, unfit->constFirst());
    if (const Result<> checked = checkCases(verdict); !checked)
        return failure(checked.error());
    return verdict;
}

Result<ChainFindings> LedgerAudit::walk(Checkpoints checkpoints)
{
    const Result<LedgerHead> head = LedgerTable(m_database).head();
    if (!head)
        return failure(head.error());
    // What is written but not committed is seen by this connection alone.
    if (head->sequence >= m_halvedFrom && SecondReader::canSeeAllOf(m_database))
        return walkHalves(checkpoints, head->sequence / 2);
    return walkChain(m_database, {{}, 0, {}, checkpoints});
}

Result<ChainFindings> LedgerAudit::walkHalves(Checkpoints checkpoints, qint64 middle)
{
    const Result<QByteArray> there = LedgerTable(m_database).hashOf(middle);
    if (!there && there.error().code != ErrorCode::NotFound)
        return failure(there.error());
    const auto behind = std::ranges::upper_bound(checkpoints, middle, {},
                                                 [](const LedgerCheckpoint &one) { return one.head.sequence; });
    const auto split = std::size_t(behind - checkpoints.begin());
    const ChainStretch firstHalf{{LedgerRange().first, middle}, 0, {}, checkpoints.first(split)};
    const ChainStretch secondHalf{{middle + 1, LedgerRange().last}, middle, there.value_or(QByteArray()),
                                  checkpoints.subspan(split)};

    SecondReader reader(m_database.spec(), secondHalf);
    const Result<ChainFindings> first = walkChain(m_database, firstHalf);
    Result<ChainFindings> second = reader.findings();
    if (!first)
        return first;
    // Without a second connection the first reader goes on.
    if (!second)
        second = walkChain(m_database, secondHalf);
    return second ? Result<ChainFindings>(joined(*first, *second, secondHalf)) : second;
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
