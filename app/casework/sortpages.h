// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/visit.h"
#include "domain/cases/pagesorting.h"

namespace yichuang {

/// Puts the pages of the open visit in order. Each call that changes something is one step that undo takes back.
///
/// What was decided is handled as for pages that are added: where a page came or went, points that passed are open again,
/// because they did so before anybody saw the material as it is now. That failed pages are usable all the same is said of
/// those pages, so that it ends when others come or all of them go. Turning and a new order change nothing of what the pages
/// say. A document that was made of the pages before is stale by CaseMaterial::pagesDigest().
///
/// Errors: NotFound for a material that the visit has not, Invalid for places that it has not, Unsupported where the kind of
/// file does not allow it.
class SortPages
{
public:
    /// Both outlive it.
    SortPages(Visit &visit, const Clock &clock);

    /// @param quarters by 90 degrees clockwise
    Result<> turn(const PageSpan &pages, int quarters);
    /// @param place before which page of that material, as counted before the move
    Result<> move(const PageSpan &pages, const QString &materialId, int place);
    /// The pages stand for this material too.
    Result<> useAgain(const PageSpan &pages, const QString &materialId, int place);
    Result<> remove(const PageSpan &pages);
    /// A file begins at this page of the material; where one does already that could go on, the two are one again.
    Result<> divideOrJoin(const QString &materialId, int place);

private:
    [[nodiscard]] FreshPageFileId freshId() const;
    Result<> keep(const Result<CaseRecord> &next, DraftAct act, const QString &materialId, int page);
    void settleArrival(CaseRecord &next, const QString &materialId, const QList<PageFile> &came) const;
    void settleLeaving(CaseRecord &next, const QString &materialId) const;

    Visit &m_visit;
    const Clock &m_clock;
};

} // namespace yichuang
