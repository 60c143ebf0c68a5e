// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guide.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// Has the machine decide what it can prove of the draft's review points, and take back what it cannot any more; what people
/// decided stays (domain/checks/pointproof). To be called after every change, with a checklist that is settled.
void provePoints(CaseRecord &draft, const Guide &guide, const Checklist &checklist, const WorkCalendar &calendar,
                 const Clock &clock);

/// The same for pages that come to a case that is filed, each material by itself. A point of which somebody said something
/// before is left to people: they know what it was about.
void proveLatePoints(QList<CaseMaterial> &late, const CaseRecord &filed, const Guide &guide, const Checklist &checklist,
                     const WorkCalendar &calendar, const Clock &clock);

/// The version that a decision names, PointDecision::guideVersion.
[[nodiscard]] QString versionOf(const GuideRef &guide);

} // namespace yichuang
