// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/terms/workcalendar.h"
#include "ports/casestore.h"
#include "ports/ledger.h"

namespace yichuang {

/// A date of a case that another calendar moved, or confirmed.
struct MovedDate
{
    CaseId caseId;
    QString number;
    QString itemName;
    QString period; ///< as DueReason::period
    DueDate before;
    DueDate after;
    bool operator==(const MovedDate &) const = default;

    [[nodiscard]] bool isOnlyConfirmed() const { return before.date == after.date; }
};

/// What differs between two counts of the same periods.
[[nodiscard]] QList<MovedDate> movedDates(const CaseRecord &before, const CaseRecord &after);

/// A newer calendar of working days: counts the periods of all cases that are under way again, from the same events. Each
/// case that changes gets an entry "dueMoved" with the old and new dates, the counter one "calendarTaken". It is arithmetic,
/// not an act on a case: nobody becomes a handler of a case by it, and doing it again moves nothing.
class Recalendar : public QObject
{
    Q_OBJECT

public:
    Recalendar(CaseStore &cases, Ledger &ledger, const Clock &clock, Session session, QObject *parent = nullptr);

    /// recounted() follows, or failed(): what was counted is stored, and doing it again does the rest. A case that cannot be
    /// loaded keeps nobody else's dates: all others are counted, and failed() then names how many were not.
    void recount(const WorkCalendar &calendar);

Q_SIGNALS:
    void recounted(const QList<yichuang::MovedDate> &moved);
    void failed(const yichuang::Error &error);

private:
    void next();
    void recountCase(const CaseRecord &record);
    void end();

    CaseStore &m_cases;
    Ledger &m_ledger;
    const Clock &m_clock;
    const Session m_session;
    WorkCalendar m_calendar;
    QList<CaseId> m_open;
    QSet<CaseId> m_again; ///< somebody was quicker once
    int m_unread = 0;     ///< cases that could not be loaded
    Error m_why;          ///< of the last of them
    QList<MovedDate> m_moved;
};

/// The dates that were moved since somebody was here last, as the ledger tells: for the notice at sign-in.
struct CalendarNews
{
    QDate coveredTo; ///< null: no calendar came
    int cases = 0;   ///< of which a date was moved or confirmed
    QStringList numbers; ///< of the first of them
};

/// Reads the last entries of a ledger, newest first, back to the sign-in before the last of this clerk.
[[nodiscard]] CalendarNews calendarNews(const QList<LedgerEvent> &newestFirst, const QString &clerkId);

} // namespace yichuang
