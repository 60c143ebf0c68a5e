// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"

namespace yichuang {

// What an applicant is told to bring: before the intake as often as it is asked for (一次性告知单, DOMAIN R29, R30), after it
// once (一次性补正告知书, 行政许可法 32(4)). Pure.

/// How a material stands towards the applicant who is told about it.
enum class NoticeStanding {
    Exempt,   ///< 免交: a licence or a data resource stands for it (R42); nobody is told to bring it
    Here,     ///< it was taken in already
    ToBring,
    OneOf,    ///< one of its group is still to be brought
    Optional, ///< 非必要
};

struct NoticeLine
{
    MaterialRule rule;
    NoticeStanding standing = NoticeStanding::ToBring;
    bool operator==(const NoticeLine &) const = default;
};

/// Materials of a package that serve the same components (R41); one group without components for a single item.
struct NoticeGroup
{
    QStringList components; ///< names, in the order of the package
    bool common = true;     ///< for all components that apply
    QList<NoticeLine> lines;
    bool operator==(const NoticeGroup &) const = default;
};

/// A notice tells everything at once, so the situation has to be settled first.
[[nodiscard]] bool canTell(const Checklist &checklist);
/// One line for each material of the situation, in the guide's order; of a package those that all components share first.
[[nodiscard]] QList<NoticeGroup> noticeGroups(const Guide &guide, const Checklist &checklist, const CaseRecord &record);
/// Ids of what has to be brought for the case to be complete.
[[nodiscard]] QStringList stillToBring(const Guide &guide, const Checklist &checklist, const CaseRecord &record);
/// What was told before still holds, and something of it came: a notice of the rest is enough. Otherwise the whole is told
/// anew, because a rest would leave out what nobody was told.
[[nodiscard]] bool canTellTheRest(const CaseRecord &record, const QStringList &left);

/// Whether these defects may be put into a correction notice for the case. One is issued, with all of them; saying the same
/// ones again is a reminder. SecondNotice for a defect that the notice did not name (行政许可法 32(4)).
[[nodiscard]] Result<> canNotify(const CaseRecord &record, const QList<Defect> &defects);
/// The same defect, whether it was put right or not.
[[nodiscard]] bool isSameDefect(const Defect &left, const Defect &right);
/// Every defect of the notice was put right; false when no notice was issued.
[[nodiscard]] bool allCorrected(const QList<Defect> &defects);

} // namespace yichuang
