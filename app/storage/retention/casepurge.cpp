// SPDX-License-Identifier: Apache-2.0
#include "storage/retention/casepurge.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/cases/casejson.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"
#include "storage/pages/casekeytable.h"
#include "storage/retention/purgetable.h"
#include "storage/tables/casetable.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/printordertable.h"

namespace yichuang {

namespace {

/// Runs statements that have the case as their only value, one after the other.
Result<> runFor(Database &database, const CaseId &id, std::initializer_list<const char *> statements)
{
    for (const char *sql : statements) {
        if (const Result<> done = Statement(database, QLatin1String(sql)).bind(id).run(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<PurgeRecord> CasePurge::digestsOf(const CaseId &id)
{
    PurgeRecord record;
    record.caseId = id;
    const Result<QByteArray> digest = CaseTable(m_database).digest(id);
    if (!digest)
        return failure(digest.error());
    if (digest->isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("case ") + id.toString());
    record.caseDigest = *digest;
    Statement pages(m_database, QStringLiteral("SELECT sha256 FROM page_file WHERE case_id = ?"
                                               " UNION SELECT sha256 FROM case_result WHERE case_id = ? ORDER BY 1"));
    pages.bind(id).bind(id);
    const auto digests = readAll(pages, [](const Statement &row) { return row.bytes(0); });
    if (!digests)
        return failure(digests.error());
    record.pages = int(digests->size());
    record.pagesDigest = sha256(digests->join());
    return record;
}

Result<PurgeRecord> CasePurge::look(const CaseId &id)
{
    const auto known = PurgeTable(m_database).find(id);
    if (!known)
        return failure(known.error());
    if (*known)
        return failure(ErrorCode::WrongState, QStringLiteral("the case was purged"));
    Result<PurgeRecord> record = digestsOf(id);
    if (!record)
        return record;
    Statement statement(m_database,
                        QStringLiteral("SELECT coalesce(number, ''), item_name, state FROM case_file WHERE id = ?"));
    statement.bind(id);
    const auto head = readOne(statement, [&record](const Statement &row) {
        record->number = row.text(0);
        record->itemName = row.text(1);
        record->state = caseStateFromCode(row.text(2)).value_or(CaseState::Draft);
        return true;
    });
    if (!head)
        return failure(head.error());
    if (!isFinal(record->state))
        return failure(ErrorCode::WrongState, QStringLiteral("the case is not closed"));
    return record;
}

Result<> CasePurge::purge(const PurgeRecord &record, const LedgerEvent &event, const PrintOrder &certificate)
{
    const auto work = [&]() -> Result<> {
        const Result<PurgeRecord> now = look(record.caseId);
        if (!now)
            return failure(now.error());
        if (now->caseDigest != record.caseDigest || now->pagesDigest != record.pagesDigest)
            return failure(ErrorCode::Conflict, QStringLiteral("the case is not the one that was looked at"));
        if (const Result<> destroyed = destroy(record, false); !destroyed)
            return destroyed;
        if (const Result<> written = LedgerTable(m_database).append({event}, record.caseDigest); !written)
            return written;
        return PrintOrderTable(m_database).append({certificate});
    };
    return inTransaction(m_database, work);
}

Result<bool> CasePurge::repeat(const PurgeRecord &record, const LedgerEvent &event)
{
    return inTransaction(m_database, [&]() -> Result<bool> {
        const auto known = PurgeTable(m_database).find(record.caseId);
        if (!known)
            return failure(known.error());
        const Result<QByteArray> before = CaseTable(m_database).digest(record.caseId);
        if (!before)
            return failure(before.error());
        if (*known || before->isEmpty())
            return false;
        if (const Result<> destroyed = destroy(record, true); !destroyed)
            return failure(destroyed.error());
        if (const Result<> written = LedgerTable(m_database).append({event}, *before); !written)
            return failure(written.error());
        return true;
    });
}

Result<> CasePurge::destroy(const PurgeRecord &record, bool repeated)
{
    if (const Result<> begun = PurgeTable(m_database).begin(record, repeated); !begun)
        return begun;
    if (const Result<> emptied = emptyDocument(record); !emptied)
        return emptied;
    if (const Result<> emptied = emptyTables(record.caseId); !emptied)
        return emptied;
    if (const Result<> settled = settleOutbox(record); !settled)
        return settled;
    if (const Result<> removed = CaseKeyTable(m_database).remove(record.caseId); !removed)
        return removed;
    return PurgeTable(m_database).close(record.caseId);
}

Result<> CasePurge::emptyDocument(const PurgeRecord &record)
{
    const auto stored = CaseTable(m_database).find(record.caseId);
    if (!stored)
        return failure(stored.error());
    CaseRecord rest = purgedCase(stored->value_or(CaseRecord()));
    rest.state = record.state;
    if (rest.number.isEmpty())
        rest.number = record.number;
    ++rest.revision;
    return CaseTable(m_database).update(rest);
}

Result<> CasePurge::emptyTables(const CaseId &id)
{
    return runFor(m_database, id,
                  {"DELETE FROM page_file WHERE case_id = ?", "DELETE FROM case_result WHERE case_id = ?",
                   "DELETE FROM case_jotting WHERE case_id = ?", "DELETE FROM draft_moment WHERE case_id = ?",
                   "DELETE FROM draft_page WHERE case_id = ?", "DELETE FROM legal_hold WHERE case_id = ?",
                   "DELETE FROM ledger_said WHERE case_id = ?", "UPDATE print_order SET fields = '{}' WHERE case_id = ?"});
}

/// What the city has acknowledged keeps its digest and its receipt. In a store that came back with a backup it may not have
/// been acknowledged yet; it was, before the purge, or there would have been none.
Result<> CasePurge::settleOutbox(const PurgeRecord &record)
{
    const Result<> settled =
        Statement(m_database, QStringLiteral("UPDATE outbox SET state = 'acknowledged', receipt = 'purged',"
                                             " acknowledged_ms = ? WHERE case_id = ? AND state <> 'acknowledged'"))
            .bind(record.at)
            .bind(record.caseId)
            .run();
    if (!settled)
        return settled;
    return runFor(m_database, record.caseId, {"UPDATE outbox SET payload = x'', last_detail = '' WHERE case_id = ?"});
}

} // namespace yichuang
