// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/terms/counting.h"

namespace yichuang {

/// Why a date of a case is the date it is.
struct DueReason
{
    QString period; ///< "notice", "correction", "promised", "statutory", "deliver"
    QString label;  ///< as it is printed: 承诺办结期限
    QString event;  ///< what it counts from: 受理
    QString basis;  ///< the rule it rests on
    Counting counting;
    int extensionDays = 0; ///< among the days counted
    bool deemed = false;   ///< counted from the receipt, because silence was acceptance
    GuideRef guide;        ///< whose limits were frozen into the case
    bool operator==(const DueReason &) const = default;
};

/// Of every period of a filed case that has begun, in their order. A period whose event the case does not name is left out.
[[nodiscard]] QList<DueReason> dueReasons(const CaseRecord &record, const WorkCalendar &calendar, QDate today);

/// What a period is called, what it counts from and the rule it rests on, by its name above.
struct PeriodWords
{
    QString label;
    QString event;
    QString basis;
};
[[nodiscard]] PeriodWords periodWords(const QString &period);

/// 节假日安排未发布，按周一至周五暂计; and the other rules of counting by their names in resources/terms/periods.json:
/// "eventDay", "workingDays", "moved", "suspension", "extension", "provisional", "deemedAcceptance".
struct CountingRule
{
    QString text;
    QString basis;
};
[[nodiscard]] CountingRule countingRule(const QString &name);

} // namespace yichuang
