// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QString>

#include "desk/look/statuscolours.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

/// Which cases of a list need a person, and why: what the lists of the queue and of the daily review agree on.
struct CaseAttention
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::CaseAttention)

public:
    /// The last day of the period that runs, as runningDue() tells it. Null when none runs.
    [[nodiscard]] static QDate due(const CaseSummary &summary);
    [[nodiscard]] static bool dueBy(const CaseSummary &summary, QDate day);
    /// Why somebody should look at it now; empty for a case that goes its usual way.
    [[nodiscard]] static QString reason(const CaseSummary &summary, QDate today);
    /// How urgent that reason is.
    [[nodiscard]] static Tone reasonTone(const CaseSummary &summary, QDate today);
    /// How near the last day of a promise is, by the working days that are left of its period (DOMAIN §3.3).
    [[nodiscard]] static Tone promiseTone(const QDateTime &madeAt, QDate due, QDate today, const WorkCalendar &calendar);
    [[nodiscard]] static Tone tone(CaseState state);
    /// Waits for a second look of somebody who did not handle it.
    [[nodiscard]] static bool awaitsReview(const CaseSummary &summary, const QString &readerId);

    /// Everything that was filed and is not over.
    [[nodiscard]] static QList<CaseState> openStates();
    /// Everything but drafts and void numbers.
    [[nodiscard]] static QList<CaseState> filedStates();
};

} // namespace yichuang
