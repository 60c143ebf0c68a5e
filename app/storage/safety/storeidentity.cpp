// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/storeidentity.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/ledger/ledgeraudit.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/numbertable.h"

#include <algorithm>

namespace yichuang {

namespace {

/// A counter's clock may be wrong by a day; numbers of the day after the restore are kept apart as well.
constexpr int daysBeyond = 1;

LedgerEvent restoredEvent(const StoreIdentity &copy, const LastKnown &known, const Counter &counter, int serial,
                          const LedgerVerdict &held, const QDateTime &now)
{
    LedgerEvent event;
    event.kind = QStringLiteral("restored");
    event.counterNo = counter.counterNo;
    event.at = now;
    event.body = {{QStringLiteral("generation"), copy.generation + 1},
                  {QStringLiteral("copiedAt"), copy.copiedAt.toUTC().toString(Qt::ISODateWithMs)},
                  {QStringLiteral("headOfCopy"), QString::fromLatin1(held.head.toHex())},
                  {QStringLiteral("entriesOfCopy"), held.entries},
                  {QStringLiteral("lastKnownHead"), QString::fromLatin1(known.ledgerHead.toHex())},
                  {QStringLiteral("lastKnownEntries"), known.ledgerEntries},
                  {QStringLiteral("numbersAbove"), serial}};
    return event;
}

} // namespace

Result<StoreIdentity> StoreIdentityTable::readOrMake()
{
    Statement made(m_database, QStringLiteral("INSERT OR IGNORE INTO store_identity(only_row, id, generation)"
                                              " VALUES(1, ?, 1)"));
    if (const Result<> done = made.bind(QUuid::createUuid().toRfc4122()).run(); !done)
        return failure(done.error());
    return read();
}

Result<StoreIdentity> StoreIdentityTable::read()
{
    Statement statement(m_database, QStringLiteral("SELECT id, generation, copied_ms, restored_ms FROM store_identity"));
    const auto row = readOne(statement, [](const Statement &found) {
        return StoreIdentity{QUuid::fromRfc4122(found.bytes(0)), found.number(1), found.moment(2), found.moment(3)};
    });
    if (!row)
        return failure(row.error());
    return row->value_or(StoreIdentity{});
}

Result<> StoreIdentityTable::markAsCopy(const QDateTime &at)
{
    return Statement(m_database, QStringLiteral("UPDATE store_identity SET copied_ms = ?")).bind(at).run();
}

Result<> StoreIdentityTable::beginGeneration(const StoreIdentity &copy, const LastKnown &known, const Counter &counter,
                                             const QDateTime &now)
{
    const Result<LedgerVerdict> held = LedgerAudit(m_database).verify(nullptr);
    if (!held)
        return failure(held.error());
    if (held->firstBroken != 0)
        return failure(ErrorCode::LedgerBroken, QStringLiteral("entry %1 of the copy").arg(held->firstBroken));
    const Result<int> serial = raiseNumbers(copy, known, counter, atCounter(now).date());
    if (!serial)
        return failure(serial.error());
    const Result<> again = m_database.execute(
        QStringLiteral("UPDATE outbox SET state = 'ready', next_due_ms = NULL WHERE state IN ('sending', 'backoff')"));
    if (!again)
        return again;
    const Result<> told = LedgerTable(m_database).append(restoredEvent(copy, known, counter, *serial, *held, now));
    if (!told)
        return told;
    return Statement(m_database, QStringLiteral("UPDATE store_identity SET generation = generation + 1, copied_ms = NULL,"
                                                " restored_ms = ?"))
        .bind(now)
        .run();
}

Result<int> StoreIdentityTable::raiseNumbers(const StoreIdentity &copy, const LastKnown &known, const Counter &counter,
                                             QDate today)
{
    // Numbers of earlier days cannot come again: a day's series is only begun on that day. The copy's own day counts.
    const QDate since = std::min(atCounter(copy.copiedAt).date(), today);
    const Result<int> highest = NumberTable(m_database).highest(counter, since);
    if (!highest)
        return highest;
    const int serial = std::max(*highest, known.serial) + restoredNumberGap;
    const Result<> raised = NumberTable(m_database).raise(counter, std::max(today, since).addDays(daysBeyond), serial);
    if (!raised)
        return failure(raised.error());
    return serial;
}

} // namespace yichuang
