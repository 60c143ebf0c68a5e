// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteledger.h"

#include "ports/countersigner.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/ledger/checkpointtable.h"
#include "storage/ledger/ledgeraudit.h"
#include "storage/tables/ledgertable.h"

namespace yichuang {

namespace {

Result<LedgerHead> sign(Database &database, const CounterSigner &signer, int leastEntries, const QDateTime &now)
{
    const Result<LedgerHead> head = LedgerTable(database).head();
    if (!head)
        return head;
    CheckpointTable checkpoints(database);
    const Result<qint64> last = checkpoints.lastSequence();
    if (!last)
        return failure(last.error());
    // Nothing new needs no signature, however few entries are asked for.
    if (head->sequence <= *last || head->sequence - *last < leastEntries)
        return head;
    LedgerCheckpoint checkpoint{*head, now, checkpointBytes(*head, now), {}, signer.publicKey()};
    const Result<QByteArray> signature = signer.sign(checkpoint.statement);
    if (!signature)
        return failure(signature.error());
    checkpoint.signature = *signature;
    if (const Result<> added = checkpoints.add(checkpoint); !added)
        return failure(added.error());
    return head;
}

} // namespace

SqliteLedger::SqliteLedger(StorageThread &thread, Database &database, const Clock &clock)
    : m_thread(thread), m_database(database), m_clock(clock)
{
}

QFuture<Result<>> SqliteLedger::append(const LedgerEvent &event)
{
    return m_thread.run([this, event] {
        return inTransaction(m_database, [&] { return LedgerTable(m_database).append(event); });
    });
}

QFuture<Result<QList<LedgerEvent>>> SqliteLedger::history(const CaseId &id)
{
    return m_thread.run([this, id] { return LedgerTable(m_database).ofCase(id); });
}

QFuture<Result<QList<LedgerEvent>>> SqliteLedger::ofPerson(const QString &clerkId, const QDateTime &from,
                                                           const QDateTime &until)
{
    return m_thread.run([=, this] { return LedgerTable(m_database).ofPerson(clerkId, from, until); });
}

QFuture<Result<QList<LedgerEvent>>> SqliteLedger::before(qint64 sequence, int limit)
{
    return m_thread.run([=, this] { return LedgerTable(m_database).before(sequence, limit); });
}

QFuture<Result<LedgerHead>> SqliteLedger::head()
{
    return m_thread.run([this] { return LedgerTable(m_database).head(); });
}

QFuture<Result<QByteArray>> SqliteLedger::hashOf(qint64 sequence)
{
    return m_thread.run([this, sequence] { return LedgerTable(m_database).hashOf(sequence); });
}

QFuture<Result<LedgerHead>> SqliteLedger::checkpoint(const CounterSigner &signer, int leastEntries)
{
    return m_thread.run([this, &signer, leastEntries, now = m_clock.now()] {
        return inTransaction(m_database, [&] { return sign(m_database, signer, leastEntries, now); });
    });
}

QFuture<Result<LedgerVerdict>> SqliteLedger::verify()
{
    return m_thread.run([this] { return LedgerAudit(m_database).verify(nullptr); });
}

QFuture<Result<LedgerVerdict>> SqliteLedger::verify(const CounterSigner &signer)
{
    return m_thread.run([this, &signer] { return LedgerAudit(m_database).verify(&signer); });
}

} // namespace yichuang
