// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casesummary.h"

#include "domain/cases/openintake.h"
#include "domain/cases/packagestate.h"

#include <algorithm>
#include <iterator>

namespace yichuang {

namespace {

QDate dayOf(const std::optional<DueDate> &due)
{
    return due.value_or(DueDate{}).date;
}

bool unansweredAfter(CaseState state, QDate noticeDue, QDate today)
{
    return state == CaseState::Received && noticeDue.isValid() && noticeDue < today;
}

} // namespace

QDate runningDue(const CaseRecord &record)
{
    switch (record.state) {
    case CaseState::Received:
        return record.deadlines.noticeDue.date;
    case CaseState::Correction:
        return dayOf(record.deadlines.correctionDue);
    case CaseState::Accepted:
    case CaseState::ReviewHandle:
    case CaseState::ReviewCheck:
    case CaseState::ReviewDecide:
    case CaseState::Extended:
        return dayOf(record.deadlines.decideDue);
    case CaseState::DecidedYes:
    case CaseState::DecidedNo:
    case CaseState::Certified:
    case CaseState::Notified:
        return dayOf(record.deadlines.deliverDue);
    case CaseState::Draft:
    case CaseState::Returned:
    case CaseState::NotAccepted:
    case CaseState::Suspended:
    case CaseState::Delivered:
    case CaseState::Withdrawn:
    case CaseState::Terminated:
    case CaseState::Archived:
    case CaseState::Void:
        return {};
    }
    return {};
}

bool isAwaited(const CaseMaterial &material)
{
    return material.promise && material.promise->due.isValid() && !material.promise->keptAt;
}

QDate awaitedDue(const CaseRecord &record)
{
    using enum CaseState;
    constexpr CaseState over[] = {Draft, Returned, NotAccepted, Withdrawn, Terminated, Archived, Void};
    QDate nearest;
    if (std::find(std::begin(over), std::end(over), record.state) != std::end(over))
        return nearest;
    for (const CaseMaterial &material : record.materials) {
        if (isAwaited(material) && (!nearest.isValid() || material.promise->due < nearest))
            nearest = material.promise->due;
    }
    return nearest;
}

bool isTwin(const CaseRecord &record)
{
    return !record.twins.isEmpty() && record.anotherBecause.isEmpty() && isOpenIntake(record.state);
}

CoverCounts coverCounts(const CaseRecord &record)
{
    using enum CaseState;
    constexpr CaseState underWay[] = {Received,     Correction,   Accepted,  ReviewHandle,
                                      ReviewCheck,  ReviewDecide, Suspended, Extended};
    CoverCounts counts;
    const bool draft = record.state == Draft;
    if (!draft && std::find(std::begin(underWay), std::end(underWay), record.state) == std::end(underWay))
        return counts;
    for (const CaseMaterial &material : record.materials) {
        if (material.obtained == Obtained::ToBeFetched)
            ++(material.noneFoundAt.isValid() ? counts.missing : counts.open);
    }
    // Of a draft nobody has to see to anything yet: whoever takes it up is told.
    return draft ? CoverCounts{counts.open, 0} : counts;
}

bool deemedAccepted(const CaseRecord &record, QDate today)
{
    return unansweredAfter(record.state, record.deadlines.noticeDue.date, today);
}

bool deemedAccepted(const CaseSummary &summary, QDate today)
{
    return unansweredAfter(summary.state, summary.noticeDue, today);
}

CaseSummary summaryOf(const CaseRecord &record, int unsent)
{
    CaseSummary summary;
    summary.id = record.id;
    summary.state = record.state;
    summary.number = record.number;
    summary.platformNumber = record.platformNumber;
    summary.counterNo = record.counterNo;
    summary.clerkId = record.clerkId;
    summary.clerkName = record.clerkName;
    summary.itemName = record.itemName;
    summary.applicantName = record.applicant.identity.name;
    summary.organisation = record.applicant.organisation;
    summary.openedAt = record.openedAt;
    summary.receivedAt = record.receivedAt.value_or(QDateTime());
    summary.noticeDue = record.deadlines.noticeDue.date;
    summary.promisedDue = dayOf(record.deadlines.promisedDue);
    summary.due = runningDue(record);
    summary.promiseDue = awaitedDue(record);
    summary.coversOpen = coverCounts(record).open;
    summary.coversMissing = coverCounts(record).missing;
    summary.review = record.review.state;
    summary.twin = isTwin(record);
    summary.unsent = unsent;
    summary.components = int(record.components.size());
    summary.componentsDone = doneComponents(record);
    summary.hasResult = !record.results.isEmpty();
    summary.noticed = record.state == CaseState::Draft && record.notice.has_value();
    return summary;
}

QString identityTail(const CaseRecord &record)
{
    return record.applicant.identity.number.right(4);
}

} // namespace yichuang
