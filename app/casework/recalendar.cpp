// SPDX-License-Identifier: Apache-2.0
#include "casework/recalendar.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/cases/casestate.h"

#include <QJsonObject>

#include <tuple>

namespace yichuang {

namespace {

constexpr int everyCase = 1'000'000;
constexpr qsizetype mostNumbers = 5; // of more, how many there are says enough

QList<CaseState> openStates()
{
    QList<CaseState> states;
    for (const CaseState state : allCaseStates()) {
        if (state != CaseState::Draft && !isFinal(state))
            states.append(state);
    }
    return states;
}

QJsonObject dueJson(const DueDate &due)
{
    return {{QStringLiteral("date"), due.date.toString(Qt::ISODate)}, {QStringLiteral("provisional"), due.provisional}};
}

QJsonObject ledgerBody(const QList<MovedDate> &moved, const WorkCalendar &calendar)
{
    QJsonObject dates;
    for (const MovedDate &date : moved)
        dates.insert(date.period, QJsonObject{{QStringLiteral("from"), dueJson(date.before)},
                                              {QStringLiteral("to"), dueJson(date.after)}});
    return {{QStringLiteral("calendarTo"), calendar.coveredTo().toString(Qt::ISODate)},
            {QStringLiteral("number"), moved.constFirst().number},
            {QStringLiteral("dates"), dates}};
}

QDate receivedOn(const CaseRecord &record)
{
    return record.receivedAt ? atCounter(*record.receivedAt).date() : QDate();
}

} // namespace

QList<MovedDate> movedDates(const CaseRecord &before, const CaseRecord &after)
{
    const CaseDeadlines &old = before.deadlines;
    const CaseDeadlines &fresh = after.deadlines;
    const std::tuple<const char *, std::optional<DueDate>, std::optional<DueDate>> periods[] = {
        {"notice", old.noticeDue, fresh.noticeDue},       {"correction", old.correctionDue, fresh.correctionDue},
        {"promised", old.promisedDue, fresh.promisedDue}, {"statutory", old.statutoryDue, fresh.statutoryDue},
        {"deliver", old.deliverDue, fresh.deliverDue},
    };
    QList<MovedDate> moved;
    for (const auto &[period, was, is] : periods) {
        if (was != is)
            moved.append({before.id, before.number, before.itemName, QString::fromLatin1(period), was.value_or(DueDate{}),
                          is.value_or(DueDate{})});
    }
    return moved;
}

Recalendar::Recalendar(CaseStore &cases, Ledger &ledger, const Clock &clock, Session session, QObject *parent)
    : QObject(parent), m_cases(cases), m_ledger(ledger), m_clock(clock), m_session(std::move(session))
{
}

void Recalendar::recount(const WorkCalendar &calendar)
{
    m_calendar = calendar;
    m_open.clear();
    m_moved.clear();
    m_again.clear();
    m_unread = 0;
    CaseFilter filter;
    filter.states = openStates();
    filter.limit = everyCase;
    whenAnswered(this, m_cases.list(filter), [this](const Result<QList<CaseSummary>> &cases) {
        if (!cases) {
            Q_EMIT failed(cases.error());
            return;
        }
        for (const CaseSummary &summary : *cases)
            m_open.append(summary.id);
        next();
    });
}

void Recalendar::next()
{
    if (m_open.isEmpty())
        return end();
    // Later, so that thousands of cases do not nest.
    whenAnsweredLater(this, m_cases.load(m_open.takeFirst()), [this](const Result<CaseRecord> &record) {
        if (record)
            return recountCase(*record);
        ++m_unread;
        m_why = record.error();
        next();
    });
}

void Recalendar::recountCase(const CaseRecord &record)
{
    CaseChange change;
    change.after = record;
    change.after.deadlines = yichuang::recounted(m_calendar, record.deadlines, receivedOn(record));
    const QList<MovedDate> moved = movedDates(record, change.after);
    if (moved.isEmpty())
        return next();
    change.after.changedBy.clear();
    change.after.changedAt = m_clock.now();
    change.events = {ledgerEntry(QStringLiteral("dueMoved"), record.id, m_session, m_clock.now(),
                                 ledgerBody(moved, m_calendar))};
    whenAnswered(this, m_cases.commit(change), [this, moved](const Result<CaseRecord> &stored) {
        // Somebody was quicker: it is counted again, from what they made of it.
        const CaseId id = moved.constFirst().caseId;
        if (!stored && stored.error().code == ErrorCode::Conflict && !m_again.contains(id)) {
            m_again.insert(id);
            m_open.append(id);
            return next();
        }
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        m_moved += moved;
        next();
    });
}

void Recalendar::end()
{
    // It is taken when all is counted by it.
    if (m_unread > 0) {
        Q_EMIT failed({m_why.code, QStringLiteral("%1 cases could not be read, all others are counted; %2").arg(m_unread).arg(m_why.detail)});
        return;
    }
    const LedgerEvent event = ledgerEntry(QStringLiteral("calendarTaken"), {}, m_session, m_clock.now(),
                                          {{QStringLiteral("from"), m_calendar.coveredFrom().toString(Qt::ISODate)},
                                           {QStringLiteral("to"), m_calendar.coveredTo().toString(Qt::ISODate)},
                                           {QStringLiteral("dates"), m_moved.size()}});
    whenAnswered(this, m_ledger.append(event), [this](const Result<> &told) {
        if (told)
            Q_EMIT recounted(m_moved);
        else
            Q_EMIT failed(told.error());
    });
}

CalendarNews calendarNews(const QList<LedgerEvent> &newestFirst, const QString &clerkId)
{
    CalendarNews news;
    int signIns = 0;
    for (const LedgerEvent &event : newestFirst) {
        if (event.kind == u"signedIn" && event.clerkId == clerkId && ++signIns == 2)
            break;
        if (event.kind == u"calendarTaken" && !news.coveredTo.isValid())
            news.coveredTo = QDate::fromString(event.body.value(u"to").toString(), Qt::ISODate);
        if (event.kind != u"dueMoved")
            continue;
        // Not all were counted yet where that is all that was told.
        if (!news.coveredTo.isValid())
            news.coveredTo = QDate::fromString(event.body.value(u"calendarTo").toString(), Qt::ISODate);
        ++news.cases;
        if (news.numbers.size() < mostNumbers)
            news.numbers.append(event.body.value(u"number").toString());
    }
    return news;
}

} // namespace yichuang
