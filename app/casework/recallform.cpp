// SPDX-License-Identifier: Apache-2.0
#include "casework/recallform.h"

#include "casework/visit.h"
#include "core/whenanswered.h"
#include "domain/checks/formclaims.h"

namespace yichuang {

namespace {

/// How many cases are opened at most to find one that says something.
constexpr int casesToRead = 5;

QList<CaseState> filedStates()
{
    QList<CaseState> states = allCaseStates();
    states.removeAll(CaseState::Draft);
    states.removeAll(CaseState::Void);
    return states;
}

} // namespace

RecallForm::RecallForm(Visit &visit, CaseStore &cases, GuideStore &guides, const Clock &clock, QObject *parent)
    : QObject(parent), m_visit(visit), m_cases(cases), m_guides(guides), m_clock(clock)
{
    connect(&visit, &Visit::changed, this, &RecallForm::follow);
}

QString RecallForm::wish() const
{
    const CaseRecord &draft = m_visit.record();
    const QString &number = draft.applicant.identity.number;
    if (!m_visit.hasCase() || number.isEmpty() || !m_visit.report().checklist.isSettled())
        return {};
    QStringList parts{draft.id.toString(), number, draft.guide.id, QString::number(draft.guide.version)};
    for (const FormField &field : m_visit.report().checklist.form)
        parts.append(field.key);
    return parts.join(u'|');
}

void RecallForm::follow()
{
    const QString now = wish();
    if (now == m_wish) {
        // Undo may have gone back to a moment before anything was found.
        if (!now.isEmpty() && !m_claims.isEmpty())
            m_visit.offer(m_claims);
        return;
    }
    m_wish = now;
    m_claims.clear();
    if (now.isEmpty())
        return;
    CaseFilter filter;
    filter.applicantNumber = m_visit.record().applicant.identity.number;
    filter.states = filedStates();
    filter.limit = casesToRead;
    whenAnswered(this, m_cases.list(filter), [this, now](const Result<QList<CaseSummary>> &earlier) {
        if (now == m_wish && earlier)
            look(*earlier, 0);
    });
}

void RecallForm::look(const QList<CaseSummary> &earlier, qsizetype index)
{
    if (index >= earlier.size())
        return;
    whenAnswered(this, m_cases.load(earlier.at(index).id), [this, earlier, index, now = m_wish](const Result<CaseRecord> &found) {
        if (now != m_wish)
            return;
        if (found)
            read(*found, earlier, index);
        else
            look(earlier, index + 1);
    });
}

void RecallForm::read(const CaseRecord &found, const QList<CaseSummary> &earlier, qsizetype index)
{
    whenAnswered(this, m_guides.load(found.guide), [this, found, earlier, index, now = m_wish](const Result<Guide> &guide) {
        if (now != m_wish)
            return;
        // The store finds by number; what it found is held against the number once more.
        const bool same = found.applicant.identity.number == m_visit.record().applicant.identity.number;
        if (guide && same)
            m_claims = claimsOfEarlier(found, *guide, m_visit.record().guide, m_visit.report().checklist, m_clock.today());
        if (m_claims.isEmpty())
            look(earlier, index + 1);
        else
            m_visit.offer(m_claims);
    });
}

} // namespace yichuang
