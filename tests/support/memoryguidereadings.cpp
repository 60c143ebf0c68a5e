// SPDX-License-Identifier: Apache-2.0
#include "support/memoryguidereadings.h"

#include <algorithm>

namespace yichuang::test {

QFuture<Result<>> MemoryGuideReadings::begin(const QString &clerkId, QDate day)
{
    return m_state.run([&]() -> Result<> {
        if (clerkId.isEmpty() || !day.isValid())
            return failure(ErrorCode::Invalid);
        if (!m_state.guides.isEmpty() && !m_state.guideBeginnings.contains(clerkId))
            m_state.guideBeginnings.insert(clerkId, {m_state.guides.size(), day});
        return {};
    });
}

int MemoryGuideReadings::known(const QString &clerkId, const QString &guideId) const
{
    int version = 0;
    for (const GuideReading &reading : std::as_const(m_state.guideReadings)) {
        if (reading.clerkId == clerkId && reading.guide.id == guideId)
            version = std::max(version, reading.guide.version);
    }
    const auto [count, day] = m_state.guideBeginnings.value(clerkId);
    for (const Guide &guide : m_state.guides.first(std::min(count, m_state.guides.size()))) {
        if (guide.ref.id == guideId && isOfferedOn(guide, day))
            version = std::max(version, guide.ref.version);
    }
    return version;
}

QFuture<Result<QList<GuideNews>>> MemoryGuideReadings::news(const QString &clerkId, QDate day)
{
    return m_state.run([&]() -> Result<QList<GuideNews>> {
        if (!m_state.guideBeginnings.contains(clerkId))
            return QList<GuideNews>();
        QMap<QString, Guide> newest;
        for (const Guide &guide : std::as_const(m_state.guides)) {
            const bool isNewer = newest.value(guide.ref.id).ref.version < guide.ref.version;
            if (isOfferedOn(guide, day) && isNewer)
                newest.insert(guide.ref.id, guide);
        }
        QList<GuideNews> news;
        for (const Guide &guide : std::as_const(newest)) {
            const int before = known(clerkId, guide.ref.id);
            if (before < guide.ref.version && !guide.flags.classified)
                news.append({guide.ref, before, guide.taskName, guide.department});
        }
        std::stable_sort(news.begin(), news.end(), [](const GuideNews &left, const GuideNews &right) {
            return left.taskName.toUtf8() < right.taskName.toUtf8();
        });
        return news;
    });
}

QFuture<Result<>> MemoryGuideReadings::confirm(const GuideReading &reading, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (reading.clerkId.isEmpty())
            return failure(ErrorCode::Invalid);
        const bool isKnown = std::any_of(m_state.guides.cbegin(), m_state.guides.cend(),
                                         [&](const Guide &guide) { return guide.ref == reading.guide; });
        if (!isKnown)
            return failure(ErrorCode::NotFound);
        const bool isRead =
            std::any_of(m_state.guideReadings.cbegin(), m_state.guideReadings.cend(), [&](const GuideReading &other) {
                return other.clerkId == reading.clerkId && other.guide == reading.guide;
            });
        if (isRead)
            return {};
        m_state.guideReadings.append(reading);
        m_state.append(event);
        return {};
    });
}

QFuture<Result<QList<GuideReading>>> MemoryGuideReadings::readings(const QString &clerkId)
{
    return m_state.run([&]() -> Result<QList<GuideReading>> {
        QList<GuideReading> found;
        for (const GuideReading &reading : std::as_const(m_state.guideReadings)) {
            if (reading.clerkId == clerkId)
                found.append(reading);
        }
        return found;
    });
}

} // namespace yichuang::test
