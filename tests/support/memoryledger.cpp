// SPDX-License-Identifier: Apache-2.0
#include "support/memoryledger.h"

#include <algorithm>

#include "core/digest.h"
#include "ports/countersigner.h"

namespace yichuang::test {

QFuture<Result<>> MemoryLedger::append(const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (event.kind.isEmpty())
            return failure(ErrorCode::Invalid);
        if (!event.said.isEmpty() && m_state.isPurged(event.caseId))
            return failure(ErrorCode::WrongState);
        m_state.append(event);
        return {};
    });
}

QFuture<Result<QList<LedgerEvent>>> MemoryLedger::history(const CaseId &id)
{
    return m_state.run([&]() -> Result<QList<LedgerEvent>> {
        QList<LedgerEvent> found;
        for (const LedgerEvent &event : std::as_const(m_state.ledger)) {
            if (event.caseId == id)
                found.append(event);
        }
        return found;
    });
}

QFuture<Result<QList<LedgerEvent>>> MemoryLedger::ofPerson(const QString &clerkId, const QDateTime &from,
                                                           const QDateTime &until)
{
    return m_state.run([&]() -> Result<QList<LedgerEvent>> {
        QList<LedgerEvent> found;
        for (const LedgerEvent &event : std::as_const(m_state.ledger)) {
            if (event.clerkId == clerkId && event.at >= from && event.at < until)
                found.append(event);
        }
        return found;
    });
}

QFuture<Result<QList<LedgerEvent>>> MemoryLedger::before(qint64 sequence, int limit)
{
    return m_state.run([&]() -> Result<QList<LedgerEvent>> {
        QList<LedgerEvent> found;
        const qsizetype end = sequence > 0 ? std::min<qsizetype>(sequence - 1, m_state.ledger.size()) : m_state.ledger.size();
        for (qsizetype at = end - 1; at >= 0 && found.size() < limit; --at)
            found.append(m_state.ledger.at(at));
        return found;
    });
}

QFuture<Result<LedgerHead>> MemoryLedger::head()
{
    return m_state.run([&]() -> Result<LedgerHead> {
        if (m_state.ledger.isEmpty())
            return LedgerHead();
        return LedgerHead{m_state.ledger.size(), m_state.ledger.constLast().hash};
    });
}

QFuture<Result<QByteArray>> MemoryLedger::hashOf(qint64 sequence)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (sequence < 1 || sequence > m_state.ledger.size())
            return failure(ErrorCode::NotFound);
        return m_state.ledger.at(sequence - 1).hash;
    });
}

QFuture<Result<LedgerHead>> MemoryLedger::checkpoint(const CounterSigner &signer, int leastEntries)
{
    return m_state.run([&]() -> Result<LedgerHead> {
        const qint64 last = m_state.checkpoints.isEmpty() ? 0 : m_state.checkpoints.constLast().head.sequence;
        const qint64 entries = m_state.ledger.size();
        LedgerHead head;
        if (entries > 0)
            head = {entries, m_state.ledger.constLast().hash};
        if (entries <= last || entries - last < leastEntries)
            return head;
        const QDateTime now = m_state.clock.now();
        LedgerCheckpoint checkpoint{head, now, checkpointBytes(head, now), {}, signer.publicKey()};
        const Result<QByteArray> signature = signer.sign(checkpoint.statement);
        if (!signature)
            return failure(signature.error());
        checkpoint.signature = *signature;
        m_state.checkpoints.append(checkpoint);
        return head;
    });
}

QFuture<Result<LedgerVerdict>> MemoryLedger::verify()
{
    return m_state.run([&]() -> Result<LedgerVerdict> { return judged(nullptr); });
}

QFuture<Result<LedgerVerdict>> MemoryLedger::verify(const CounterSigner &signer)
{
    return m_state.run([&]() -> Result<LedgerVerdict> { return judged(&signer); });
}

LedgerVerdict MemoryLedger::judged(const CounterSigner *signer) const
{
    LedgerVerdict verdict;
    QHash<CaseId, QByteArray> last;
    for (const LedgerEvent &event : std::as_const(m_state.ledger)) {
        ++verdict.entries;
        const bool fits = event.hash == sha256(QByteArray(verdict.head + ledgerBytes(event)));
        if (!fits && verdict.firstBroken == 0)
            verdict.firstBroken = event.sequence;
        verdict.head = event.hash;
        last.insert(event.caseId, event.after);
    }
    verdict.checkpoints = int(m_state.checkpoints.size());
    for (const LedgerCheckpoint &checkpoint : std::as_const(m_state.checkpoints)) {
        const bool there = checkpoint.head.sequence <= m_state.ledger.size()
            && m_state.ledger.at(checkpoint.head.sequence - 1).hash == checkpoint.head.hash;
        const bool ours = !signer || (checkpoint.publicKey == signer->publicKey()
                                      && signer->accepts(checkpoint.statement, checkpoint.signature, checkpoint.publicKey));
        if (verdict.brokenCheckpoint == 0 && !(there && ours))
            verdict.brokenCheckpoint = checkpoint.head.sequence;
    }
    for (const CaseRecord &record : std::as_const(m_state.cases)) {
        if (record.state != CaseState::Draft && last.value(record.id) != caseDigest(record))
            verdict.altered.append(record.id);
    }
    return verdict;
}

} // namespace yichuang::test
