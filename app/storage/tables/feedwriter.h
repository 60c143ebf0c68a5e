// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/exchange/feedchange.h"
#include "domain/terms/workcalendar.h"

namespace yichuang {

class Database;

/// Writes one page of a feed over all tables it touches. On the storage thread, inside the caller's transaction.
class FeedWriter
{
public:
    FeedWriter(Database &database, const WorkCalendar &calendar, QDateTime now, QString counterNo)
        : m_database(database), m_calendar(calendar), m_now(std::move(now)), m_counterNo(std::move(counterNo))
    {
    }

    /// Answers the cases that changed, each once. What is said of unknown cases is passed over: they belong to others. A
    /// change that does not fit what is stored is left out and written down as "feedProblem", because one bad row must
    /// not stop a feed for ever; when the store itself fails, the whole page fails.
    [[nodiscard]] Result<QList<CaseId>> apply(const FeedPage &page);

private:
    template <typename Change>
    [[nodiscard]] Result<> take(const Change &change, const QString &type, QList<CaseId> &changed);
    /// True when the case changed.
    [[nodiscard]] Result<bool> apply(const StatusChange &change);
    [[nodiscard]] Result<bool> apply(const ResultArrival &arrival);
    [[nodiscard]] Result<bool> apply(const TwinReport &report);

    /// Writes down, once, that the gateway is not the one that was read before.
    [[nodiscard]] Result<> noteEpoch(const FeedPage &page);

    Database &m_database;
    const WorkCalendar &m_calendar;
    QDateTime m_now;
    QString m_counterNo;
};

} // namespace yichuang
