// SPDX-License-Identifier: Apache-2.0
#include "support/memorystate.h"

#include "core/digest.h"

#include <algorithm>

namespace yichuang::test {

MemoryState::MemoryState(const Clock &clockOfTest, Counter counterOfTest)
    : clock(clockOfTest), counter(std::move(counterOfTest))
{
}

const CaseRecord *MemoryState::find(const CaseId &id) const
{
    const auto found = cases.constFind(id);
    return found == cases.cend() ? nullptr : &*found;
}

CaseStanding MemoryState::standingOf(const CaseId &id) const
{
    CaseStanding standing;
    if (const CaseRecord *stored = find(id))
        standing.stored = *stored;
    for (const Move &move : moves) {
        if (move.id == id)
            standing.before = move.from;
    }
    standing.reservedNumber = numbers.value(id);
    return standing;
}

int MemoryState::unsentOf(const CaseId &id) const
{
    return int(std::count_if(outbox.cbegin(), outbox.cend(), [&id](const OutboxEntry &other) {
        return other.caseId == id && other.state != OutboxState::Acknowledged;
    }));
}

OutboxEntry *MemoryState::entry(qint64 sequence)
{
    const auto found = std::find_if(outbox.begin(), outbox.end(),
                                    [sequence](const OutboxEntry &other) { return other.sequence == sequence; });
    return found == outbox.end() ? nullptr : &*found;
}

void MemoryState::append(LedgerEvent event)
{
    const QByteArray head = ledger.isEmpty() ? QByteArray() : ledger.constLast().hash;
    event.sequence = ledger.size() + 1;
    event.hash = sha256(QByteArray(head + ledgerBytes(event)));
    ledger.append(event);
}

void MemoryState::walk(const CaseId &id, CaseState from, const QList<CaseState> &steps)
{
    for (const CaseState to : steps) {
        moves.append({id, from, to, clock.today()});
        from = to;
    }
}

} // namespace yichuang::test
