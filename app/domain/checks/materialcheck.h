// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>

#include "domain/cases/caserecord.h"
#include "domain/cases/gap.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guide.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// What CaseMaterial::validUntil says of a paper that is good for ever (长期).
[[nodiscard]] QDate validForGood();

/// The pieces that the guide asks for, by its acceptance mode [F23]. None where it does not say how the material is taken
/// in, and for an electronic one. What must be surrendered by law is an original that is not given back (R47).
[[nodiscard]] Pieces piecesAsked(const MaterialRule &rule);
/// The pieces that were handed in: what a person counted, or, as long as nobody did, what the guide asks for, since a page
/// was taken in as the guide wants it.
[[nodiscard]] Pieces piecesOf(const MaterialRule &rule, const CaseMaterial &material);

/// The days that materials are held against.
struct MaterialDays
{
    QDate today;
    QDate decisionDue; ///< when a case that is filed today is decided at the latest; null: no limit is stated
};

/// The earlier of the promised and the statutory limit of the guide, counted from today.
[[nodiscard]] MaterialDays materialDays(const Guide &guide, QDate today, const WorkCalendar &calendar);

/// What is missing or wrong in the materials of the checklist. Of materials that stand for one another, one that is whole
/// is enough: then nothing of the group is a gap, and when none is there it is one gap that names them all.
[[nodiscard]] QList<Gap> checkMaterials(const Guide &guide, const Checklist &checklist, const CaseRecord &record,
                                        const MaterialDays &days);

/// The gaps of one material for which pages are there: pages, dates, pieces and points. What came late is held to the same
/// rules as what was there at once.
[[nodiscard]] QList<Gap> checkPages(const MaterialRule &rule, const CaseMaterial &material, const MaterialDays &days);

/// Whether a gap in a material is one that the applicant can put right, so that the correction notice names it: something
/// to bring or to bring anew. What a person at the counter has to do is none: to look at a page or a point, to read a date.
[[nodiscard]] bool isMaterialDefect(GapKind kind);

} // namespace yichuang
