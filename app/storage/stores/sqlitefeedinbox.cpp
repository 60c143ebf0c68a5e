// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitefeedinbox.h"

#include "domain/cases/casenumber.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/pages/pageshelves.h"
#include "storage/tables/feedtable.h"
#include "storage/tables/feedwriter.h"
#include "storage/tables/ledgertable.h"
#include "storage/tables/numbertable.h"

namespace yichuang {

namespace {

using Results = Result<QList<ResultArrival>>;

Results notHeld(PageShelves &shelves, const QList<ResultArrival> &results)
{
    QList<ResultArrival> missing;
    for (const ResultArrival &arrival : results) {
        const Result<bool> held = shelves.holds(arrival.caseId, arrival.result.sha256);
        if (!held)
            return failure(held.error());
        if (!*held)
            missing.append(arrival);
    }
    return missing;
}

} // namespace

SqliteFeedInbox::SqliteFeedInbox(StorageThread &thread, Database &database, StorageThread &pageThread,
                                 PageShelves &shelves, const Clock &clock, Counter counter, WorkCalendar calendar)
    : m_thread(thread), m_database(database), m_pageThread(pageThread), m_shelves(shelves), m_clock(clock),
      m_counter(std::move(counter)), m_calendar(std::move(calendar))
{
}

QFuture<Result<QString>> SqliteFeedInbox::cursor(const QString &feed)
{
    return m_thread.run([this, feed] { return FeedTable(m_database).cursor(feed); });
}

QFuture<Result<QString>> SqliteFeedInbox::epoch(const QString &feed)
{
    return m_thread.run([this, feed] { return FeedTable(m_database).epoch(feed); });
}

QFuture<Result<QList<CaseId>>> SqliteFeedInbox::apply(const FeedPage &page)
{
    return m_thread.run([this, page, now = m_clock.now()] {
        return inTransaction(m_database, [&] { return FeedWriter(m_database, m_calendar, now, m_counter.counterNo).apply(page); });
    });
}

QFuture<Result<>> SqliteFeedInbox::raiseNumbers(const QString &last)
{
    return m_thread.run([this, last, now = m_clock.now()] { return raiseTo(last, now); });
}

Result<> SqliteFeedInbox::raiseTo(const QString &last, const QDateTime &now)
{
    const Result<CaseNumberParts> parts = checkCaseNumber(last);
    if (!parts || parts->centre != m_counter.centreCode || parts->counter != m_counter.counterNo)
        return failure(ErrorCode::Invalid, QStringLiteral("the gateway's last number is none of this counter"));
    // A day's series is only begun on that day: what was given on an earlier one cannot come again.
    if (parts->date < atCounter(now).date())
        return {};
    const Result<int> next = NumberTable(m_database).next(m_counter, parts->date);
    if (!next)
        return failure(next.error());
    if (*next > parts->serial)
        return {};
    LedgerEvent event;
    event.kind = QStringLiteral("numbersRaised");
    event.counterNo = m_counter.counterNo;
    event.at = now;
    event.body = {{QStringLiteral("last"), last}, {QStringLiteral("wouldHaveBeen"), *next}};
    return inTransaction(m_database, [&]() -> Result<> {
        const Result<> raised = NumberTable(m_database).raise(m_counter, parts->date, parts->serial);
        return raised ? LedgerTable(m_database).append(event) : raised;
    });
}

QFuture<Result<QList<ResultArrival>>> SqliteFeedInbox::missingResults()
{
    return m_thread.run([this] { return FeedTable(m_database).results(); })
        .then(QtFuture::Launch::Sync,
              [this](const Results &results) {
                  return m_pageThread.run(
                      [this, results]() -> Results { return results ? notHeld(m_shelves, *results) : results; });
              })
        .unwrap();
}

void SqliteFeedInbox::countBy(const WorkCalendar &calendar)
{
    // Nobody waits for it: what is handed to the thread later comes after it.
    static_cast<void>(m_thread.run([this, calendar]() -> Result<> {
        m_calendar = calendar;
        return {};
    }));
}

} // namespace yichuang
