// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/guidefinder.h"

#include "core/clock.h"
#include "core/whenanswered.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/tables/guidetable.h"

namespace yichuang {

namespace {

// The last days of a busy counter.
constexpr int countedCases = 500;

} // namespace

QFuture<Result<QList<GuideSummary>>> GuideFinder::search(const QString &typed, int limit)
{
    return m_searching.run([this, typed, limit, today = m_clock.today()]() -> Result<QList<GuideSummary>> {
        if (const Result<> ready = bringUpToDate(today); !ready)
            return failure(ready.error());
        if (!typed.trimmed().isEmpty())
            return m_index->search(typed, limit, m_uses);
        if (const Result<> counted = countUses(); !counted)
            return failure(counted.error());
        return QList<GuideSummary>();
    });
}

Result<> GuideFinder::bringUpToDate(QDate today)
{
    // A new day may begin or end what is offered.
    const bool isOld = m_isOld.exchange(false);
    if (!isOld && m_day == today)
        return {};
    QFuture<Result<QList<SearchEntry>>> reading =
        m_thread.run([this, today] { return GuideTable(m_database).searchEntries(today); });
    reading.waitForFinished();
    const Result<QList<SearchEntry>> entries = answerOf(reading);
    if (!entries) {
        m_isOld = true;
        return failure(entries.error());
    }
    m_index = std::make_shared<const SearchIndex>(*entries, m_index.get());
    m_day = today;
    return {};
}

Result<> GuideFinder::countUses()
{
    QFuture<Result<ItemUses>> counting = m_thread.run([this] { return GuideTable(m_database).recentUses(countedCases); });
    counting.waitForFinished();
    const Result<ItemUses> uses = answerOf(counting);
    if (!uses)
        return failure(uses.error());
    m_uses = *uses;
    return {};
}

} // namespace yichuang
