// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/cases/gap.h"
#include "domain/checks/materialcheck.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// What the rules say about a case as it stands. Pure: the same case, guide and day give the same report everywhere.
struct CheckReport
{
    Checklist checklist;
    QList<Gap> gaps;

    /// Nothing is missing: intake is lawful (行政许可法 32(5)).
    [[nodiscard]] bool complete() const { return gaps.isEmpty(); }
    /// The identity, item and situation are known, and every material was either looked at or is missing, so that one
    /// notice can tell everything (行政许可法 32(4)). Unticked points of a material that is there forbid it.
    [[nodiscard]] bool readyForCorrection() const;
    /// The gaps that the one-time correction notice lists, all of them: what is missing, too old, too few or failed among
    /// the materials (isMaterialDefect()), and fields of the form that are empty or wrong. What it leaves out may not be asked for later (行政许可法 32(4)).
    [[nodiscard]] QList<Gap> defects() const;
};

class ReferenceShelf;

/// `guide` is null until an item is chosen. `today` is the day at the counter; the calendar says by when a case that is filed
/// then would be decided; codes are looked up in `lists`, when there are any.
[[nodiscard]] CheckReport checkCase(const Guide *guide, const CaseRecord &record, QDate today,
                                    const WorkCalendar &calendar = {}, const ReferenceShelf *lists = nullptr);

/// Brings a draft's materials in line with the checklist: one for each demand, in the guide's order, first those that are
/// asked for. What a licence or a data resource may cover begins as to be fetched, never as a paper demand (R42–R47); what
/// nothing covers is never left to be fetched. A material that is no longer asked for stays, behind the others, as long as
/// pages were taken in for it.
void alignMaterials(CaseRecord &draft, const Checklist &checklist);

} // namespace yichuang
