// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/cases/gap.h"
#include "domain/guide/checklist.h"

namespace yichuang {

// What machines read from pages and persons confirmed, held against what it must agree with (DOMAIN R150–R152). Pure.

/// The other side of a rule: what it must say, and from where.
struct ReadingOpposite
{
    QString source;     ///< the name of the material, or the label of the field; empty for applicant and agent
    QString value;
    QString materialId; ///< when it is read from another material
    QString ruleId;     ///< the same
};

/// The reading of a rule; null when nothing was read of it.
[[nodiscard]] const MaterialReading *readingOf(const CaseMaterial &material, const QString &ruleId);
/// A person said what stands there.
[[nodiscard]] bool isLookedAt(const MaterialReading &reading);
/// A person said what stands there, and something does.
[[nodiscard]] bool holdsText(const MaterialReading &reading);
/// The day that the reading says; validForGood() for 长期; null for what is no day.
[[nodiscard]] QDate dayOf(const MaterialReading &reading);

/// Nothing where the rule asks for no agreement, or the other side is not known yet: then that is a gap of its own.
[[nodiscard]] std::optional<ReadingOpposite> oppositeOf(const ReadingRule &rule, const CaseRecord &record,
                                                        const Checklist &checklist);
/// The width of letters, blanks and the kind of brackets do not count.
[[nodiscard]] bool agree(const QString &one, const QString &other);
/// A reading that a person looked at says something else than its opposite does.
[[nodiscard]] bool conflicts(const ReadingRule &rule, const CaseMaterial &material, const CaseRecord &record,
                             const Checklist &checklist);

/// What was read and nobody looked at; what could not be read, or is not yet, and nobody typed, unless somebody said why it
/// need not be on the paper; and what disagrees, unless somebody said why the material will do all the same. Only of
/// materials with pages. A person can settle each of them, whether this computer reads letters or not.
[[nodiscard]] QList<Gap> checkReadings(const Checklist &checklist, const CaseRecord &record);

} // namespace yichuang
