// SPDX-License-Identifier: Apache-2.0
#include "casework/sortpages.h"

#include <algorithm>

#include "casework/draftedits.h"

namespace yichuang {

namespace {

bool hasFailed(const QList<PageFile> &files)
{
    return std::any_of(files.cbegin(), files.cend(), [](const PageFile &file) {
        return std::any_of(file.findings.cbegin(), file.findings.cend(),
                           [](const PageFinding &finding) { return finding.verdict == Verdict::Fail; });
    });
}

void forgetAcceptance(CaseMaterial &material)
{
    material.findingsAcceptedBecause.clear();
    material.findingsAcceptedBy.clear();
}

} // namespace

SortPages::SortPages(Visit &visit, const Clock &clock) : m_visit(visit), m_clock(clock) {}

FreshPageFileId SortPages::freshId() const
{
    return [this] { return PageFileId::create(m_clock.now().toMSecsSinceEpoch()); };
}

Result<> SortPages::turn(const PageSpan &pages, int quarters)
{
    return keep(withPagesTurned(m_visit.record(), pages, quarters, freshId()), DraftAct::PagesTurned, pages.materialId,
                pages.first);
}

Result<> SortPages::move(const PageSpan &pages, const QString &materialId, int place)
{
    const QList<PageFile> moved = filesIn(m_visit.record(), pages);
    Result<CaseRecord> next = withPagesMoved(m_visit.record(), pages, materialId, place, freshId());
    const bool stays = materialId == pages.materialId;
    if (next && !stays) {
        settleArrival(*next, materialId, moved);
        settleLeaving(*next, pages.materialId);
    }
    const bool behind = stays && place > pages.first;
    return keep(next, DraftAct::PagesMoved, materialId, behind ? place - pages.count : place);
}

Result<> SortPages::useAgain(const PageSpan &pages, const QString &materialId, int place)
{
    const QList<PageFile> shared = filesIn(m_visit.record(), pages);
    Result<CaseRecord> next = withPagesUsedAgain(m_visit.record(), pages, materialId, place, freshId());
    if (next)
        settleArrival(*next, materialId, shared);
    return keep(next, DraftAct::PagesUsedAgain, materialId, place);
}

Result<> SortPages::remove(const PageSpan &pages)
{
    Result<CaseRecord> next = withPagesRemoved(m_visit.record(), pages, freshId());
    if (next)
        settleLeaving(*next, pages.materialId);
    return keep(next, DraftAct::PageRemoved, pages.materialId, pages.first);
}

Result<> SortPages::divideOrJoin(const QString &materialId, int place)
{
    const CaseMaterial *material = m_visit.record().material(materialId);
    const bool join = material && canJoin(*material, place);
    return keep(join ? withFilesJoined(m_visit.record(), materialId, place)
                     : withFileDivided(m_visit.record(), materialId, place, freshId()),
                DraftAct::PagesDivided, materialId, place);
}

Result<> SortPages::keep(const Result<CaseRecord> &next, DraftAct act, const QString &materialId, int page)
{
    if (!next)
        return failure(next.error());
    m_visit.change(*next, {act, next->material(materialId)->name, page});
    return {};
}

void SortPages::settleArrival(CaseRecord &next, const QString &materialId, const QList<PageFile> &came) const
{
    CaseMaterial &material = *next.material(materialId);
    lookAgain(material);
    material.obtained = Obtained::Submitted;
    if (hasFailed(came))
        forgetAcceptance(material);
}

void SortPages::settleLeaving(CaseRecord &next, const QString &materialId) const
{
    CaseMaterial &material = *next.material(materialId);
    lookAgain(material);
    if (!hasFailed(material.files))
        forgetAcceptance(material);
    const MaterialDemand *demand = m_visit.report().checklist.material(materialId);
    standWithoutPages(material, demand ? demand->rule : MaterialRule{});
}

} // namespace yichuang
