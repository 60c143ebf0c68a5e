// SPDX-License-Identifier: Apache-2.0
#include "simstores.h"

#include <algorithm>

#include <QSet>

#include "core/digest.h"

namespace yichuang::test {

namespace {

Unexpected<Error> refused()
{
    return failure(ErrorCode::StorageUnavailable, QStringLiteral("the disk refuses"));
}

template <typename T = void>
QFuture<Result<T>> refusal()
{
    return readyFuture<Result<T>>(refused());
}

} // namespace

OutboxEntry SimOutbox::add(OutboxEntry entry)
{
    entry.sequence = m_rows.size() + 1;
    entry.caseSequence = 1 + int(std::count_if(m_rows.begin(), m_rows.end(), [&entry](const OutboxEntry &row) {
                                 return row.caseId == entry.caseId;
                             }));
    m_rows.append(entry);
    return entry;
}

int SimOutbox::unacknowledged() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const OutboxEntry &row) { return row.state != OutboxState::Acknowledged; }));
}

QFuture<Result<QList<OutboxEntry>>> SimOutbox::due(const QDateTime &now, int limit)
{
    if (m_disk.next(QStringLiteral("due")) != DiskFault::None)
        return refusal<QList<OutboxEntry>>();
    QList<OutboxEntry> due;
    QSet<CaseId> seen;
    for (const OutboxEntry &row : m_rows) {
        if (row.state == OutboxState::Acknowledged || seen.contains(row.caseId))
            continue;
        seen.insert(row.caseId);
        const bool ripe = row.state == OutboxState::Ready || (row.state == OutboxState::Backoff && row.nextDue <= now);
        if (ripe)
            due.append(row);
    }
    std::stable_sort(due.begin(), due.end(), [](const auto &a, const auto &b) { return a.lane < b.lane; });
    return readyFuture<Result<QList<OutboxEntry>>>(due.mid(0, limit));
}

QFuture<Result<>> SimOutbox::change(const QString &operation, qint64 sequence,
                                    const std::function<void(OutboxEntry &)> &how)
{
    const DiskFault fault = m_disk.next(operation);
    if (fault == DiskFault::Refuses)
        return refusal();
    how(m_rows[sequence - 1]);
    return fault == DiskFault::None ? readyFuture<Result<>>({}) : refusal();
}

QFuture<Result<>> SimOutbox::markSending(qint64 sequence)
{
    return change(QStringLiteral("markSending"), sequence, [](OutboxEntry &row) {
        if (row.state != OutboxState::Acknowledged)
            row.state = OutboxState::Sending;
    });
}

QFuture<Result<>> SimOutbox::acknowledge(qint64 sequence, const Acknowledgement &acknowledgement)
{
    return change(QStringLiteral("acknowledge"), sequence, [this, sequence, acknowledgement](OutboxEntry &row) {
        row.state = OutboxState::Acknowledged;
        m_acknowledged.insert(sequence, acknowledgement);
    });
}

QFuture<Result<>> SimOutbox::recordFailure(qint64 sequence, const OutboxFailure &failure)
{
    return change(QStringLiteral("recordFailure"), sequence, [&failure](OutboxEntry &row) {
        if (row.state == OutboxState::Acknowledged)
            return;
        row.state = failure.state;
        row.nextDue = failure.nextDue;
        row.attempts += failure.countsAsAttempt ? 1 : 0;
        row.lastStatus = failure.status;
        row.lastError = failure.error.code;
        row.lastDetail = failure.error.detail;
    });
}

QFuture<Result<QList<OutboxEntry>>> SimOutbox::list(bool all, int limit)
{
    if (m_disk.next(QStringLiteral("list")) != DiskFault::None)
        return refusal<QList<OutboxEntry>>();
    QList<OutboxEntry> listed = m_rows;
    if (!all)
        listed.removeIf([](const OutboxEntry &row) { return row.state == OutboxState::Acknowledged; });
    return readyFuture<Result<QList<OutboxEntry>>>(listed.mid(0, limit));
}

QFuture<Result<>> SimOutbox::release(qint64 sequence)
{
    return change(QStringLiteral("release"), sequence, [](OutboxEntry &row) {
        if (row.state == OutboxState::Backoff || row.state == OutboxState::Attention)
            row.state = OutboxState::Ready;
    });
}

QFuture<Result<OutboxCounts>> SimOutbox::counts()
{
    if (m_disk.next(QStringLiteral("counts")) != DiskFault::None)
        return refusal<OutboxCounts>();
    if (m_heldCount && !m_heldCount->future().isStarted()) {
        m_heldCount->start();
        return m_heldCount->future();
    }
    return readyFuture<Result<OutboxCounts>>(countRows());
}

void SimOutbox::holdNextCount()
{
    m_heldCount = std::make_unique<QPromise<Result<OutboxCounts>>>();
}

void SimOutbox::letCountGo()
{
    const auto held = std::move(m_heldCount);
    held->addResult(Result<OutboxCounts>(countRows()));
    held->finish();
}

OutboxCounts SimOutbox::countRows() const
{
    OutboxCounts counts;
    for (const OutboxEntry &row : m_rows) {
        const bool waits = row.state == OutboxState::Ready || row.state == OutboxState::Backoff;
        if (waits && counts.waiting == 0)
            counts.oldestWaiting = row.createdAt;
        counts.waiting += waits ? 1 : 0;
        counts.unconfirmed += row.state == OutboxState::Sending ? 1 : 0;
        counts.attention += row.state == OutboxState::Attention ? 1 : 0;
    }
    return counts;
}

QByteArray SimPages::add(const CaseId &caseId, const QByteArray &bytes)
{
    const QByteArray digest = sha256(bytes);
    m_files.insert({caseId, digest}, bytes);
    return digest;
}

void SimPages::damage(const CaseId &caseId, const QByteArray &sha256)
{
    m_files[{caseId, sha256}].append('!');
}

QFuture<Result<QByteArray>> SimPages::put(const CaseId &caseId, const QByteArray &bytes)
{
    if (m_disk.next(QStringLiteral("putPage")) != DiskFault::None)
        return refusal<QByteArray>();
    return readyFuture<Result<QByteArray>>(add(caseId, bytes));
}

QFuture<Result<QByteArray>> SimPages::get(const CaseId &caseId, const QByteArray &digest)
{
    if (m_disk.next(QStringLiteral("getPage")) != DiskFault::None)
        return refusal<QByteArray>();
    if (!m_files.contains({caseId, digest}))
        return readyFuture<Result<QByteArray>>(failure(ErrorCode::NotFound));
    const QByteArray bytes = m_files.value({caseId, digest});
    if (sha256(bytes) != digest)
        return readyFuture<Result<QByteArray>>(failure(ErrorCode::StorageCorrupt));
    return readyFuture<Result<QByteArray>>(bytes);
}

QFuture<Result<QByteArray>> SimPages::read(const CaseId &caseId, const QByteArray &sha256, qint64 offset,
                                           qint64 length)
{
    if (m_disk.next(QStringLiteral("readPage")) != DiskFault::None)
        return refusal<QByteArray>();
    return readyFuture<Result<QByteArray>>(m_files.value({caseId, sha256}).mid(offset, length));
}

QFuture<Result<QString>> SimInbox::cursor(const QString &feed)
{
    if (m_disk.next(QStringLiteral("cursor")) != DiskFault::None)
        return refusal<QString>();
    return readyFuture<Result<QString>>(m_cursors.value(feed));
}

QFuture<Result<QString>> SimInbox::epoch(const QString &feed)
{
    if (m_disk.next(QStringLiteral("epoch")) != DiskFault::None)
        return refusal<QString>();
    return readyFuture<Result<QString>>(m_epochs.value(feed));
}

QFuture<Result<QList<CaseId>>> SimInbox::apply(const FeedPage &page)
{
    const DiskFault fault = m_disk.next(QStringLiteral("apply"));
    if (fault == DiskFault::Refuses)
        return refusal<QList<CaseId>>();
    QList<CaseId> changed;
    for (const StatusChange &change : page.statuses) {
        m_states.insert(change.caseId, change.state);
        changed.append(change.caseId);
    }
    for (const ResultArrival &arrival : page.results)
        m_results.insert(arrival.result.id, arrival);
    m_cursors.insert(page.feed, page.cursor);
    m_epochs.insert(page.feed, page.epoch);
    return fault == DiskFault::None ? readyFuture<Result<QList<CaseId>>>(changed) : refusal<QList<CaseId>>();
}

QFuture<Result<>> SimInbox::raiseNumbers(const QString &last)
{
    if (m_disk.next(QStringLiteral("raiseNumbers")) != DiskFault::None)
        return refusal<void>();
    m_numbers.append(last);
    return readyFuture(Result<>());
}

QFuture<Result<QList<ResultArrival>>> SimInbox::missingResults()
{
    if (m_disk.next(QStringLiteral("missingResults")) != DiskFault::None)
        return refusal<QList<ResultArrival>>();
    QList<ResultArrival> missing = m_results.values();
    missing.removeIf([this](const ResultArrival &arrival) {
        return m_pages.holds(arrival.caseId, arrival.result.sha256);
    });
    return readyFuture<Result<QList<ResultArrival>>>(missing);
}

} // namespace yichuang::test
