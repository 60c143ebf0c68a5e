// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/guide/guidenews.h"

namespace yichuang {

class Database;

/// Rows of guide_beginning and guide_reading: who knows which version of which item.
class ReadingTable
{
public:
    explicit ReadingTable(Database &database) : m_database(database) {}

    /// Does nothing for whoever began before, or while there is no guide.
    [[nodiscard]] Result<> begin(const QString &clerkId, QDate day);
    /// By name.
    [[nodiscard]] Result<QList<GuideNews>> news(const QString &clerkId, QDate day);
    /// True when it is new. NotFound when there is no such version.
    [[nodiscard]] Result<bool> add(const GuideReading &reading);
    /// In the order of reading.
    [[nodiscard]] Result<QList<GuideReading>> list(const QString &clerkId);

private:
    Database &m_database;
};

} // namespace yichuang
