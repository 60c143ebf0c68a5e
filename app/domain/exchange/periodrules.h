// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// One step of a case as the department reports it.
struct ReportedStep
{
    CaseState from = CaseState::Received;
    CaseState to = CaseState::Received;
    QDate day;         ///< at the counter, of the report
    int days = 0;      ///< of an extension; 0: not stated
    bool told = true;  ///< false: only inferred, so that the day is none of its own
};

/// Begins, stops and lengthens the periods of a case (DOMAIN §3.3), and counts them anew:
///
/// - an acceptance, a correction notice and a decision begin theirs on their day; after a correction the day counts on which
///   all corrections were handed in (L24), and an answer after the notice period counts from the receipt (行政许可法 32(4));
/// - a special procedure stops the count from the day after its report up to and with the day that reports its end
///   (行政许可法 45): neither event's own day is counted twice or lost;
/// - an extension lengthens both limits once (行政许可法 42).
///
/// Returns the name of what could not be done: "secondExtension", "extensionWithoutDays"; empty otherwise.
[[nodiscard]] QString takeStep(CaseRecord &record, const ReportedStep &step, const WorkCalendar &calendar);

} // namespace yichuang
