// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// The department moved a case (SYNC §2.6).
struct StatusChange
{
    CaseId caseId;
    CaseState state = CaseState::Received;
    QDateTime at;
    QString text; ///< the department's words
    QString componentId = {}; ///< the item of the package that moved; empty: the case as a whole
    int days = 0; ///< by how many an extension lengthens the limit (行政许可法 42), in the limit's own unit; 0: not stated
};

/// The department finished a result for a case.
struct ResultArrival
{
    CaseId caseId;
    CaseResult result;
    bool operator==(const ResultArrival &) const = default;
};

/// One page of a feed: what changed and where to go on. Applied together with its cursor in one transaction, so that a
/// cursor is never ahead of its data (SYNC L13).
struct FeedPage
{
    QString feed;   ///< "cases" or "results"
    QString epoch;
    QString cursor; ///< opaque
    bool more = false;
    QList<StatusChange> statuses;
    QList<ResultArrival> results;
};

} // namespace yichuang
