// SPDX-License-Identifier: Apache-2.0
#include "support/memoryledger.h"

#include "core/digest.h"

namespace yichuang::test {

QFuture<Result<>> MemoryLedger::append(const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (event.kind.isEmpty())
            return failure(ErrorCode::Invalid);
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

QFuture<Result<LedgerVerdict>> MemoryLedger::verify()
{
    return m_state.run([&]() -> Result<LedgerVerdict> {
        LedgerVerdict verdict;
        for (const LedgerEvent &event : std::as_const(m_state.ledger)) {
            ++verdict.entries;
            const bool fits = event.hash == sha256(QByteArray(verdict.head + ledgerBytes(event)));
            if (!fits && verdict.firstBroken == 0)
                verdict.firstBroken = event.sequence;
            verdict.head = event.hash;
        }
        return verdict;
    });
}

} // namespace yichuang::test
