// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "domain/guide/guide.h"

namespace yichuang {

enum class GuideChangeKind { Added, Removed, Changed };

/// One element that differs between two versions of a guide.
struct GuideChange
{
    GuideChangeKind kind = GuideChangeKind::Changed;
    QString element; ///< where it stands, with the keys of DOMAIN §2.3: "materials/idCard/isNeed", "promiseDay"
    QString subject; ///< what a person calls the thing: the name of the material, the text of the question; empty: the guide
    QString before;  ///< as text; empty where it was added
    QString after;   ///< as text; empty where it was removed
    ElementOwner owner = ElementOwner::Substantive;
    /// It changes what an applicant brings, answers, fills in, pays or waits for, so a clerk has to read it before the next
    /// visit. Where a text was read and what a thing is called in English does not.
    bool mustRead = false;
    bool operator==(const GuideChange &) const = default;
};

/// What is different in `after`, in the order of its elements; empty for versions that ask for the same. Things with an id
/// (questions, options, situations, materials, points, fields) are compared with the thing of the same id, wherever it
/// stands in its list; version and day of publication are no differences. A thing that came or went is one change.
[[nodiscard]] QList<GuideChange> changesBetween(const Guide &before, const Guide &after);

/// "added", "removed", "changed".
[[nodiscard]] QString guideChangeName(GuideChangeKind kind);

} // namespace yichuang
