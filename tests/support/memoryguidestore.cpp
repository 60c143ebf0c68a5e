// SPDX-License-Identifier: Apache-2.0
#include "support/memoryguidestore.h"

#include "domain/search/searchkeys.h"

#include <algorithm>

namespace yichuang::test {

namespace {

GuideSummary summaryOf(const Guide &guide)
{
    return {guide.ref, guide.taskName, guide.plainName, guide.department, guide.catalogCode, guide.provenance.sample};
}

bool isFound(const GuideSummary &summary, const QString &typed)
{
    const SearchKeys keys = searchKeysOf(summary);
    const QStringList tokens = QStringList{keys.bigrams, keys.pinyin, keys.initials, keys.codes}.join(u' ').split(u' ');
    const auto begins = [&tokens](const QString &word) {
        return std::any_of(tokens.cbegin(), tokens.cend(),
                           [&word](const QString &token) { return token.startsWith(word); });
    };
    const QString names = summary.taskName + u' ' + summary.plainName + u' ' + summary.department;
    const QStringList words = typed.toLower().split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return names.contains(word, Qt::CaseInsensitive) || begins(word);
    });
}

int rankOf(const GuideSummary &summary, const QString &typed)
{
    if (summary.taskName == typed || summary.plainName == typed)
        return 0;
    if (summary.taskName.startsWith(typed))
        return 1;
    return summary.plainName.startsWith(typed) ? 2 : 3;
}

} // namespace

QList<GuideSummary> MemoryGuideStore::newest() const
{
    QMap<QString, Guide> newest;
    for (const Guide &guide : std::as_const(m_state.guides)) {
        const auto known = newest.constFind(guide.ref.id);
        if (known == newest.cend() || known->ref.version < guide.ref.version)
            newest.insert(guide.ref.id, guide);
    }
    QList<GuideSummary> summaries;
    for (const Guide &guide : std::as_const(newest)) {
        if (!guide.flags.classified)
            summaries.append(summaryOf(guide));
    }
    std::stable_sort(summaries.begin(), summaries.end(), [](const GuideSummary &left, const GuideSummary &right) {
        return left.taskName.toUtf8() < right.taskName.toUtf8();
    });
    return summaries;
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
    return m_state.run([&]() -> Result<QList<GuideSummary>> { return newest(); });
}

QFuture<Result<QList<GuideSummary>>> MemoryGuideStore::search(const QString &typed, int limit)
{
    return m_state.run([&]() -> Result<QList<GuideSummary>> {
        const QString name = typed.trimmed();
        QList<GuideSummary> found;
        for (const GuideSummary &summary : newest()) {
            if (isFound(summary, name))
                found.append(summary);
        }
        std::stable_sort(found.begin(), found.end(), [&name](const GuideSummary &left, const GuideSummary &right) {
            return rankOf(left, name) < rankOf(right, name);
        });
        return found.mid(0, limit);
    });
}

QFuture<Result<Guide>> MemoryGuideStore::load(const GuideRef &ref)
{
    return m_state.run([&]() -> Result<Guide> {
        std::optional<Guide> found;
        for (const Guide &guide : std::as_const(m_state.guides)) {
            const bool wanted = ref.version == 0 ? !found || found->ref.version < guide.ref.version
                                                 : guide.ref.version == ref.version;
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
