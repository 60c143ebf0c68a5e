// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteoutbox.h"

#include "domain/exchange/outboxrules.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/casetable.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/outboxtable.h"

namespace yichuang {

namespace {

/// Reads an entry, asks `rule` whether the step is lawful, and takes it; all in one transaction.
template <typename Rule, typename Step>
Result<> change(Database &database, qint64 sequence, Rule rule, Step step)
{
    return inTransaction(database, [&]() -> Result<> {
        OutboxTable outbox(database);
        const auto entry = outbox.find(sequence);
        if (!entry)
            return failure(entry.error());
        if (!*entry)
            return failure(ErrorCode::NotFound, QStringLiteral("outbox entry %1").arg(sequence));
        const Result<OutboxStep> ruled = rule(**entry);
        if (!ruled)
            return failure(ruled.error());
        return *ruled == OutboxStep::Take ? step(outbox, **entry) : Result<>();
    });
}

LedgerEvent numberGiven(const CaseId &id, const QString &number, const QString &counterNo, const QDateTime &now)
{
    LedgerEvent event;
    event.caseId = id;
    event.kind = QStringLiteral("platformNumberGiven");
    event.counterNo = counterNo;
    event.at = now;
    event.body = {{QStringLiteral("number"), number}};
    return event;
}

Result<> storePlatformNumber(Database &database, const OutboxEntry &entry, const LedgerEvent &event)
{
    const QString number = event.body.value(u"number").toString();
    if (entry.kind != OutboxKind::CasePut || number.isEmpty())
        return {};
    CaseTable cases(database);
    const auto stored = cases.find(entry.caseId);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("an outbox entry without its case"));
    CaseRecord record = **stored;
    const Result<QByteArray> before = cases.digest(record.id);
    if (!before)
        return failure(before.error());
    record.platformNumber = number;
    record.changedBy.clear();
    if (const Result<> updated = cases.update(record); !updated)
        return updated;
    return LedgerTable(database).append({event}, *before);
}

} // namespace

SqliteOutbox::SqliteOutbox(StorageThread &thread, Database &database, const Clock &clock, QString counterNo)
    : m_thread(thread), m_database(database), m_clock(clock), m_counterNo(std::move(counterNo))
{
}

QFuture<Result<QList<OutboxEntry>>> SqliteOutbox::due(const QDateTime &now, int limit)
{
    return m_thread.run([this, now, limit] { return OutboxTable(m_database).due(now, limit); });
}

QFuture<Result<>> SqliteOutbox::markSending(qint64 sequence)
{
    return m_thread.run([this, sequence] {
        return change(m_database, sequence, canSend, [](OutboxTable &outbox, const OutboxEntry &entry) {
            return outbox.setState(entry.sequence, OutboxState::Sending);
        });
    });
}

QFuture<Result<>> SqliteOutbox::acknowledge(qint64 sequence, const Acknowledgement &acknowledgement)
{
    return m_thread.run([this, sequence, acknowledgement, now = m_clock.now()] {
        const auto fits = [&](const OutboxEntry &entry) { return canAcknowledge(entry, acknowledgement); };
        return change(m_database, sequence, fits, [&](OutboxTable &outbox, const OutboxEntry &entry) {
            const Result<> stored = outbox.setAcknowledged(sequence, acknowledgement.receipt, now);
            return stored ? storePlatformNumber(m_database, entry,
                                                numberGiven(entry.caseId, acknowledgement.platformNumber, m_counterNo, now)) : stored;
        });
    });
}

QFuture<Result<>> SqliteOutbox::recordFailure(qint64 sequence, const OutboxFailure &failure)
{
    return m_thread.run([this, sequence, failure] {
        const auto fits = [&](const OutboxEntry &entry) { return canFail(entry, failure); };
        return change(m_database, sequence, fits, [&](OutboxTable &outbox, const OutboxEntry &entry) {
            return outbox.setFailure(entry.sequence, failure);
        });
    });
}

QFuture<Result<QList<OutboxEntry>>> SqliteOutbox::list(bool all, int limit)
{
    return m_thread.run([this, all, limit] { return OutboxTable(m_database).list(all, limit); });
}

QFuture<Result<>> SqliteOutbox::release(qint64 sequence)
{
    return m_thread.run([this, sequence] {
        return change(m_database, sequence, canRelease, [](OutboxTable &outbox, const OutboxEntry &entry) {
            return outbox.setDue(entry.sequence);
        });
    });
}

QFuture<Result<OutboxCounts>> SqliteOutbox::counts()
{
    return m_thread.run([this] { return OutboxTable(m_database).counts(); });
}

} // namespace yichuang
