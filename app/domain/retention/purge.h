// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What is known of a purge (数据清除) for ever: which case, what was destroyed, by which rule, when and by whom. Nothing in
/// it is about the person whose data it was.
struct PurgeRecord
{
    CaseId caseId;
    QString number;
    QString itemName;
    CaseState state = CaseState::Archived; ///< the final one it stood in
    QString basis;           ///< of the period
    QDate keptFrom;          ///< when the period began
    QDate keptUntil;         ///< its last day
    QString clerkId;         ///< who did it
    QString clerkName;
    QDateTime at;
    QByteArray caseDigest;   ///< SHA-256 of the case document as it was
    QByteArray pagesDigest;  ///< SHA-256 of the digests of its pages, one behind the other in rising order
    int pages = 0;           ///< stored files
    bool operator==(const PurgeRecord &) const = default;
};

/// A supervisor's order that a case be kept although its time may be over (依法留存).
struct LegalHold
{
    CaseId caseId;
    QString reason;
    QString clerkId;
    QString clerkName;
    QDateTime at;
    bool operator==(const LegalHold &) const = default;
};

/// What stays of a case after its purge, so that lists, counts and the ledger go on making sense: number, item, states,
/// days and the clerks who handled it. Everything about the applicant, the agent, the collector, the form, the answers,
/// the materials and the results is gone.
[[nodiscard]] CaseRecord purgedCase(const CaseRecord &record);

} // namespace yichuang
