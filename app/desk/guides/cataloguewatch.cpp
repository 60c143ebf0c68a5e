// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/cataloguewatch.h"

#include <algorithm>

#include "core/whenanswered.h"
#include "domain/roles/permission.h"

namespace yichuang {

void CatalogueWatch::follow(GuideFollower &guides)
{
    m_guides = &guides;
    connect(&guides, &GuideFollower::imported, this, &CatalogueWatch::imported);
}

void CatalogueWatch::look(GuideStore &guides)
{
    (void)guides.search({}, 1); // blanks make it ready
    whenAnswered(this, guides.list(), [this](const Result<QList<GuideSummary>> &items) {
        Q_EMIT samplesFound(items && std::any_of(items->cbegin(), items->cend(),
                                                 [](const GuideSummary &item) { return item.sample; }));
    });
}

std::unique_ptr<GuidesPage> CatalogueWatch::openFor(CounterWork &work)
{
    auto page = std::make_unique<GuidesPage>(work);
    m_page = page.get();
    connect(m_page, &GuidesPage::unread, this, [this](int items) {
        if (items > 0)
            Q_EMIT told(tr("%n guide(s) changed since you last read; the page of guides says what.", nullptr, items));
    });
    if (m_guides) {
        m_page->setStanding(m_guides->standing());
        connect(m_guides, &GuideFollower::standingChanged, m_page, &GuidesPage::setStanding);
        connect(m_guides, &GuideFollower::imported, &work.choice, &ItemChoice::refresh);
        connect(m_guides, &GuideFollower::correctionsReported, &work.correct, &CorrectGuide::list);
    }
    // Whoever takes in nothing has nothing to read before it.
    if (may(work.session.clerk.role, Act::TakeIn))
        work.choice.begin();
    return page;
}

} // namespace yichuang
