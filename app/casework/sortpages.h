// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/pageshelf.h"
#include "core/clock.h"
#include "domain/cases/pagesorting.h"

namespace yichuang {

/// Puts pages in order. Each call that changes something is one step that undo takes back.
///
/// What was decided is handled as for pages that are added: where a page came or went, points that passed are open again,
/// because they did so before anybody saw the material as it is now. That failed pages are usable all the same is said of
/// those pages, so that it ends when others come or all of them go. Turning and a new order change nothing of what the pages
/// say. A document that was made of the pages before is stale by CaseMaterial::pagesDigest().
///
/// Errors: NotFound for a material that the shelf has not, Invalid for places that it has not, Unsupported where the kind of
/// file does not allow it.
class SortPages
{
public:
    /// Both outlive it.
    SortPages(PageShelf &shelf, const Clock &clock);

    /// @param quarters by 90 degrees clockwise
    Result<> turn(const PageSpan &pages, int quarters);
    /// @param place before which page of that material, as counted before the move
    Result<> move(const PageSpan &pages, const QString &materialId, int place);
    /// The pages stand for this material too.
    Result<> useAgain(const PageSpan &pages, const QString &materialId, int place);
    Result<> remove(const PageSpan &pages);
    /// Takes the blank pages that a scanner took out of these materials: backs with nothing on them, of a stack that was
    /// scanned on both sides. A material that would have no page left keeps them all, and so do imported files.
    /// How many it were; Empty when there is none.
    Result<int> putBlanksAside(const QStringList &materialIds);
    /// A file begins at this page of the material; where one does already that could go on, the two are one again.
    Result<> divideOrJoin(const QString &materialId, int place);

private:
    [[nodiscard]] FreshPageFileId freshId() const;
    Result<> keep(const Result<CaseRecord> &next, DraftAct act, const QString &materialId, int page);
    void settleArrival(CaseRecord &next, const QString &materialId, const QList<PageFile> &came) const;
    void settleLeaving(CaseRecord &next, const QString &materialId) const;

    PageShelf &m_shelf;
    const Clock &m_clock;
};

} // namespace yichuang
