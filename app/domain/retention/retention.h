// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// How long cases are kept where the guide of the item does not say it, and when a draft counts as abandoned.
struct RetentionPolicy
{
    RetentionRule usual;
    int draftDays = 0; ///< without a change; then the draft is offered for removal, never removed by itself
    bool operator==(const RetentionPolicy &) const = default;
};

/// What the store knows of a case that decides how long it is kept.
struct RetentionFacts
{
    CaseId caseId;
    QString number;
    QString itemName;
    GuideRef guide;
    CaseState state = CaseState::Draft;
    QDateTime changedAt;      ///< of a draft: when it was last saved
    QDateTime closedAt;       ///< when it moved into its final state; invalid before
    int owed = 0;             ///< what was to be told to the city of this case
    int acknowledged = 0;     ///< how much of that has its typed acknowledgement
    QDateTime acknowledgedAt; ///< the last of these; invalid without one
    bool onHold = false;
    bool isPurged = false;
    bool operator==(const RetentionFacts &) const = default;
};

enum class RetentionAnswer {
    Purged,          ///< nothing personal is left
    Draft,           ///< somebody may go on with it
    Abandoned,       ///< a draft nobody has touched for long: offered to a person
    Open,            ///< the case is not closed
    NotAcknowledged, ///< closed, but the city has not confirmed all of it
    Running,         ///< its time runs
    OnHold,          ///< its time is over, but a supervisor keeps it
    Due,             ///< to be purged
};

struct RetentionVerdict
{
    RetentionAnswer answer = RetentionAnswer::Open;
    QDate from;  ///< the day the time began to run; null while it does not
    QDate until; ///< the last day of keeping
    bool operator==(const RetentionVerdict &) const = default;
};

/// Whether a case is still to be kept. Its time begins on the later of two days at the counter: that of its final state,
/// and that on which the city acknowledged the last of what it was to be told (SYNC §2.8); never before both are known.
/// A number that was made void was never told to anybody, so its day is enough. The case is due on the day after its last
/// day of keeping; a hold stops that for as long as it stands.
[[nodiscard]] RetentionVerdict retentionOf(const RetentionFacts &facts, const RetentionRule &rule, int draftDays,
                                           const QDate &today);

/// The stable name of an answer: "due".
[[nodiscard]] QString retentionAnswerName(RetentionAnswer answer);

} // namespace yichuang
