// SPDX-License-Identifier: Apache-2.0
#include "casework/finditem.h"

#include "core/whenanswered.h"

namespace yichuang {

namespace {
constexpr int shownItems = 50;
}

FindItem::FindItem(GuideStore &guides, QObject *parent) : QObject(parent), m_guides(guides)
{
}

void FindItem::makeReady()
{
    (void)m_guides.search({}, shownItems);
}

void FindItem::find(const QString &typed)
{
    m_newest = typed;
    const bool blank = typed.trimmed().isEmpty();
    // Whoever looks at the whole list is about to search it: blanks make the search ready.
    if (blank)
        makeReady();
    auto answer = blank ? m_guides.list() : m_guides.search(typed, shownItems);
    whenAnswered(this, answer, [this, typed](const Result<QList<GuideSummary>> &items) {
        if (typed != m_newest)
            return;
        if (items)
            Q_EMIT found(typed, *items);
        else
            Q_EMIT failed(items.error());
    });
}

} // namespace yichuang
