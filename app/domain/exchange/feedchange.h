// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/guide/guidecorrection.h"

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

/// The city took a case in although the same application stands open (两头受理, DOMAIN R10): two counters filed it before
/// either could know. Both are told.
struct TwinReport
{
    CaseId caseId;
    QList<OpenIntake> others; ///< where it stands open besides
    QDateTime at;
    bool operator==(const TwinReport &) const = default;
};

/// The source of the catalogue published a version of a guide (DOMAIN R92).
struct GuideNotice
{
    GuideRef guide;
    QByteArray sha256; ///< of its document, 32 bytes
    qint64 size = 0;   ///< of its document, bytes
    bool operator==(const GuideNotice &) const = default;
};

/// One page of a feed: what changed and where to go on. Applied together with its cursor in one transaction, so that a
/// cursor is never ahead of its data (SYNC L13).
struct FeedPage
{
    QString feed;   ///< "cases", "results", "catalogue" or "corrections"
    QString epoch;
    QString cursor; ///< opaque
    bool more = false;
    QList<StatusChange> statuses;
    QList<ResultArrival> results;
    QList<GuideNotice> guides = {};           ///< their documents are asked for, and imported before the cursor is kept
    QList<CorrectionReport> corrections = {};
    QList<TwinReport> twins = {};
};

} // namespace yichuang
