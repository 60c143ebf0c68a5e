// SPDX-License-Identifier: Apache-2.0
#include "support/memorycasestore.h"

#include "domain/cases/casenumber.h"
#include "domain/cases/casesummary.h"

#include <algorithm>

namespace yichuang::test {

QFuture<Result<>> MemoryCaseStore::saveDraft(const DraftSave &draft)
{
    return m_state.run([&] { return save(draft); });
}

Result<> MemoryCaseStore::save(const DraftSave &save)
{
    if (m_state.draftFault)
        return failure(*m_state.draftFault);
    CaseRecord draft = save.draft;
    const CaseRecord *stored = m_state.find(draft.id);
    if (draft.id.isNull())
        return failure(ErrorCode::Invalid, QStringLiteral("a draft needs an id"));
    if (draft.state != CaseState::Draft || (stored && stored->state != CaseState::Draft))
        return failure(ErrorCode::WrongState);
    if (save.asRead && (!stored || *stored != *save.asRead))
        return failure(ErrorCode::Conflict);
    draft.revision = stored ? stored->revision : 0;
    const QByteArray before = m_state.digestOf(draft.id);
    m_state.cases.insert(draft.id, draft);
    QMap<int, DraftMoment> &past = m_state.pasts[draft.id];
    for (const DraftMoment &moment : save.moments)
        past.insert(moment.number, moment);
    past.removeIf([&save](const auto &entry) { return entry.key() < save.oldest || entry.key() > save.newest; });
    m_state.append(save.events, before);
    for (const PrintOrder &order : save.prints) {
        const bool known = std::any_of(m_state.prints.cbegin(), m_state.prints.cend(),
                                       [&order](const PrintOrder &other) { return other.id == order.id; });
        if (!known)
            m_state.prints.append(order);
    }
    return {};
}

QFuture<Result<>> MemoryCaseStore::discardDraft(const CaseId &id, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        const CaseRecord *stored = m_state.find(id);
        if (!stored)
            return failure(ErrorCode::NotFound);
        if (stored->state != CaseState::Draft)
            return failure(ErrorCode::WrongState);
        const QByteArray before = m_state.digestOf(id);
        m_state.cases.remove(id);
        m_state.pasts.remove(id);
        m_state.prints.removeIf([&id](const PrintOrder &order) { return order.caseId == id; });
        m_state.append({event}, before);
        return {};
    });
}

QFuture<Result<QList<DraftMoment>>> MemoryCaseStore::past(const CaseId &id)
{
    return m_state.run([&]() -> Result<QList<DraftMoment>> {
        if (m_state.pastFault)
            return failure(*m_state.pastFault);
        return m_state.pasts.value(id).values();
    });
}

QFuture<Result<>> MemoryCaseStore::keepJotting(const CaseJotting &jotting)
{
    return m_state.run([&]() -> Result<> {
        const std::tuple key(jotting.caseId, jotting.place, jotting.clerkId);
        if (jotting.fields.isEmpty())
            m_state.jottings.remove(key);
        else if (m_state.find(jotting.caseId))
            m_state.jottings.insert(key, jotting.fields);
        else
            return failure(ErrorCode::NotFound);
        return {};
    });
}

QFuture<Result<QJsonObject>> MemoryCaseStore::jotting(const CaseId &id, const QString &place, const QString &clerkId)
{
    return m_state.run([&]() -> Result<QJsonObject> { return m_state.jottings.value(std::tuple(id, place, clerkId)); });
}

QFuture<Result<CaseRecord>> MemoryCaseStore::load(const CaseId &id)
{
    return m_state.run([&]() -> Result<CaseRecord> {
        if (const CaseRecord *stored = m_state.find(id))
            return *stored;
        return failure(ErrorCode::NotFound);
    });
}

QFuture<Result<QString>> MemoryCaseStore::reserveNumber(const CaseId &id, const QDate &day)
{
    return m_state.run([&] { return reserve(id, day); });
}

Result<QString> MemoryCaseStore::reserve(const CaseId &id, const QDate &day)
{
    if (id.isNull() || !day.isValid())
        return failure(ErrorCode::Invalid, QStringLiteral("a number is reserved for a case and a day"));
    if (m_state.numbers.contains(id))
        return m_state.numbers.value(id);
    const int serial = m_state.serials.value(day) + 1;
    const auto number = formatCaseNumber(m_state.counter.centreCode, m_state.counter.counterNo, day, serial);
    if (!number)
        return number;
    m_state.serials.insert(day, serial);
    m_state.numbers.insert(id, *number);
    return number;
}

QFuture<Result<CaseRecord>> MemoryCaseStore::commit(const CaseChange &change)
{
    return m_state.run([&] { return store(change); });
}

Result<CaseRecord> MemoryCaseStore::store(const CaseChange &change)
{
    const CaseStanding standing = m_state.standingOf(change.after.id);
    if (const Result<> lawful = checkChange(standing, change); !lawful)
        return failure(lawful.error());
    if (m_state.isPurged(change.after.id))
        return failure(ErrorCode::WrongState);
    CaseRecord record = change.after;
    const CaseReview &review = record.review;
    if (review.state != ReviewState::Pending && (review.reviewerId.isEmpty() || review.reviewerId == record.clerkId))
        return failure(ErrorCode::NotAllowed);
    if (anyKeyTaken(change))
        return failure(ErrorCode::Conflict);
    ++record.revision;
    if (standing.stored && !standing.stored->platformNumber.isEmpty())
        record.platformNumber = standing.stored->platformNumber;
    m_state.walk(record.id, standing.stored ? standing.stored->state : CaseState::Draft, change.steps);
    const QByteArray before = m_state.digestOf(record.id);
    m_state.cases.insert(record.id, record);
    m_state.pasts.remove(record.id);
    enqueue(change.outbox);
    m_state.append(change.told(), before);
    m_state.prints += change.prints;
    return record;
}

bool MemoryCaseStore::anyKeyTaken(const CaseChange &change) const
{
    QSet<QString> taken;
    for (const OutboxEntry &entry : std::as_const(m_state.outbox))
        taken.insert(entry.idempotencyKey);
    for (const PrintOrder &order : std::as_const(m_state.prints))
        taken.insert(order.id.toString());
    return std::any_of(change.outbox.cbegin(), change.outbox.cend(),
                       [&](const OutboxEntry &entry) { return taken.contains(entry.idempotencyKey); })
        || std::any_of(change.prints.cbegin(), change.prints.cend(),
                       [&](const PrintOrder &order) { return taken.contains(order.id.toString()); });
}

void MemoryCaseStore::enqueue(QList<OutboxEntry> entries)
{
    for (OutboxEntry &entry : entries) {
        const auto ofCase = std::count_if(m_state.outbox.cbegin(), m_state.outbox.cend(),
                                          [&](const OutboxEntry &other) { return other.caseId == entry.caseId; });
        entry.caseSequence = int(ofCase) + 1;
        entry.sequence = m_state.outbox.size() + 1;
        entry.state = OutboxState::Ready;
        entry.attempts = 0;
        m_state.outbox.append(entry);
    }
}

bool MemoryCaseStore::matches(const CaseFilter &filter, const CaseRecord &record) const
{
    const QString text = filter.text.trimmed();
    const bool found = text.isEmpty() || record.number.contains(text.toUpper()) || record.platformNumber.contains(text)
        || record.applicant.identity.name.contains(text) || identityTail(record) == text.toUpper();
    const QDate received = record.receivedAt ? atCounter(*record.receivedAt).date() : QDate();
    return found && (filter.states.isEmpty() || filter.states.contains(record.state))
        && (!filter.receivedOn || *filter.receivedOn == received)
        && (filter.clerkId.isEmpty() || filter.clerkId == record.clerkId)
        && (filter.applicantNumber.isEmpty() || filter.applicantNumber == record.applicant.identity.number)
        && (filter.guideId.isEmpty() || filter.guideId == record.guide.id)
        && (filter.situationId.isEmpty() || filter.situationId == record.situationId)
        && (!filter.review || *filter.review == record.review.state)
        && (!filter.unsentOnly || m_state.unsentOf(record.id) > 0)
        && (!filter.coversOpenOnly || coverCounts(record).open > 0)
        && (!filter.twinsOnly || isTwin(record))
        && (!filter.promisesOnly || awaitedDue(record).isValid())
        && (!filter.withResultOnly || !record.results.isEmpty());
}

QFuture<Result<QList<CaseSummary>>> MemoryCaseStore::list(const CaseFilter &filter)
{
    return m_state.run([&]() -> Result<QList<CaseSummary>> {
        QList<CaseSummary> found;
        for (const CaseRecord &record : std::as_const(m_state.cases)) {
            if (matches(filter, record))
                found.append(summaryOf(record, m_state.unsentOf(record.id)));
        }
        std::sort(found.begin(), found.end(), [](const CaseSummary &left, const CaseSummary &right) {
            return std::pair(left.openedAt, left.id.uuid()) > std::pair(right.openedAt, right.id.uuid());
        });
        return found.mid(0, filter.limit);
    });
}

QFuture<Result<DayCounts>> MemoryCaseStore::counts(const QDate &day)
{
    return m_state.run([&]() -> Result<DayCounts> {
        DayCounts counts;
        for (const MemoryState::Move &move : std::as_const(m_state.moves)) {
            if (move.day != day)
                continue;
            counts.received += move.to == CaseState::Received ? 1 : 0;
            counts.accepted += move.to == CaseState::Accepted && move.from != CaseState::Suspended ? 1 : 0;
            counts.corrections += move.to == CaseState::Correction ? 1 : 0;
            counts.notAccepted += move.to == CaseState::NotAccepted ? 1 : 0;
            counts.delivered += move.to == CaseState::Delivered ? 1 : 0;
        }
        for (const CaseRecord &record : std::as_const(m_state.cases)) {
            const QDate due = runningDue(record);
            counts.unsent += m_state.unsentOf(record.id) > 0 ? 1 : 0;
            counts.overdue += due.isValid() && due < day ? 1 : 0;
        }
        return counts;
    });
}

} // namespace yichuang::test
