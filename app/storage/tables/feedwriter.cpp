// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/feedwriter.h"

#include <algorithm>
#include <iterator>

#include "core/log.h"
#include "domain/exchange/packagefeed.h"
#include "storage/database/savepoint.h"
#include "storage/tables/casetable.h"
#include "storage/tables/casewriter.h"
#include "storage/tables/correctiontable.h"
#include "storage/tables/feedtable.h"
#include "storage/tables/ledgertable.h"

namespace yichuang {

namespace {

constexpr qsizetype digestBytes = 32;

void note(QList<CaseId> &changed, const CaseId &id)
{
    if (!changed.contains(id))
        changed.append(id);
}

/// The fault of one change or of the case it is about; of anything else the next change would suffer too.
bool isOfOneChange(ErrorCode code)
{
    const ErrorCode codes[] = {ErrorCode::Invalid, ErrorCode::Conflict, ErrorCode::WrongState, ErrorCode::NotAllowed,
                               ErrorCode::StorageCorrupt, ErrorCode::CaseDamaged};
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

LedgerEvent feedEvent(const QString &kind, const QString &counterNo, const QDateTime &at, const QJsonObject &body)
{
    LedgerEvent event;
    event.kind = kind;
    event.counterNo = counterNo;
    event.at = at;
    event.body = body;
    return event;
}

} // namespace

Result<QList<CaseId>> FeedWriter::apply(const FeedPage &page)
{
    QList<CaseId> changed;
    for (const StatusChange &change : page.statuses) {
        if (const Result<> taken = take(change, QStringLiteral("status"), changed); !taken)
            return failure(taken.error());
    }
    for (const ResultArrival &arrival : page.results) {
        if (const Result<> taken = take(arrival, QStringLiteral("result"), changed); !taken)
            return failure(taken.error());
    }
    for (const TwinReport &report : page.twins) {
        if (const Result<> taken = take(report, QStringLiteral("twin"), changed); !taken)
            return failure(taken.error());
    }
    for (const CorrectionReport &report : page.corrections) {
        const Result<bool> taken = CorrectionTable(m_database).report(report);
        if (!taken && !isOfOneChange(taken.error().code))
            return failure(taken.error());
        if (!taken)
            qCWarning(logStorage) << "a correction of the feed is left out:" << errorCodeName(taken.error().code);
        const Result<> told = taken.value_or(false) ? LedgerTable(m_database).append(correctionEvent(report, m_counterNo, m_now)) : Result<>();
        if (!told)
            return failure(told.error());
    }
    if (const Result<> noted = noteEpoch(page); !noted)
        return failure(noted.error());
    if (const Result<> stored = FeedTable(m_database).setCursor(page); !stored)
        return failure(stored.error());
    return changed;
}

template <typename Change>
Result<> FeedWriter::take(const Change &change, const QString &type, QList<CaseId> &changed)
{
    Savepoint savepoint(m_database);
    if (const Result<> begun = savepoint.begin(); !begun)
        return begun;
    const Result<bool> moved = apply(change);
    if (moved) {
        if (*moved)
            note(changed, change.caseId);
        return savepoint.keep();
    }
    const Error &error = moved.error();
    if (!isOfOneChange(error.code))
        return failure(error);
    qCWarning(logStorage) << "a" << type << "of the feed is left out:" << errorCodeName(error.code) << error.detail;
    if (const Result<> undone = savepoint.undo(); !undone)
        return undone;
    LedgerEvent problem = feedEvent(QStringLiteral("feedProblem"), m_counterNo, m_now,
                                    {{QStringLiteral("type"), type},
                                     {QStringLiteral("code"), errorCodeName(error.code)}});
    problem.caseId = change.caseId;
    return LedgerTable(m_database).append(problem);
}

Result<> FeedWriter::noteEpoch(const FeedPage &page)
{
    const Result<QStringList> known = FeedTable(m_database).epochs();
    if (!known)
        return failure(known.error());
    if (known->isEmpty() || page.epoch.isEmpty() || known->contains(page.epoch))
        return {};
    return LedgerTable(m_database).append(feedEvent(QStringLiteral("gatewayEpochChanged"), m_counterNo, m_now,
                                                    {{QStringLiteral("from"), known->constFirst()},
                                                     {QStringLiteral("to"), page.epoch}}));
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
    const FeedEffect effect = applyReport(**record, *before, change, m_calendar);
    if (const Result<> stored = CaseWriter(m_database).store(**record, effect, m_now); !stored)
        return failure(stored.error());
    return effect.changed;
}

Result<bool> FeedWriter::apply(const ResultArrival &arrival)
{
    const auto record = CaseTable(m_database).find(arrival.caseId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return false;
    if (arrival.result.id.isEmpty() || arrival.result.sha256.size() != digestBytes)
        return failure(ErrorCode::Invalid, QStringLiteral("a result without id or digest"));
    const FeedEffect effect = applyResult(**record, arrival.result, m_now);
    if (!effect.changed)
        return false;
    if (const Result<> stored = FeedTable(m_database).putResult(arrival); !stored)
        return failure(stored.error());
    if (const Result<> stored = CaseWriter(m_database).store(**record, effect, m_now); !stored)
        return failure(stored.error());
    return true;
}

Result<bool> FeedWriter::apply(const TwinReport &report)
{
    const auto record = CaseTable(m_database).find(report.caseId);
    if (!record)
        return failure(record.error());
    const FeedEffect effect = *record ? applyTwin(**record, report) : FeedEffect{};
    if (!effect.changed)
        return false;
    if (const Result<> stored = CaseWriter(m_database).store(**record, effect, m_now); !stored)
        return failure(stored.error());
    return true;
}

} // namespace yichuang
