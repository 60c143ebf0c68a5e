// SPDX-License-Identifier: Apache-2.0
#include "casework/cataloguedepartments.h"

#include "core/whenanswered.h"
#include "domain/roles/departmentacts.h"

namespace yichuang {

CatalogueDepartments::CatalogueDepartments(GuideStore &guides, QObject *parent) : QObject(parent), m_guides(guides)
{
}

void CatalogueDepartments::list()
{
    m_departments.clear();
    m_left.clear();
    whenAnswered(this, m_guides.list(), [this](const Result<QList<GuideSummary>> &items) {
        if (!items)
            return Q_EMIT failed(items.error());
        for (const GuideSummary &item : *items)
            m_left.append(item.ref);
        next();
    });
}

void CatalogueDepartments::next()
{
    if (m_left.isEmpty()) {
        m_departments.removeDuplicates();
        m_departments.sort();
        return Q_EMIT listed(m_departments);
    }
    // Later, so that thousands of items do not nest.
    whenAnsweredLater(this, m_guides.load(m_left.takeFirst()), [this](const Result<Guide> &guide) {
        if (!guide)
            return Q_EMIT failed(guide.error());
        m_departments += departmentsOf(*guide);
        next();
    });
}

} // namespace yichuang
