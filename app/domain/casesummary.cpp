// SPDX-License-Identifier: Apache-2.0
#include "domain/casesummary.h"

namespace yichuang {

QDate runningDue(const CaseRecord &record)
{
    switch (record.state) {
    case CaseState::Received:
        return record.deadlines.noticeDue.date;
    case CaseState::Correction:
        return record.deadlines.correctionDue.value_or(DueDate{}).date;
    case CaseState::Accepted:
    case CaseState::ReviewHandle:
    case CaseState::ReviewCheck:
    case CaseState::ReviewDecide:
    case CaseState::Extended:
        return record.deadlines.promisedDue.value_or(DueDate{}).date;
    case CaseState::Draft:
    case CaseState::Returned:
    case CaseState::NotAccepted:
    case CaseState::Suspended:
    case CaseState::DecidedYes:
    case CaseState::DecidedNo:
    case CaseState::Certified:
    case CaseState::Notified:
    case CaseState::Delivered:
    case CaseState::Withdrawn:
    case CaseState::Terminated:
    case CaseState::Archived:
    case CaseState::Void:
        return {};
    }
    return {};
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
    summary.promisedDue = record.deadlines.promisedDue.value_or(DueDate{}).date;
    summary.review = record.review.state;
    summary.unsent = unsent;
    summary.hasResult = !record.results.isEmpty();
    return summary;
}

QString identityTail(const CaseRecord &record)
{
    return record.applicant.identity.number.right(4);
}

} // namespace yichuang
