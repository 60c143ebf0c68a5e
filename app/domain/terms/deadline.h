// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QList>

#include "domain/guide/guide.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

/// The last day of a period.
struct DueDate
{
    QDate date;               ///< null while an open suspension stops the count, or when the input made no period
    bool provisional = false; ///< counted over days whose holidays are not published yet (节假日安排未发布，按周一至周五暂计)
    bool operator==(const DueDate &) const = default;
};

/// Days that do not count (行政许可法 45, DOMAIN L16), both inclusive. A null `to` means it has not ended.
struct Suspension
{
    QDate from;
    QDate to;
    bool operator==(const Suspension &) const = default;
};

/// The longest period the engine counts, in days; longer ones give a null date.
inline constexpr int longestPeriodDays = 3660;

/// The last day of a period beginning with an event on `start`. The day of the event is not counted (DOMAIN §3.3). A
/// period in calendar days that ends on a day off moves to the next working day. No days means the day itself.
[[nodiscard]] DueDate dueAfter(const WorkCalendar &calendar, QDate start, int days, DayUnit unit,
                               const QList<Suspension> &suspensions = {});

/// What has happened to a case so far, as far as periods depend on it. Null dates have not happened.
struct CaseTiming
{
    QDate receivedOn;
    QDate answeredOn;  ///< first written answer: acceptance, refusal or correction notice
    QDate correctionNoticedOn;
    QDate acceptedOn;  ///< after a correction, the day all corrections were handed in (DOMAIN L24)
    QDate decidedOn;
    int correctionDays = 0; ///< working days from the guide; 0 when the guide does not say
    std::optional<TimeLimit> promised;
    std::optional<TimeLimit> statutory;
    int extensionDays = 0; ///< granted once, in the unit of the limit it lengthens (行政许可法 42)
    int deliveryDays = 10; ///< working days from the decision (行政许可法 44)
    QList<Suspension> suspensions;
    bool operator==(const CaseTiming &) const = default;
};

/// Every period of a case that has begun. Both limits are kept; the promised one is shown first (DOMAIN §3.3).
struct CaseDeadlines
{
    DueDate noticeDue; ///< answer or one correction notice: 5 working days from receipt (行政许可法 32)
    std::optional<DueDate> correctionDue;
    std::optional<DueDate> promisedDue;
    std::optional<DueDate> statutoryDue;
    std::optional<DueDate> decideDue; ///< the earlier of the two
    std::optional<DueDate> deliverDue;
    /// The day of receipt, when no answer was given in time: accepted by force of law (行政许可法 32(4)). The limits to
    /// decide are then counted from it.
    std::optional<QDate> deemedAcceptedOn;

    // What the guide said when the case was filed, so that periods that begin later are counted by the same rules.
    std::optional<TimeLimit> promised;
    std::optional<TimeLimit> statutory;
    int correctionDays = 0; ///< working days; 0 when the guide does not say

    QList<Suspension> suspensions; ///< special procedures, not counted (行政许可法 45)
    int extensionDays = 0;         ///< granted, once, in the unit of the limit it lengthens (行政许可法 42)

    // The events that the periods are counted from, so that they can be counted again and explained. Null: none happened.
    QDate acceptedOn;          ///< as it counts: after silence the day of receipt
    QDate correctionNoticedOn;
    QDate decidedOn;
    bool operator==(const CaseDeadlines &) const = default;
};

inline constexpr int noticeWorkingDays = 5;

[[nodiscard]] CaseDeadlines caseDeadlines(const WorkCalendar &calendar, const CaseTiming &timing, QDate today);

/// The same periods counted from the same events by this calendar; what has no event stays as it is. Whether silence counted
/// as acceptance is a fact, not a count, and stays too. `receivedOn` may be null.
[[nodiscard]] CaseDeadlines recounted(const WorkCalendar &calendar, const CaseDeadlines &deadlines, QDate receivedOn);

/// How near a due date is, by the share of working days left: over a half, to a half, to a fifth, passed (DOMAIN §3.3).
enum class Nearness { Ample, Half, Fifth, Overdue };

[[nodiscard]] Nearness nearnessOf(const WorkCalendar &calendar, QDate start, QDate due, QDate today);

} // namespace yichuang
