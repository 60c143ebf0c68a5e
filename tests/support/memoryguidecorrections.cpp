// SPDX-License-Identifier: Apache-2.0
#include "support/memoryguidecorrections.h"

#include "domain/exchange/outboxrules.h"

#include <algorithm>

namespace yichuang::test {

QFuture<Result<>> MemoryGuideCorrections::raise(const GuideCorrection &correction, const OutboxEntry &entry,
                                                const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (const Result<> whole = checkCorrection(correction); !whole)
            return whole;
        if (const Result<> whole = checkCaseless(entry, correction.id); !whole)
            return whole;
        const bool wasRaised =
            std::any_of(m_state.corrections.cbegin(), m_state.corrections.cend(),
                        [&](const KeptCorrection &kept) { return kept.correction.id == correction.id; });
        if (wasRaised)
            return failure(ErrorCode::Conflict);
        const bool isKnown = std::any_of(m_state.guides.cbegin(), m_state.guides.cend(),
                                         [&](const Guide &guide) { return guide.ref == correction.guide; });
        if (!isKnown)
            return failure(ErrorCode::NotFound);
        m_state.corrections.append({correction, false});
        OutboxEntry queued = entry;
        queued.sequence = m_state.outbox.size() + 1;
        queued.caseSequence = 1;
        m_state.outbox.append(queued);
        m_state.correctionWritings.remove(correction.clerkId);
        m_state.append(event);
        return {};
    });
}

bool MemoryGuideCorrections::wasSent(const QString &id) const
{
    return std::any_of(m_state.outbox.cbegin(), m_state.outbox.cend(), [&id](const OutboxEntry &entry) {
        return entry.subjectId == id && entry.state == OutboxState::Acknowledged;
    });
}

QFuture<Result<QList<KeptCorrection>>> MemoryGuideCorrections::list(const QString &clerkId, int limit)
{
    return m_state.run([&]() -> Result<QList<KeptCorrection>> {
        QList<KeptCorrection> found;
        for (const KeptCorrection &kept : std::as_const(m_state.corrections)) {
            if (clerkId.isEmpty() || kept.correction.clerkId == clerkId)
                found.prepend({kept.correction, wasSent(kept.correction.id)});
        }
        return found.mid(0, limit);
    });
}

QFuture<Result<>> MemoryGuideCorrections::keepWriting(const QString &clerkId, const QJsonObject &fields)
{
    return m_state.run([&]() -> Result<> {
        if (clerkId.isEmpty())
            return failure(ErrorCode::Invalid);
        if (fields.isEmpty())
            m_state.correctionWritings.remove(clerkId);
        else
            m_state.correctionWritings.insert(clerkId, fields);
        return {};
    });
}

QFuture<Result<QJsonObject>> MemoryGuideCorrections::writing(const QString &clerkId)
{
    return m_state.run([&]() -> Result<QJsonObject> { return m_state.correctionWritings.value(clerkId); });
}

} // namespace yichuang::test
