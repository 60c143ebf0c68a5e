// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QHash>
#include <QMap>
#include <QPromise>

#include "core/taskrunner.h"
#include "ports/feedinbox.h"
#include "ports/outbox.h"
#include "ports/pagestore.h"

namespace yichuang::test {

/// How the disk behaves for one operation.
enum class DiskFault { None, Refuses, ForgetsToAnswer };

/// The disk of a simulated counter: it survives when the engine dies, and may refuse.
struct SimDisk
{
    std::function<DiskFault(const QString &operation)> fault;

    [[nodiscard]] DiskFault next(const QString &operation) const
    {
        return fault ? fault(operation) : DiskFault::None;
    }
};

/// The outbox as ports/outbox.h promises it, in memory.
class SimOutbox final : public Outbox
{
public:
    explicit SimOutbox(const SimDisk &disk) : m_disk(disk) {}

    /// Gives sequence numbers, as a commit of the case store would.
    OutboxEntry add(OutboxEntry entry);
    [[nodiscard]] const QList<OutboxEntry> &rows() const { return m_rows; }
    [[nodiscard]] const OutboxEntry &row(qint64 sequence) const { return m_rows.at(sequence - 1); }
    [[nodiscard]] Acknowledgement acknowledgement(qint64 sequence) const { return m_acknowledged.value(sequence); }
    [[nodiscard]] int unacknowledged() const;
    /// The next count is answered only when it is let go, as when the disk is busy.
    void holdNextCount();
    void letCountGo();

    QFuture<Result<QList<OutboxEntry>>> due(const QDateTime &now, int limit) override;
    QFuture<Result<>> markSending(qint64 sequence) override;
    QFuture<Result<>> acknowledge(qint64 sequence, const Acknowledgement &acknowledgement) override;
    QFuture<Result<>> recordFailure(qint64 sequence, const OutboxFailure &failure) override;
    QFuture<Result<QList<OutboxEntry>>> list(bool all, int limit) override;
    QFuture<Result<>> release(qint64 sequence) override;
    QFuture<Result<OutboxCounts>> counts() override;

private:
    [[nodiscard]] OutboxCounts countRows() const;
    QFuture<Result<>> change(const QString &operation, qint64 sequence, const std::function<void(OutboxEntry &)> &how);

    const SimDisk &m_disk;
    QList<OutboxEntry> m_rows; ///< row with sequence n at place n - 1
    QHash<qint64, Acknowledgement> m_acknowledged;
    std::unique_ptr<QPromise<Result<OutboxCounts>>> m_heldCount;
};

class SimPages final : public PageStore
{
public:
    explicit SimPages(const SimDisk &disk) : m_disk(disk) {}

    QByteArray add(const CaseId &caseId, const QByteArray &bytes);
    void damage(const CaseId &caseId, const QByteArray &sha256);
    [[nodiscard]] bool holds(const CaseId &caseId, const QByteArray &sha256) const
    {
        return m_files.contains({caseId, sha256});
    }

    QFuture<Result<QByteArray>> put(const CaseId &caseId, const QByteArray &bytes) override;
    QFuture<Result<QByteArray>> get(const CaseId &caseId, const QByteArray &sha256) override;
    QFuture<Result<QByteArray>> read(const CaseId &caseId, const QByteArray &sha256, qint64 offset,
                                     qint64 length) override;

private:
    const SimDisk &m_disk;
    QHash<std::pair<CaseId, QByteArray>, QByteArray> m_files;
};

class SimInbox final : public FeedInbox
{
public:
    SimInbox(const SimDisk &disk, const SimPages &pages) : m_disk(disk), m_pages(pages) {}

    [[nodiscard]] CaseState stateOf(const CaseId &caseId) const { return m_states.value(caseId, CaseState::Received); }
    [[nodiscard]] qsizetype results() const { return m_results.size(); }

    QFuture<Result<QString>> cursor(const QString &feed) override;
    QFuture<Result<QString>> epoch(const QString &feed) override;
    QFuture<Result<QList<CaseId>>> apply(const FeedPage &page) override;
    QFuture<Result<>> raiseNumbers(const QString &last) override;
    /// What the engine said of the gateway's numbers, in order.
    [[nodiscard]] const QStringList &numbers() const { return m_numbers; }
    QFuture<Result<QList<ResultArrival>>> missingResults() override;

private:
    const SimDisk &m_disk;
    const SimPages &m_pages;
    QHash<QString, QString> m_cursors;
    QHash<QString, QString> m_epochs;
    QStringList m_numbers;
    QMap<CaseId, CaseState> m_states;
    QMap<QString, ResultArrival> m_results;
};

} // namespace yichuang::test
