// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"

namespace yichuang {

// A package at the counter (DOMAIN R121–R129): which items of it are taken in, and what they share.

/// Brings a draft's components in line with the checklist: one for each item that applies, in the guide's order. What was said
/// of one stays; one that does not apply any more goes, and so do all of a single item.
void alignComponents(CaseRecord &draft, const Guide &guide, const Checklist &checklist);

/// Refuses one item at the counter, which does not sink the rest; without a reason it is taken in after all.
/// False when the draft has no such component or nothing changes.
bool refuseComponent(CaseRecord &draft, const QString &componentId, const QString &because);
/// The items that are not refused.
[[nodiscard]] QStringList takenComponents(const CaseRecord &record);
[[nodiscard]] bool allRefused(const CaseRecord &record);

/// Takes out of a checklist what only refused items would need: nobody asks for that any more.
void leaveOutRefused(Checklist &checklist, const CaseRecord &record);
/// The materials of the draft that only this item needs, and that go back when it is refused.
[[nodiscard]] QList<CaseMaterial> materialsOnlyOf(const QString &componentId, const CaseRecord &draft, const Guide &guide);

/// How many papers and entries the applicant need not give again because items share them (材料少交 n 份): for each one the
/// items it serves, but for the one it is given for.
struct PackageSavings
{
    int materials = 0;
    int fields = 0;
    bool operator==(const PackageSavings &) const = default;
};
[[nodiscard]] PackageSavings packageSavings(const Checklist &checklist, const CaseRecord &record);
/// For how many of the items that are taken in something is asked once; 1 outside of packages.
[[nodiscard]] int servedBy(const QStringList &components, const CaseRecord &record);

} // namespace yichuang
