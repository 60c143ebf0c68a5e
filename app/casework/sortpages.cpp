// SPDX-License-Identifier: Apache-2.0
#include "casework/sortpages.h"

#include <algorithm>

#include "casework/draftedits.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {

bool wantReason(const QList<PageFile> &files)
{
    return std::any_of(files.cbegin(), files.cend(), wantsReason);
}

/// The places of its scanned pages that have nothing on them, the last first.
QList<int> blankPlaces(const CaseMaterial &material)
{
    QList<int> places;
    int place = 0;
    for (const PageFile &file : material.files) {
        const bool scanned = file.origin.startsWith(u"scanner:");
        for (int nth = 0; nth < placesOf(file); ++nth) {
            ++place;
            if (scanned && isBlankPage(file, file.firstPage + nth))
                places.prepend(place);
        }
    }
    return places;
}

void forgetAcceptance(CaseMaterial &material)
{
    material.findingsAcceptedBecause.clear();
    material.findingsAcceptedBy.clear();
}

} // namespace

SortPages::SortPages(PageShelf &shelf, const Clock &clock) : m_shelf(shelf), m_clock(clock) {}

FreshPageFileId SortPages::freshId() const
{
    return [this] { return PageFileId::create(m_clock.now().toMSecsSinceEpoch()); };
}

Result<> SortPages::turn(const PageSpan &pages, int quarters)
{
    return keep(withPagesTurned(m_shelf.shelf(), pages, quarters, freshId()), DraftAct::PagesTurned, pages.materialId,
                pages.first);
}

Result<> SortPages::move(const PageSpan &pages, const QString &materialId, int place)
{
    const QList<PageFile> moved = filesIn(m_shelf.shelf(), pages);
    Result<CaseRecord> next = withPagesMoved(m_shelf.shelf(), pages, materialId, place, freshId());
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
    const QList<PageFile> shared = filesIn(m_shelf.shelf(), pages);
    Result<CaseRecord> next = withPagesUsedAgain(m_shelf.shelf(), pages, materialId, place, freshId());
    if (next)
        settleArrival(*next, materialId, shared);
    return keep(next, DraftAct::PagesUsedAgain, materialId, place);
}

Result<> SortPages::remove(const PageSpan &pages)
{
    Result<CaseRecord> next = withPagesRemoved(m_shelf.shelf(), pages, freshId());
    if (next)
        settleLeaving(*next, pages.materialId);
    return keep(next, DraftAct::PageRemoved, pages.materialId, pages.first);
}

Result<int> SortPages::putBlanksAside(const QStringList &materialIds)
{
    CaseRecord next = m_shelf.shelf();
    QStringList names;
    int aside = 0;
    for (const QString &id : materialIds) {
        const CaseMaterial *material = next.material(id);
        const QList<int> places = material ? blankPlaces(*material) : QList<int>();
        if (places.isEmpty() || places.size() == placesOf(*material))
            continue;
        names.append(material->name);
        for (const int place : places) {
            const Result<CaseRecord> without = withPagesRemoved(next, {id, place, 1}, freshId());
            if (!without)
                return failure(without.error());
            next = *without;
        }
        settleLeaving(next, id);
        aside += int(places.size());
    }
    if (aside == 0)
        return failure(ErrorCode::Empty, QStringLiteral("no blank page"));
    m_shelf.arrange(next, {DraftAct::BlanksPutAside, names.first(), 0});
    return aside;
}

Result<> SortPages::divideOrJoin(const QString &materialId, int place)
{
    const CaseMaterial *material = m_shelf.shelf().material(materialId);
    const bool join = material && canJoin(*material, place);
    return keep(join ? withFilesJoined(m_shelf.shelf(), materialId, place)
                     : withFileDivided(m_shelf.shelf(), materialId, place, freshId()),
                DraftAct::PagesDivided, materialId, place);
}

Result<> SortPages::keep(const Result<CaseRecord> &next, DraftAct act, const QString &materialId, int page)
{
    if (!next)
        return failure(next.error());
    m_shelf.arrange(*next, {act, next->material(materialId)->name, page});
    return {};
}

void SortPages::settleArrival(CaseRecord &next, const QString &materialId, const QList<PageFile> &came) const
{
    CaseMaterial &material = *next.material(materialId);
    lookAgain(material);
    material.obtained = Obtained::Submitted;
    const MaterialRule *rule = m_shelf.rule(materialId);
    if (wantReason(came) || (rule && hasTooManyPages(*rule, material)))
        forgetAcceptance(material);
}

void SortPages::settleLeaving(CaseRecord &next, const QString &materialId) const
{
    CaseMaterial &material = *next.material(materialId);
    lookAgain(material);
    if (!wantReason(material.files))
        forgetAcceptance(material);
    const MaterialRule *rule = m_shelf.rule(materialId);
    standWithoutPages(material, rule ? *rule : MaterialRule{});
}

} // namespace yichuang
