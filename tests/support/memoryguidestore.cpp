// SPDX-License-Identifier: Apache-2.0
#include "support/memoryguidestore.h"

#include "domain/guide/guidenews.h"
#include "domain/search/searchindex.h"

#include <algorithm>

namespace yichuang::test {

QList<Guide> MemoryGuideStore::newest() const
{
    QMap<QString, Guide> newest;
    for (const Guide &guide : std::as_const(m_state.guides)) {
        if (!isOfferedOn(guide, m_state.clock.today()))
            continue;
        const auto known = newest.constFind(guide.ref.id);
        if (known == newest.cend() || known->ref.version < guide.ref.version)
            newest.insert(guide.ref.id, guide);
    }
    QList<Guide> guides;
    for (const Guide &guide : std::as_const(newest)) {
        if (!guide.flags.classified)
            guides.append(guide);
    }
    std::stable_sort(guides.begin(), guides.end(), [](const Guide &left, const Guide &right) {
        return left.taskName.toUtf8() < right.taskName.toUtf8();
    });
    return guides;
}

QFuture<Result<int>> MemoryGuideStore::import(const QList<Guide> &guides, const QList<LedgerEvent> &events)
{
    return m_state.run([&]() -> Result<int> {
        QList<Guide> all = m_state.guides;
        for (const Guide &guide : guides) {
            if (guide.ref.id.isEmpty() || guide.ref.version < 1)
                return failure(ErrorCode::Invalid);
            const auto known = std::find_if(all.cbegin(), all.cend(),
                                            [&guide](const Guide &other) { return other.ref == guide.ref; });
            if (known == all.cend())
                all.append(guide);
            else if (*known != guide)
                return failure(ErrorCode::Conflict, guide.ref.id);
        }
        const qsizetype added = all.size() - m_state.guides.size();
        m_state.guides = all;
        for (const LedgerEvent &event : added > 0 ? events : QList<LedgerEvent>())
            m_state.append(event);
        return int(added);
    });
}

QFuture<Result<QList<GuideSummary>>> MemoryGuideStore::list()
{
    return m_state.run([&]() -> Result<QList<GuideSummary>> {
        QList<GuideSummary> summaries;
        for (const Guide &guide : newest())
            summaries.append(searchEntryOf(guide).summary);
        return summaries;
    });
}

QFuture<Result<QList<GuideSummary>>> MemoryGuideStore::search(const QString &typed, int limit)
{
    m_madeReady += typed.trimmed().isEmpty() ? 1 : 0;
    return m_state.run([&]() -> Result<QList<GuideSummary>> {
        QList<SearchEntry> entries;
        for (const Guide &guide : newest())
            entries.append(searchEntryOf(guide));
        ItemUses uses;
        for (const CaseRecord &record : std::as_const(m_state.cases)) {
            if (record.state != CaseState::Draft)
                ++uses[record.itemName];
        }
        return SearchIndex(entries).search(typed, limit, uses);
    });
}

QFuture<Result<Guide>> MemoryGuideStore::load(const GuideRef &ref)
{
    return m_state.run([&]() -> Result<Guide> {
        std::optional<Guide> found;
        for (const Guide &guide : std::as_const(m_state.guides)) {
            const bool isNewer = isOfferedOn(guide, m_state.clock.today()) && (!found || found->ref.version < guide.ref.version);
            const bool wanted = ref.version == 0 ? isNewer : guide.ref.version == ref.version;
            if (guide.ref.id == ref.id && wanted)
                found = guide;
        }
        if (!found)
            return failure(ErrorCode::NotFound);
        return *found;
    });
}

QFuture<Result<QList<GuideRef>>> MemoryGuideStore::versions(const QString &id)
{
    return m_state.run([&]() -> Result<QList<GuideRef>> {
        QList<GuideRef> found;
        for (const Guide &guide : std::as_const(m_state.guides)) {
            if (guide.ref.id == id)
                found.append(guide.ref);
        }
        std::sort(found.begin(), found.end(),
                  [](const GuideRef &left, const GuideRef &right) { return left.version < right.version; });
        return found;
    });
}

} // namespace yichuang::test
