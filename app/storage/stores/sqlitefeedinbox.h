// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "domain/roles/clerk.h"
#include "domain/terms/workcalendar.h"
#include "ports/feedinbox.h"

namespace yichuang {

class Database;
class PageShelves;
class StorageThread;

/// What comes back from the city, in SQLite.
class SqliteFeedInbox final : public FeedInbox
{
public:
    /// The page thread is only asked which results it holds.
    SqliteFeedInbox(StorageThread &thread, Database &database, StorageThread &pageThread, PageShelves &shelves,
                    const Clock &clock, Counter counter, WorkCalendar calendar);

    [[nodiscard]] QFuture<Result<QString>> cursor(const QString &feed) override;
    [[nodiscard]] QFuture<Result<QString>> epoch(const QString &feed) override;
    [[nodiscard]] QFuture<Result<QList<CaseId>>> apply(const FeedPage &page) override;
    [[nodiscard]] QFuture<Result<>> raiseNumbers(const QString &last) override;
    [[nodiscard]] QFuture<Result<QList<ResultArrival>>> missingResults() override;

    /// What is reported from here on is counted by that calendar.
    void countBy(const WorkCalendar &calendar);

private:
    [[nodiscard]] Result<> raiseTo(const QString &last, const QDateTime &now);

    StorageThread &m_thread;
    Database &m_database;
    StorageThread &m_pageThread;
    PageShelves &m_shelves;
    const Clock &m_clock;
    const Counter m_counter;
    WorkCalendar m_calendar; ///< touched on the thread of the store only
};

} // namespace yichuang
