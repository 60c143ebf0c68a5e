// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/casequeuesource.h"

#include "core/whenanswered.h"

namespace yichuang {

CaseQueueSource::CaseQueueSource(CaseStore &cases, QObject *parent) : QObject(parent), m_cases(cases)
{
}

void CaseQueueSource::ask(const CaseFilter &filter)
{
    m_filter = filter;
    const quint64 asked = ++m_asked;
    whenAnswered(this, m_cases.list(filter), [this, asked, limit = filter.limit](const Result<QList<CaseSummary>> &cases) {
        if (asked != m_asked)
            return;
        if (cases)
            Q_EMIT listed(*cases, cases->size() >= limit);
        else
            Q_EMIT failed(cases.error());
    });
}

} // namespace yichuang
