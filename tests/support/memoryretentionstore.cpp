// SPDX-License-Identifier: Apache-2.0
#include "support/memoryretentionstore.h"

#include "core/digest.h"

#include <algorithm>

namespace yichuang::test {

RetentionFacts MemoryRetentionStore::factsIn(const CaseRecord &record) const
{
    RetentionFacts facts;
    facts.caseId = record.id;
    facts.number = record.number;
    facts.itemName = record.itemName;
    facts.guide = record.guide;
    facts.state = record.state;
    facts.changedAt = record.changedAt;
    for (const MemoryState::Move &move : m_state.moves) {
        if (move.id == record.id && isFinal(record.state))
            facts.closedAt = QDateTime(move.day, QTime(4, 0), Qt::UTC); // noon at the counter
    }
    for (const OutboxEntry &entry : m_state.outbox) {
        if (entry.caseId != record.id)
            continue;
        ++facts.owed;
        if (entry.state != OutboxState::Acknowledged)
            continue;
        ++facts.acknowledged;
        facts.acknowledgedAt = std::max(facts.acknowledgedAt, m_state.acknowledgedAt.value(entry.sequence));
    }
    facts.onHold = m_state.holds.contains(record.id);
    facts.isPurged = m_state.isPurged(record.id);
    return facts;
}

QFuture<Result<QList<RetentionFacts>>> MemoryRetentionStore::facts()
{
    return m_state.run([&]() -> Result<QList<RetentionFacts>> {
        QList<RetentionFacts> all;
        for (const CaseRecord &record : std::as_const(m_state.cases)) {
            if (!m_state.isPurged(record.id))
                all.append(factsIn(record));
        }
        return all;
    });
}

QFuture<Result<RetentionFacts>> MemoryRetentionStore::factsOf(const CaseId &id)
{
    return m_state.run([&]() -> Result<RetentionFacts> {
        const CaseRecord *record = m_state.find(id);
        return record ? Result<RetentionFacts>(factsIn(*record)) : failure(ErrorCode::NotFound);
    });
}

Result<PurgeRecord> MemoryRetentionStore::lookAt(const CaseId &id) const
{
    const CaseRecord *record = m_state.find(id);
    if (!record)
        return failure(ErrorCode::NotFound);
    if (m_state.isPurged(id) || !isFinal(record->state))
        return failure(ErrorCode::WrongState);
    PurgeRecord purge;
    purge.caseId = id;
    purge.number = record->number;
    purge.itemName = record->itemName;
    purge.state = record->state;
    purge.caseDigest = caseDigest(*record);
    QByteArrayList digests;
    for (const CaseMaterial &material : record->materials) {
        for (const PageFile &file : material.files)
            digests.append(file.sha256);
    }
    for (const CaseResult &result : record->results)
        digests.append(result.sha256);
    std::sort(digests.begin(), digests.end());
    digests.erase(std::unique(digests.begin(), digests.end()), digests.end());
    purge.pages = int(digests.size());
    purge.pagesDigest = sha256(digests.join());
    return purge;
}

QFuture<Result<PurgeRecord>> MemoryRetentionStore::look(const CaseId &id)
{
    return m_state.run([&] { return lookAt(id); });
}

void MemoryRetentionStore::destroy(const PurgeRecord &record)
{
    CaseRecord &stored = m_state.cases[record.caseId];
    stored = purgedCase(stored);
    stored.state = record.state;
    if (stored.number.isEmpty())
        stored.number = record.number;
    ++stored.revision;
    m_state.pages.remove(record.caseId);
    m_state.results.removeIf([&record](const auto &entry) { return entry.value().caseId == record.caseId; });
    for (OutboxEntry &entry : m_state.outbox) {
        if (entry.caseId != record.caseId)
            continue;
        entry.state = OutboxState::Acknowledged;
        entry.payload.clear();
        entry.lastDetail.clear();
    }
    for (PrintOrder &order : m_state.prints) {
        if (order.caseId == record.caseId)
            order.paper.fields = {};
    }
    for (LedgerEvent &event : m_state.ledger) {
        if (event.caseId == record.caseId)
            event.said = {};
    }
    m_state.holds.remove(record.caseId);
    m_state.purges.append(record);
    ++m_uncleared;
}

QFuture<Result<>> MemoryRetentionStore::purge(const PurgeRecord &record, const LedgerEvent &event,
                                              const PrintOrder &certificate)
{
    return m_state.run([&]() -> Result<> {
        const Result<PurgeRecord> now = lookAt(record.caseId);
        if (!now)
            return failure(now.error());
        if (now->caseDigest != record.caseDigest || now->pagesDigest != record.pagesDigest)
            return failure(ErrorCode::Conflict);
        const RetentionFacts facts = factsIn(*m_state.find(record.caseId));
        if (facts.onHold)
            return failure(ErrorCode::OnHold);
        if (facts.acknowledged < facts.owed || (facts.owed == 0 && facts.state != CaseState::Void))
            return failure(ErrorCode::WrongState);
        destroy(record);
        m_state.append({event}, record.caseDigest);
        m_state.prints.append(certificate);
        return {};
    });
}

QFuture<Result<int>> MemoryRetentionStore::clearPurged()
{
    return m_state.run([&]() -> Result<int> { return std::exchange(m_uncleared, 0); });
}

QFuture<Result<QList<PurgeRecord>>> MemoryRetentionStore::purges()
{
    return m_state.run([&]() -> Result<QList<PurgeRecord>> { return m_state.purges; });
}

QFuture<Result<int>> MemoryRetentionStore::applyPurges(const QList<PurgeRecord> &purges)
{
    return m_state.run([&]() -> Result<int> {
        int repeated = 0;
        for (const PurgeRecord &record : purges) {
            if (!m_state.find(record.caseId) || m_state.isPurged(record.caseId))
                continue;
            const QByteArray before = m_state.digestOf(record.caseId);
            destroy(record);
            LedgerEvent event;
            event.caseId = record.caseId;
            event.kind = QStringLiteral("purgedAgain");
            event.at = m_state.clock.now();
            m_state.append({event}, before);
            ++repeated;
        }
        return repeated;
    });
}

QFuture<Result<std::optional<LegalHold>>> MemoryRetentionStore::holdOf(const CaseId &id)
{
    return m_state.run([&]() -> Result<std::optional<LegalHold>> {
        return m_state.holds.contains(id) ? std::optional(m_state.holds.value(id)) : std::nullopt;
    });
}

QFuture<Result<>> MemoryRetentionStore::hold(const LegalHold &hold, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        const CaseRecord *record = m_state.find(hold.caseId);
        if (!record)
            return failure(ErrorCode::NotFound);
        if (record->state == CaseState::Draft || m_state.isPurged(hold.caseId))
            return failure(ErrorCode::WrongState);
        if (m_state.holds.contains(hold.caseId))
            return failure(ErrorCode::Conflict);
        m_state.holds.insert(hold.caseId, hold);
        m_state.append({event}, m_state.digestOf(hold.caseId));
        return {};
    });
}

QFuture<Result<>> MemoryRetentionStore::release(const CaseId &id, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (m_state.holds.remove(id) == 0)
            return failure(ErrorCode::NotFound);
        m_state.append({event}, m_state.digestOf(id));
        return {};
    });
}

} // namespace yichuang::test
