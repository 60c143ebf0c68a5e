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

void FindItem::find(const QString &typed)
{
    m_newest = typed;
    auto answer = typed.trimmed().isEmpty() ? m_guides.list() : m_guides.search(typed, shownItems);
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
