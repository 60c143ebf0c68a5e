// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/periodrules.h"

#include <algorithm>

#include "core/clock.h"

namespace yichuang {

namespace {

QDate dayOf(const std::optional<QDateTime> &moment)
{
    return moment ? atCounter(*moment).date() : QDate();
}

void stopCounting(QList<Suspension> &suspensions, QDate day)
{
    suspensions.append({day.addDays(1), {}});
}

void goOnCounting(QList<Suspension> &suspensions, QDate day)
{
    for (Suspension &suspension : suspensions) {
        if (!suspension.to.isValid())
            suspension.to = day;
    }
    // Begun and ended on one day, it stopped nothing.
    suspensions.removeIf([](const Suspension &suspension) { return suspension.to < suspension.from; });
}

QString extend(CaseDeadlines &deadlines, int days)
{
    if (days <= 0 || days > longestPeriodDays)
        return QStringLiteral("extensionWithoutDays");
    if (deadlines.extensionDays > 0)
        return QStringLiteral("secondExtension");
    deadlines.extensionDays = days;
    return {};
}

/// The day from which the limits to decide count.
QDate acceptanceDay(const CaseRecord &record, const ReportedStep &step)
{
    if (record.deadlines.deemedAcceptedOn)
        return *record.deadlines.deemedAcceptedOn;
    const QDate corrected = dayOf(record.correctedAt);
    const bool handedIn = step.from == CaseState::Correction && corrected.isValid();
    return handedIn ? std::min(corrected, step.day) : step.day;
}

void beginPeriods(CaseRecord &record, const ReportedStep &step)
{
    CaseDeadlines &deadlines = record.deadlines;
    const bool accepted = step.to == CaseState::Accepted
        && (step.from == CaseState::Received || step.from == CaseState::Correction);
    const bool answered = step.from == CaseState::Received && (accepted || step.to == CaseState::Correction);
    const bool late = deadlines.noticeDue.date.isValid() && step.day > deadlines.noticeDue.date;
    if (answered && record.receivedAt && late)
        deadlines.deemedAcceptedOn = dayOf(record.receivedAt);
    if (accepted || (answered && deadlines.deemedAcceptedOn))
        deadlines.acceptedOn = acceptanceDay(record, step);
    if (step.to == CaseState::Correction)
        deadlines.correctionNoticedOn = step.day;
    if (step.to == CaseState::DecidedYes || step.to == CaseState::DecidedNo)
        deadlines.decidedOn = step.day;
}

} // namespace

QString takeStep(CaseRecord &record, const ReportedStep &step, const WorkCalendar &calendar)
{
    QString note;
    CaseDeadlines &deadlines = record.deadlines;
    if (step.from == CaseState::Suspended)
        goOnCounting(deadlines.suspensions, step.day);
    if (step.told) {
        if (step.to == CaseState::Suspended)
            stopCounting(deadlines.suspensions, step.day);
        if (step.to == CaseState::Extended)
            note = extend(deadlines, step.days);
        beginPeriods(record, step);
    }
    deadlines = recounted(calendar, deadlines, dayOf(record.receivedAt));
    return note;
}

} // namespace yichuang
