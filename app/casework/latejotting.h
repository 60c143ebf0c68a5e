// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What came for a filed case and was not handed in yet.
struct LateJotting
{
    QList<CaseMaterial> materials; ///< with its new pages only
    int forgotten = 0;             ///< pages that waited for too long
};

/// Under which it is kept with the case, for each clerk.
[[nodiscard]] QString latePlace();
/// As it is kept; empty of nothing.
[[nodiscard]] QJsonObject lateJottingFields(const QList<CaseMaterial> &materials);
/// What was kept, without what waited for too long: pages that no case names are swept a week after that was seen. What the case
/// has already was handed in, although the jotting stayed behind. What cannot be read is typed or scanned again; nothing of
/// the case itself depends on it.
[[nodiscard]] LateJotting lateJottingOf(const QJsonObject &fields, const CaseRecord &record, const QDateTime &now);
/// The last day on which all of that is still here; null of nothing.
[[nodiscard]] QDate lastDayHere(const QList<CaseMaterial> &materials);

} // namespace yichuang
