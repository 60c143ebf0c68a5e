// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/whyflow.h"

#include "desk/look/whystrip.h"
#include "desk/visit/markedfield.h"
#include "desk/visit/materialspanel.h"
#include "desk/visit/questionspanel.h"
#include "desk/words/whywords.h"

namespace yichuang {

WhyFlow::WhyFlow(Visit &visit, QuestionsPanel &questions, MaterialsPanel &materials, WhyStrip &strip, QObject *parent)
    : QObject(parent), m_visit(visit), m_questions(questions), m_materials(materials), m_strip(strip)
{
}

void WhyFlow::ask(Station station)
{
    const QString text = why(station);
    if (!text.isEmpty())
        m_strip.say(text);
    else if (!m_visit.guide())
        Q_EMIT nothingMarked(tr("Choose a service item first; then F11 says why each thing is asked for."));
    else
        Q_EMIT nothingMarked(tr("Mark a material, a field or a question; then F11 says why it is asked for."));
}

QString WhyFlow::why(Station station) const
{
    if (!m_visit.guide())
        return {};
    switch (station) {
    case Station::Questions: return m_questions.why();
    case Station::Materials: return whyOfMaterial();
    case Station::Form: return whyOfField();
    case Station::Applicant:
    case Station::Item: break;
    }
    return WhyWords::item(*m_visit.guide());
}

QString WhyFlow::whyOfMaterial() const
{
    const MaterialDemand *demand = m_visit.report().checklist.material(m_materials.currentMaterial());
    return demand ? WhyWords::material(*demand) : QString();
}

QString WhyFlow::whyOfField() const
{
    const Checklist &checklist = m_visit.report().checklist;
    const ApplicantFacts applicant{m_visit.record().applicant.organisation, m_visit.record().agent.has_value()};
    const FormField *field = markedField(checklist.form);
    return field ? WhyWords::field(*field, whyOf(*m_visit.guide(), *field, conditionData(checklist.answers, applicant))) : QString();
}

} // namespace yichuang
