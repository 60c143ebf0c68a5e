// SPDX-License-Identifier: Apache-2.0
#include "support/memorystate.h"

#include "core/digest.h"

#include <algorithm>

namespace yichuang::test {

MemoryState::MemoryState(const Clock &clockOfTest, Counter counterOfTest)
    : clock(clockOfTest), counter(std::move(counterOfTest))
{
}

MemoryState::~MemoryState() = default;

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

bool MemoryState::isPurged(const CaseId &id) const
{
    return std::any_of(purges.cbegin(), purges.cend(), [&id](const PurgeRecord &purge) { return purge.caseId == id; });
}

OutboxEntry *MemoryState::entry(qint64 sequence)
{
    const auto found = std::find_if(outbox.begin(), outbox.end(),
                                    [sequence](const OutboxEntry &other) { return other.sequence == sequence; });
    return found == outbox.end() ? nullptr : &*found;
}

QByteArray MemoryState::digestOf(const CaseId &id) const
{
    const CaseRecord *record = find(id);
    return record ? caseDigest(*record) : QByteArray();
}

void MemoryState::append(const LedgerEvent &event)
{
    append({event}, digestOf(event.caseId));
}

void MemoryState::append(const QList<LedgerEvent> &events, const QByteArray &before)
{
    for (LedgerEvent event : events) {
        event.sequence = ledger.size() + 1;
        event.clock = confidenceOf(event);
        event.before = before;
        event.after = digestOf(event.caseId);
        event.saidDigest = event.said.isEmpty() ? QByteArray() : saidDigest(QByteArray(32, 's'), event.said);
        const QByteArray head = ledger.isEmpty() ? QByteArray() : ledger.constLast().hash;
        event.hash = sha256(QByteArray(head + ledgerBytes(event)));
        ledger.append(event);
    }
}

ClockConfidence MemoryState::confidenceOf(const LedgerEvent &event) const
{
    if (event.clock == ClockConfidence::Reported)
        return event.clock;
    if (event.kind == clockComparedKind)
        return clockConfidence(event.body.value(u"offsetMs").toInteger());
    std::optional<ClockTrace> before;
    std::optional<ClockComparison> compared;
    for (const LedgerEvent &other : ledger) {
        if (other.clock != ClockConfidence::Reported)
            before = ClockTrace{other.sequence, other.at, other.clock};
        if (other.kind == clockComparedKind)
            compared = ClockComparison{other.sequence, other.at, other.body.value(u"offsetMs").toInteger()};
    }
    return clockConfidence(event.at, before, compared);
}

void MemoryState::walk(const CaseId &id, CaseState from, const QList<CaseState> &steps)
{
    for (const CaseState to : steps) {
        moves.append({id, from, to, clock.today()});
        from = to;
    }
}

} // namespace yichuang::test
