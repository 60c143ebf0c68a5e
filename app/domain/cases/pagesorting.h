// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

// How a clerk puts the pages of a case in order. Stored bytes are never touched: a page file cites a run of their pages, and
// is divided, turned and put elsewhere. Findings go with their pages; what was read from a page stays with the material only
// as long as the page does. All of it is pure: the caller says what a new page file is called and what is decided anew.

/// Pages of one material that stand one behind the other.
struct PageSpan
{
    QString materialId;
    int first = 1; ///< place within the material, from 1
    int count = 1;
    bool operator==(const PageSpan &) const = default;
};

/// Gives an id that no page file has had.
using FreshPageFileId = std::function<PageFileId()>;

/// How many places the file takes in its material: one for each page, and one for a file whose pages nobody can count
/// (OFD), which can be moved but neither divided nor turned.
[[nodiscard]] int placesOf(const PageFile &file);
[[nodiscard]] int placesOf(const CaseMaterial &material);
/// The page files that stand there, cut to the span, with their ids as they are. Empty when the span is not in the case.
[[nodiscard]] QList<PageFile> filesIn(const CaseRecord &record, const PageSpan &span);

// Each of these answers NotFound for a material that the case has not, and Invalid for places that the material has not.

/// @param quarters how often by 90 degrees clockwise; may be negative. Unsupported for a file whose pages nobody can count.
[[nodiscard]] Result<CaseRecord> withPagesTurned(CaseRecord record, const PageSpan &span, int quarters,
                                                 const FreshPageFileId &freshId);
/// @param place before which page of that material they come to stand, as it is counted before the move; one more than it
/// has: behind the last
[[nodiscard]] Result<CaseRecord> withPagesMoved(CaseRecord record, const PageSpan &span, const QString &materialId, int place,
                                                const FreshPageFileId &freshId);
/// The same pages stand for a further material, or once more for the same: the bytes are stored once.
[[nodiscard]] Result<CaseRecord> withPagesUsedAgain(CaseRecord record, const PageSpan &span, const QString &materialId,
                                                    int place, const FreshPageFileId &freshId);
[[nodiscard]] Result<CaseRecord> withPagesRemoved(CaseRecord record, const PageSpan &span, const FreshPageFileId &freshId);

/// A page file ends before this place, although it could go on.
[[nodiscard]] bool canJoin(const CaseMaterial &material, int place);
/// The page file that holds this place ends before it, and another begins. Invalid where one ends already.
[[nodiscard]] Result<CaseRecord> withFileDivided(CaseRecord record, const QString &materialId, int place,
                                                 const FreshPageFileId &freshId);
/// The two page files that meet before this place are one again. Invalid unless canJoin().
[[nodiscard]] Result<CaseRecord> withFilesJoined(CaseRecord record, const QString &materialId, int place);

} // namespace yichuang
