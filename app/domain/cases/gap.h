// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/cases/pieces.h"

namespace yichuang {

/// The stations of a visit, in the order a clerk passes them. All are open at any time; there is no wizard.
enum class Station { Applicant, Item, Questions, Materials, Form };

enum class GapKind {
    ApplicantNameMissing,
    ApplicantNumberMissing,
    ApplicantNumberInvalid,
    LegalRepresentativeMissing,
    PhoneInvalid,
    AgentNameMissing,
    AgentNumberInvalid,
    AgentPhoneInvalid,
    PowerOfAttorneyMissing,
    ItemMissing,
    ItemNotForApplicant,  ///< 服务对象 does not fit: an organisation's item for a person, or the reverse
    QuestionOpen,
    SituationUnclear,     ///< the guide gives no or several situations for these answers: a fault of the guide
    MaterialMissing,
    TooManyPages,
    FindingOpen,          ///< a machine check failed and nobody said why the page is good enough
    FileUnseen,           ///< its pages can be seen nowhere here (OFD), and nobody said where and how it was looked at
    PointUnticked,
    PointFailed,
    PointReasonMissing,   ///< failed without saying why
    FieldMissing,
    FieldInvalid,
    OneOfMissing,         ///< none of the materials that stand for one another is there
    DateUnconfirmed,      ///< the guide sets how old a material may be, and nobody has read its date
    MaterialExpired,      ///< it is not valid any more
    MaterialTooOld,       ///< older than the guide allows
    ExpiresTooSoon,       ///< it expires before the decision is due
    PiecesMissing,        ///< fewer originals or copies than the guide asks for
    PaperReasonMissing,   ///< asked for on paper although something covers it, without saying why (R42)
    AllRefused,           ///< of a package, not one item is to be taken in: that is a refusal of the case
    FieldConflict,        ///< what was typed differs from what a register says, and nobody said why
    ReadingUnconfirmed,   ///< a machine read a date or a name that the guide asks for, and nobody has looked at it
    ReadingMissing,       ///< of what the guide asks for nothing was read, and nobody typed it or said why it is not there
    ReadingConflict,      ///< what two documents say, or a document and the form, differs, and nobody said why
    DocumentTooLarge,     ///< the file made of its pages is larger than the department takes
    HolderMissing,        ///< another person's, to be fetched, and nobody said whose it is: nobody can be asked about them
    NotLookedAt,          ///< the draft was recovered, and nobody has looked at this station since
};

/// One thing that keeps the case from being complete: a line of the list "what is still missing", and where Enter leads.
struct Gap
{
    GapKind kind = GapKind::ItemMissing;
    Station station = Station::Applicant;
    QString materialId; ///< for Materials
    QString targetId;   ///< question, point or field id; empty otherwise
    QString subject;    ///< name of the material, text of the point, label of the field: for the sentence
    QString reason = {}; ///< of a failed point: what the clerk wrote
    PiecesCounted pieces = {}; ///< of PiecesMissing
    int kilobytes = 0;         ///< of DocumentTooLarge: its size in KiB
    int mostKilobytes = 0;     ///< of DocumentTooLarge: what is allowed, in KiB
    bool operator==(const Gap &) const = default;
};

} // namespace yichuang
