// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/casewriter.h"

#include "storage/database/database.h"
#include "storage/database/transaction.h"
#include "storage/tables/casetable.h"
#include "storage/tables/drafttable.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/materialfiletable.h"
#include "storage/tables/numbertable.h"
#include "storage/tables/outboxtable.h"
#include "storage/tables/printordertable.h"

namespace yichuang {

namespace {

/// The case as it is to be stored: one revision on, and with the platform's number, which only the platform gives.
CaseRecord nextRevision(const CaseChange &change, const CaseStanding &standing)
{
    CaseRecord record = change.after;
    ++record.revision;
    if (standing.stored && !standing.stored->platformNumber.isEmpty())
        record.platformNumber = standing.stored->platformNumber;
    return record;
}

CaseRecord asDraft(CaseRecord record)
{
    record.state = CaseState::Draft;
    record.review = {};
    return record;
}

} // namespace

Result<> CaseWriter::saveDraft(const DraftSave &save)
{
    if (save.draft.id.isNull())
        return failure(ErrorCode::Invalid, QStringLiteral("a draft needs an id"));
    if (save.draft.state != CaseState::Draft)
        return failure(ErrorCode::WrongState, QStringLiteral("it is no draft any more"));
    return inTransaction(m_database, [&]() -> Result<> {
        if (const Result<> same = requireAsRead(save); !same)
            return same;
        const Result<QByteArray> before = CaseTable(m_database).digest(save.draft.id);
        if (!before)
            return failure(before.error());
        if (const Result<> stored = putDraft(save.draft); !stored)
            return stored;
        if (const Result<> stored = CaseTable(m_database).addHandlers(save.draft); !stored)
            return stored;
        if (const Result<> stored = DraftTable(m_database).store(save); !stored)
            return stored;
        if (const Result<> stored = PrintOrderTable(m_database).appendNew(save.prints); !stored)
            return stored;
        return LedgerTable(m_database).append(save.events, *before);
    });
}

Result<> CaseWriter::requireAsRead(const DraftSave &save)
{
    if (!save.asRead)
        return {};
    const auto stored = CaseTable(m_database).find(save.draft.id);
    if (!stored)
        return failure(stored.error());
    if (*stored == save.asRead)
        return {};
    return failure(ErrorCode::Conflict, QStringLiteral("the draft was saved since it was read"));
}

Result<> CaseWriter::putDraft(CaseRecord draft)
{
    CaseTable cases(m_database);
    const auto standing = cases.standing(draft.id);
    if (!standing)
        return failure(standing.error());
    if (!*standing) {
        draft.revision = 0;
        return cases.insert(draft);
    }
    const auto [state, revision] = **standing;
    if (state != CaseState::Draft)
        return failure(ErrorCode::WrongState, QStringLiteral("it is no draft any more"));
    draft.revision = revision;
    return cases.update(draft);
}

Result<> CaseWriter::discardDraft(const CaseId &id, const LedgerEvent &event)
{
    return inTransaction(m_database, [&]() -> Result<> {
        CaseTable cases(m_database);
        const auto standing = cases.standing(id);
        if (!standing)
            return failure(standing.error());
        if (!*standing)
            return failure(ErrorCode::NotFound, QStringLiteral("case ") + id.toString());
        if ((*standing)->first != CaseState::Draft)
            return failure(ErrorCode::WrongState, QStringLiteral("only a draft can be discarded"));
        const Result<QByteArray> before = cases.digest(id);
        if (!before)
            return failure(before.error());
        if (const Result<> allowed = cases.touch(id, event.clerkId); !allowed)
            return allowed;
        if (const Result<> removed = MaterialFileTable(m_database).removeAll(id); !removed)
            return removed;
        if (const Result<> removed = cases.remove(id); !removed)
            return removed;
        return LedgerTable(m_database).append({event}, *before);
    });
}

Result<CaseRecord> CaseWriter::commit(const CaseChange &change, const QDateTime &now)
{
    const Result<CaseStanding> standing = standingOf(change.after.id);
    if (!standing)
        return failure(standing.error());
    if (const Result<> lawful = checkChange(*standing, change); !lawful)
        return failure(lawful.error());
    CaseChange whole = change;
    whole.after = nextRevision(change, *standing);
    const CaseState from = standing->stored ? standing->stored->state : CaseState::Draft;
    return inTransaction(
        m_database,
        [&]() -> Result<CaseRecord> {
            const Result<QByteArray> before = CaseTable(m_database).digest(whole.after.id);
            if (!before)
                return failure(before.error());
            if (!standing->stored) {
                if (const Result<> begun = CaseTable(m_database).insert(asDraft(whole.after)); !begun)
                    return failure(begun.error());
            }
            if (const Result<> moved = walk(whole.after, from, whole.steps, now); !moved)
                return failure(moved.error());
            return write(whole, *before);
        });
}

Result<CaseStanding> CaseWriter::standingOf(const CaseId &id)
{
    CaseTable cases(m_database);
    const auto stored = cases.find(id);
    if (!stored)
        return failure(stored.error());
    const auto before = cases.stateBefore(id);
    if (!before)
        return failure(before.error());
    const Result<QString> number = NumberTable(m_database).find(id);
    if (!number)
        return failure(number.error());
    return CaseStanding{*stored, *before, *number};
}

Result<> CaseWriter::walk(const CaseRecord &after, CaseState from, const QList<CaseState> &steps, const QDateTime &at)
{
    for (const CaseState to : steps) {
        if (const Result<> moved = CaseTable(m_database).move(after, from, to, at); !moved)
            return moved;
        from = to;
    }
    return {};
}

Result<CaseRecord> CaseWriter::write(const CaseChange &change, const QByteArray &before)
{
    if (const Result<> stored = CaseTable(m_database).update(change.after); !stored)
        return failure(stored.error());
    if (const Result<> stored = CaseTable(m_database).addHandlers(change.after); !stored)
        return failure(stored.error());
    if (const Result<> stored = MaterialFileTable(m_database).replace(change.after); !stored)
        return failure(stored.error());
    if (const Result<> stored = OutboxTable(m_database).append(change.after.id, change.outbox); !stored)
        return failure(stored.error());
    if (const Result<> stored = LedgerTable(m_database).append(change.told(), before); !stored)
        return failure(stored.error());
    if (const Result<> stored = PrintOrderTable(m_database).append(change.prints); !stored)
        return failure(stored.error());
    return change.after;
}

Result<> CaseWriter::store(const CaseRecord &before, const FeedEffect &effect, const QDateTime &at)
{
    const Result<QByteArray> digest = CaseTable(m_database).digest(before.id);
    if (!digest)
        return failure(digest.error());
    if (effect.changed) {
        CaseRecord after = effect.after;
        ++after.revision;
        if (const Result<> moved = walk(after, before.state, effect.steps, at); !moved)
            return moved;
        if (const Result<> stored = CaseTable(m_database).update(after); !stored)
            return stored;
    }
    return LedgerTable(m_database).append(effect.events, *digest);
}

} // namespace yichuang
