// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QList>

#include "casework/session.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"
#include "domain/guide/checklist.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// What filing settles in the materials of a case: a promise is made in writing on the day of the filing, its last day counted
/// from then; what nobody counted was handed in as the guide asks for it.
void settleFiledMaterials(CaseRecord &filed, const Checklist &checklist, const WorkCalendar &calendar, const QDateTime &at);

/// The promises that the applicant signs (DOMAIN §3.4): 容缺受理承诺书 when something comes later, 告知承诺书 when a
/// commitment stands for something. None when nothing was promised.
[[nodiscard]] QList<Paper> promisePapers(const CaseRecord &record, const Guide &guide, const Session &session,
                                         const QDateTime &at);

/// The rows by which a receipt names what was promised, apart from what was taken in.
[[nodiscard]] QJsonArray promisedRows(const CaseRecord &record);
/// The rows by which a receipt names the originals that were given back at once.
[[nodiscard]] QJsonArray returnedRows(const CaseRecord &record);
/// Originals that stay, by what becomes of them.
enum class KeptOriginals {
    Surrendered, ///< 依法收回: the law lets the applicant keep it no longer (R47)
    Passed,      ///< 收原件: it goes with the application to the department
};
/// Materials of the case whose original the law takes from the applicant, and of which none was taken yet (R47).
[[nodiscard]] QList<CaseMaterial> stillToSurrender(const CaseRecord &record, const Guide &guide);
/// The rows by which a receipt names the originals that were not given back.
[[nodiscard]] QJsonArray keptRows(const CaseRecord &record, const Guide &guide, KeptOriginals which);

} // namespace yichuang
