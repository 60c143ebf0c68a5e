// SPDX-License-Identifier: Apache-2.0
#include "support/memoryoutbox.h"

#include "domain/exchange/outboxrules.h"

#include <algorithm>

namespace yichuang::test {

namespace {

template <typename Rule, typename Step>
QFuture<Result<>> change(MemoryState &state, qint64 sequence, Rule rule, Step step)
{
    return state.run([&]() -> Result<> {
        OutboxEntry *entry = state.entry(sequence);
        if (!entry)
            return failure(ErrorCode::NotFound);
        const Result<OutboxStep> ruled = rule(*entry);
        if (!ruled)
            return failure(ruled.error());
        if (*ruled == OutboxStep::Take)
            step(*entry);
        return {};
    });
}

} // namespace

bool MemoryOutbox::isDue(const OutboxEntry &entry, const QDateTime &now) const
{
    if (entry.state != OutboxState::Ready && entry.state != OutboxState::Backoff)
        return false;
    bool told = false;
    for (const OutboxEntry &other : std::as_const(m_state.outbox)) {
        if (other.caseId != entry.caseId || entry.caseId.isNull())
            continue;
        const bool acknowledged = other.state == OutboxState::Acknowledged;
        told = told || (acknowledged && other.kind == OutboxKind::CasePut);
        if (!acknowledged && (other.caseSequence < entry.caseSequence || other.state == OutboxState::Attention))
            return false;
    }
    return (!entry.nextDue.isValid() || entry.nextDue <= now) && (told || entry.kind != OutboxKind::MaterialPut);
}

QFuture<Result<QList<OutboxEntry>>> MemoryOutbox::due(const QDateTime &now, int limit)
{
    return m_state.run([&]() -> Result<QList<OutboxEntry>> {
        QList<OutboxEntry> found;
        for (const OutboxEntry &entry : std::as_const(m_state.outbox)) {
            if (isDue(entry, now))
                found.append(entry);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const OutboxEntry &left, const OutboxEntry &right) { return left.lane < right.lane; });
        return found.mid(0, limit);
    });
}

QFuture<Result<>> MemoryOutbox::markSending(qint64 sequence)
{
    return change(m_state, sequence, canSend, [](OutboxEntry &entry) { entry.state = OutboxState::Sending; });
}

QFuture<Result<>> MemoryOutbox::acknowledge(qint64 sequence, const Acknowledgement &acknowledgement)
{
    const auto fits = [&](const OutboxEntry &entry) { return canAcknowledge(entry, acknowledgement); };
    return change(m_state, sequence, fits, [&](OutboxEntry &entry) {
        entry.state = OutboxState::Acknowledged;
        m_state.acknowledgedAt.insert(sequence, m_state.clock.now());
        if (entry.kind == OutboxKind::CasePut && !acknowledgement.platformNumber.isEmpty())
            takeNumber(entry.caseId, acknowledgement.platformNumber);
    });
}

void MemoryOutbox::takeNumber(const CaseId &id, const QString &number)
{
    const QByteArray before = m_state.digestOf(id);
    m_state.cases[id].platformNumber = number;
    m_state.cases[id].changedBy.clear();
    LedgerEvent event;
    event.caseId = id;
    event.kind = QStringLiteral("platformNumberGiven");
    event.counterNo = m_state.counter.counterNo;
    event.at = m_state.clock.now();
    event.body = {{QStringLiteral("number"), number}};
    m_state.append({event}, before);
}

QFuture<Result<>> MemoryOutbox::recordFailure(qint64 sequence, const OutboxFailure &failure)
{
    const auto fits = [&](const OutboxEntry &entry) { return canFail(entry, failure); };
    return change(m_state, sequence, fits, [&](OutboxEntry &entry) {
        entry.state = failure.state;
        entry.nextDue = failure.nextDue;
        entry.attempts += failure.countsAsAttempt ? 1 : 0;
        entry.lastStatus = failure.status;
        entry.lastError = failure.error.code;
        entry.lastDetail = failure.error.detail;
    });
}

QFuture<Result<QList<OutboxEntry>>> MemoryOutbox::list(bool all, int limit)
{
    return m_state.run([&]() -> Result<QList<OutboxEntry>> {
        QList<OutboxEntry> found;
        for (const OutboxEntry &entry : std::as_const(m_state.outbox)) {
            if (all)
                found.prepend(entry);
            else if (entry.state != OutboxState::Acknowledged)
                found.append(entry);
        }
        return found.mid(0, limit);
    });
}

QFuture<Result<>> MemoryOutbox::release(qint64 sequence)
{
    return change(m_state, sequence, canRelease, [](OutboxEntry &entry) {
        entry.state = OutboxState::Ready;
        entry.nextDue = {};
    });
}

QFuture<Result<OutboxCounts>> MemoryOutbox::counts()
{
    return m_state.run([&]() -> Result<OutboxCounts> {
        OutboxCounts counts;
        for (const OutboxEntry &entry : std::as_const(m_state.outbox)) {
            const bool waits = entry.state == OutboxState::Ready || entry.state == OutboxState::Backoff;
            counts.waiting += waits ? 1 : 0;
            counts.unconfirmed += entry.state == OutboxState::Sending ? 1 : 0;
            counts.attention += entry.state == OutboxState::Attention ? 1 : 0;
            if (waits && (!counts.oldestWaiting.isValid() || entry.createdAt < counts.oldestWaiting))
                counts.oldestWaiting = entry.createdAt;
        }
        return counts;
    });
}

} // namespace yichuang::test
