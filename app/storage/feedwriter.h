// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/feedchange.h"

namespace yichuang {

class Database;

/// Writes one page of a feed over all tables it touches. On the storage thread, inside the caller's transaction.
class FeedWriter
{
public:
    FeedWriter(Database &database, QDateTime now) : m_database(database), m_now(std::move(now)) {}

    /// Answers the cases that changed, each once. What is said of unknown cases is passed over: they belong to others.
    [[nodiscard]] Result<QList<CaseId>> apply(const FeedPage &page);

private:
    /// True when the case changed.
    [[nodiscard]] Result<bool> apply(const StatusChange &change);
    [[nodiscard]] Result<bool> apply(const ResultArrival &arrival);

    Database &m_database;
    QDateTime m_now;
};

} // namespace yichuang
