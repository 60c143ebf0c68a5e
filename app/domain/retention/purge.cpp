// SPDX-License-Identifier: Apache-2.0
#include "domain/retention/purge.h"

namespace yichuang {

CaseRecord purgedCase(const CaseRecord &record)
{
    // Built up and not cut down: what a later version of the record holds does not stay by being forgotten here.
    CaseRecord rest;
    rest.id = record.id;
    rest.revision = record.revision;
    rest.state = record.state;
    rest.number = record.number;
    rest.platformNumber = record.platformNumber;
    rest.checkToken = record.checkToken;
    rest.counterNo = record.counterNo;
    rest.clerkId = record.clerkId;
    rest.clerkName = record.clerkName;
    rest.handlerIds = record.handlerIds;
    rest.openedAt = record.openedAt;
    rest.changedAt = record.changedAt;
    rest.receivedAt = record.receivedAt;
    rest.acceptedAt = record.acceptedAt;
    rest.guide = record.guide;
    rest.itemName = record.itemName;
    rest.department = record.department;
    rest.applicant.organisation = record.applicant.organisation;
    rest.deadlines = record.deadlines;
    rest.review.state = record.review.state;
    rest.review.reviewerId = record.review.reviewerId;
    rest.review.reviewerName = record.review.reviewerName;
    rest.review.at = record.review.at;
    rest.takenOffline = record.takenOffline;
    rest.sample = record.sample;
    return rest;
}

} // namespace yichuang
