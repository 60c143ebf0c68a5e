// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitefeedinbox.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/pages/pageshelves.h"
#include "storage/tables/feedtable.h"
#include "storage/tables/feedwriter.h"

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
                                 PageShelves &shelves, const Clock &clock, QString counterNo)
    : m_thread(thread), m_database(database), m_pageThread(pageThread), m_shelves(shelves), m_clock(clock),
      m_counterNo(std::move(counterNo)), m_calendar(bundledCalendar().value_or(WorkCalendar()))
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
        return inTransaction(m_database, [&] { return FeedWriter(m_database, m_calendar, now, m_counterNo).apply(page); });
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

} // namespace yichuang
