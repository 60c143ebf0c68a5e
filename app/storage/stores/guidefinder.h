// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

#include <QFuture>

#include "core/error.h"
#include "core/taskrunner.h"
#include "domain/search/searchindex.h"

namespace yichuang {

class Clock;
class Database;
class StorageThread;

/// Searches the guides of a store on a thread of its own, so that no key press waits behind a case that is being filed.
/// The storage thread is asked only when the catalogue has changed, or the uses are to be counted anew.
class GuideFinder
{
public:
    GuideFinder(StorageThread &thread, Database &database, const Clock &clock)
        : m_thread(thread), m_database(database), m_clock(clock)
    {
    }
    Q_DISABLE_COPY_MOVE(GuideFinder)

    /// Blanks find nothing, but make ready what the next search needs, and count anew how often each item is used.
    [[nodiscard]] QFuture<Result<QList<GuideSummary>>> search(const QString &typed, int limit);
    /// The catalogue may have changed. From any thread.
    void forget() { m_isOld = true; }

private:
    // These run on the searching thread only.
    [[nodiscard]] Result<> bringUpToDate(QDate today);
    [[nodiscard]] Result<> countUses();

    StorageThread &m_thread;
    Database &m_database;
    const Clock &m_clock;
    QDate m_day; ///< on which the items of the index are offered
    std::atomic<bool> m_isOld = true;
    std::shared_ptr<const SearchIndex> m_index;
    ItemUses m_uses;
    ThreadTaskRunner m_searching{1}; ///< last, so that it ends first
};

} // namespace yichuang
