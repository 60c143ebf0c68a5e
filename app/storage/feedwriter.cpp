// SPDX-License-Identifier: Apache-2.0
#include "storage/feedwriter.h"

#include "domain/feedrules.h"
#include "storage/casetable.h"
#include "storage/casewriter.h"
#include "storage/feedtable.h"

namespace yichuang {

namespace {

constexpr qsizetype digestBytes = 32;

void note(QList<CaseId> &changed, const CaseId &id)
{
    if (!changed.contains(id))
        changed.append(id);
}

} // namespace

Result<QList<CaseId>> FeedWriter::apply(const FeedPage &page)
{
    QList<CaseId> changed;
    for (const StatusChange &change : page.statuses) {
        const Result<bool> moved = apply(change);
        if (!moved)
            return failure(moved.error());
        if (*moved)
            note(changed, change.caseId);
    }
    for (const ResultArrival &arrival : page.results) {
        const Result<bool> arrived = apply(arrival);
        if (!arrived)
            return failure(arrived.error());
        if (*arrived)
            note(changed, arrival.caseId);
    }
    if (const Result<> stored = FeedTable(m_database).setCursor(page); !stored)
        return failure(stored.error());
    return changed;
}

Result<bool> FeedWriter::apply(const StatusChange &change)
{
    CaseTable cases(m_database);
    const auto record = cases.find(change.caseId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return false;
    const Result<bool> isNew = FeedTable(m_database).isNew(change);
    if (!isNew || !*isNew)
        return isNew;
    const auto before = cases.stateBefore(change.caseId);
    if (!before)
        return failure(before.error());
    const FeedEffect effect = applyStatus(**record, *before, change);
    if (const Result<> stored = CaseWriter(m_database).store(**record, effect, m_now); !stored)
        return failure(stored.error());
    return effect.changed;
}

Result<bool> FeedWriter::apply(const ResultArrival &arrival)
{
    if (arrival.result.id.isEmpty() || arrival.result.sha256.size() != digestBytes)
        return failure(ErrorCode::Invalid, QStringLiteral("a result without id or digest"));
    const auto record = CaseTable(m_database).find(arrival.caseId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return false;
    const FeedEffect effect = applyResult(**record, arrival.result, m_now);
    if (!effect.changed)
        return false;
    if (const Result<> stored = FeedTable(m_database).putResult(arrival); !stored)
        return failure(stored.error());
    if (const Result<> stored = CaseWriter(m_database).store(**record, effect, m_now); !stored)
        return failure(stored.error());
    return true;
}

} // namespace yichuang
