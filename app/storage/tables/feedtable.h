// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/exchange/feedchange.h"

namespace yichuang {

class Database;

/// Rows of feed_cursor, feed_report and case_result: what came back from the city.
class FeedTable
{
public:
    explicit FeedTable(Database &database) : m_database(database) {}

    /// Empty when the feed was never read.
    [[nodiscard]] Result<QString> cursor(const QString &feed);
    /// The generation of the gateway that the feed was last read from; empty when it never was.
    [[nodiscard]] Result<QString> epoch(const QString &feed);
    /// Those of all feeds that were read.
    [[nodiscard]] Result<QStringList> epochs();
    [[nodiscard]] Result<> setCursor(const FeedPage &page);
    /// False when this report was dealt with before; else it is written down.
    [[nodiscard]] Result<bool> isNew(const StatusChange &change);
    [[nodiscard]] Result<> putResult(const ResultArrival &arrival);
    [[nodiscard]] Result<QList<ResultArrival>> results();

private:
    Database &m_database;
};

} // namespace yichuang
