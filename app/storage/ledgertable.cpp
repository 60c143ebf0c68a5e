// SPDX-License-Identifier: Apache-2.0
#include "storage/ledgertable.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "storage/database.h"
#include "storage/statement.h"

namespace yichuang {

namespace {

constexpr auto columns = "sequence, case_id, kind, clerk_id, clerk_name, counter_no, at_ms, body, hash";

LedgerEvent readEvent(const Statement &row)
{
    LedgerEvent event;
    event.sequence = row.integer(0);
    event.caseId = row.isNull(1) ? CaseId() : row.id<CaseId>(1);
    event.kind = row.text(2);
    event.clerkId = row.text(3);
    event.clerkName = row.text(4);
    event.counterNo = row.text(5);
    event.at = row.moment(6);
    // A body that is no JSON any more reads as an empty one; then its hash does not fit, and verify() says so.
    event.body = parseJsonObject(row.text(7).toUtf8()).value_or(QJsonObject());
    event.hash = row.bytes(8);
    return event;
}

} // namespace

Result<> LedgerTable::append(LedgerEvent event)
{
    if (event.kind.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("a ledger entry needs a kind"));
    Statement last(m_database, QStringLiteral("SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1"));
    const auto head = readOne(last, [](const Statement &row) { return std::pair(row.integer(0), row.bytes(1)); });
    if (!head)
        return failure(head.error());
    const auto [sequence, hash] = head->value_or(std::pair<qint64, QByteArray>());
    event.sequence = sequence + 1;
    return Statement(m_database, QStringLiteral("INSERT INTO ledger(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                     .arg(QLatin1String(columns)))
        .bind(event.sequence)
        .bind(event.caseId)
        .bind(event.kind)
        .bind(event.clerkId)
        .bind(event.clerkName)
        .bind(event.counterNo)
        .bind(event.at)
        .bind(QString::fromUtf8(canonicalJson(event.body)))
        .bind(sha256(QByteArray(hash + ledgerBytes(event))))
        .run();
}

Result<> LedgerTable::append(const QList<LedgerEvent> &events)
{
    for (const LedgerEvent &event : events) {
        if (const Result<> appended = append(event); !appended)
            return appended;
    }
    return {};
}

Result<QList<LedgerEvent>> LedgerTable::ofCase(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT %1 FROM ledger WHERE case_id = ? ORDER BY sequence")
                                        .arg(QLatin1String(columns)));
    statement.bind(id);
    return readAll(statement, readEvent);
}

Result<LedgerVerdict> LedgerTable::verify()
{
    Statement statement(m_database,
                        QStringLiteral("SELECT %1 FROM ledger ORDER BY sequence").arg(QLatin1String(columns)));
    LedgerVerdict verdict;
    for (;;) {
        const Result<bool> found = statement.step();
        if (!found)
            return failure(found.error());
        if (!*found)
            return verdict;
        const LedgerEvent event = readEvent(statement);
        ++verdict.entries;
        const bool fits = event.sequence == verdict.entries && event.hash == sha256(QByteArray(verdict.head + ledgerBytes(event)));
        if (!fits && verdict.firstBroken == 0)
            verdict.firstBroken = event.sequence;
        verdict.head = event.hash;
    }
}

} // namespace yichuang
