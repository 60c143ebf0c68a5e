// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What a clerk did to a draft, by kind, so that undo can name it.
enum class DraftAct {
    Applicant,
    Agent,
    Item,
    Answer,
    Obtained,
    PageAdded,
    PageRemoved,
    PagesTurned,
    PagesMoved,     ///< to another place, or to another material, which is the one named
    PagesUsedAgain, ///< they stand for a second material too, which is the one named
    PagesDivided,   ///< a file became two, or two became one
    BlanksPutAside, ///< the blank pages of a scan were taken out
    Point,
    Findings, ///< pages that failed a check are usable all the same
    Field,
    Component, ///< an item of the package was refused, or taken in after all
    Dates,    ///< what the paper says of its dates
    Pieces,   ///< how many originals and copies were handed in
    Holder,   ///< whose document it is
    Another,  ///< it is another application although the same one stands open
    Reading,  ///< a person looked at what a machine read
};

/// One change of a draft.
struct DraftDeed
{
    DraftAct act = DraftAct::Applicant;
    QString subject; ///< name of the item, the material, the question or the field; no personal data
    int page = 0;    ///< which page of the material, from 1; 0 where that does not matter
    bool operator==(const DraftDeed &) const = default;
};

/// The draft at one moment of its past, and what was done to it next. Undo and redo go from one moment to its neighbour
/// (UX U11). Place, standing, handlers and revision of the record are not those of the moment.
struct DraftMoment
{
    int number = 0; ///< from 0, one more for each change
    DraftDeed next;
    CaseRecord record;
    bool operator==(const DraftMoment &) const = default;
};

} // namespace yichuang
