// SPDX-License-Identifier: Apache-2.0
#include "rest/feedtranslation.h"

#include <optional>

#include "core/log.h"
#include "domain/cases/casestate.h"
#include "rest/restintakeregister.h"
#include "wire/correctionreport.h"
#include "wire/guidenotice.h"
#include "wire/opencases.h"

namespace yichuang {

namespace {

std::optional<StatusChange> statusOf(const wire::FeedChange &change)
{
    const auto said = wire::statusChangeFromJson(change.doc);
    const auto state = said ? caseStateFromCode(said->state) : std::nullopt;
    const CaseId caseId = said ? CaseId::fromString(said->caseId) : CaseId();
    if (!state || caseId.isNull())
        return std::nullopt;
    return StatusChange{caseId, *state, said->at, said->text, said->component, said->days};
}

std::optional<ResultArrival> resultOf(const wire::FeedChange &change)
{
    const auto said = wire::caseResultFromJson(change.doc);
    const CaseId caseId = said ? CaseId::fromString(said->caseId) : CaseId();
    if (caseId.isNull())
        return std::nullopt;
    CaseResult result{said->id, said->name, said->number, QByteArray::fromHex(said->sha256.toLatin1()), said->size, said->type};
    result.componentId = said->component;
    for (const wire::ResultPermit &permit : said->permits)
        result.permits.append({permit.name, permit.number, QDate::fromString(permit.validUntil, Qt::ISODate)});
    return ResultArrival{caseId, result};
}

std::optional<GuideNotice> guideOf(const wire::FeedChange &change)
{
    const auto said = wire::guideNoticeFromJson(change.doc);
    if (!said)
        return std::nullopt;
    return GuideNotice{{said->id, said->version}, QByteArray::fromHex(said->sha256.toLatin1()), said->size};
}

std::optional<CorrectionReport> correctionOf(const wire::FeedChange &change)
{
    const auto said = wire::correctionReportFromJson(change.doc);
    const auto state = said ? correctionStateFromName(said->state) : std::nullopt;
    if (!state)
        return std::nullopt;
    return CorrectionReport{said->correctionId, *state, said->text, said->at};
}

std::optional<TwinReport> twinOf(const wire::FeedChange &change)
{
    const auto said = wire::twinNoticeFromJson(change.doc);
    const CaseId caseId = said ? CaseId::fromString(said->caseId) : CaseId();
    if (caseId.isNull())
        return std::nullopt;
    TwinReport report{caseId, {}, said->at};
    for (const wire::OpenCase &open : said->others)
        report.others.append(openIntakeOf(open));
    return report;
}

/// Whether it was about a guide.
bool addOfGuides(FeedPage &page, const wire::FeedChange &change)
{
    const auto guide = change.type == wire::changetype::guide ? guideOf(change) : std::nullopt;
    const auto correction = change.type == wire::changetype::correction ? correctionOf(change) : std::nullopt;
    if (guide)
        page.guides.append(*guide);
    if (correction)
        page.corrections.append(*correction);
    return guide || correction;
}

void add(FeedPage &page, const wire::FeedChange &change)
{
    if (change.removed)
        return;
    const auto status = change.type == wire::changetype::status ? statusOf(change) : std::nullopt;
    const auto result = change.type == wire::changetype::result ? resultOf(change) : std::nullopt;
    const auto twin = change.type == wire::changetype::twin ? twinOf(change) : std::nullopt;
    if (twin)
        page.twins.append(*twin);
    else if (status)
        page.statuses.append(*status);
    else if (result)
        page.results.append(*result);
    else if (!addOfGuides(page, change))
        qCDebug(logSync) << "passed over a change of type" << change.type << change.id;
}

} // namespace

FeedPage feedPageOf(const QString &feed, const wire::FeedPage &page)
{
    FeedPage translated;
    translated.feed = feed;
    translated.epoch = page.epoch;
    translated.cursor = page.next;
    translated.more = page.more;
    for (const wire::FeedChange &change : page.changes)
        add(translated, change);
    return translated;
}

} // namespace yichuang
