// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/applicantstrip.h"

#include <QApplication>
#include <QLineEdit>

#include "core/whenanswered.h"
#include "desk/words/casewords.h"
#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

ApplicantStrip::ApplicantStrip(CounterWork &work, QWidget *parent) : NoticeStrip(parent), m_work(work)
{
    setObjectName(QStringLiteral("applicantStrip"));
    connect(this, &NoticeStrip::actionTriggered, this, [this] {
        const std::function<void()> act = m_act;
        clear();
        if (act)
            act();
    });
}

void ApplicantStrip::forget()
{
    m_number.clear();
    m_key = {};
    m_guide = {};
    m_act = nullptr;
    m_offered = false;
    m_double = false;
    clear();
}

void ApplicantStrip::refresh()
{
    const CaseRecord &record = m_work.visit.record();
    if (record.id != m_caseId) {
        m_caseId = record.id;
        forget();
    }
    if (m_caseId.isNull())
        return;
    lookForNotice();
    lookForNewerGuide();
    lookForOpenCase();
}

bool ApplicantStrip::offer()
{
    if (isHidden() || !m_act || m_offered)
        return false;
    m_offered = true;
    focusAction();
    return true;
}

bool ApplicantStrip::dismiss()
{
    const bool said = !isHidden();
    clear();
    return said;
}

void ApplicantStrip::propose(Tone tone, const QString &text, const QString &button, const std::function<void()> &act)
{
    m_act = act;
    m_offered = false;
    say(tone, text, act ? button : QString());
}

void ApplicantStrip::lookForNotice()
{
    const Person &person = m_work.visit.record().applicant.identity;
    // Once an item is chosen the visit is about something, and is not left for another one.
    if (person.number == m_number || !m_work.visit.record().guide.isNull())
        return;
    m_number = person.number;
    const bool whole = !person.number.isEmpty()
        && checkIdentifier(person.numberKind, person.number, m_work.ports.clock.today()).verdict != IdentifierVerdict::Invalid;
    if (!whole)
        return;
    CaseFilter filter;
    filter.states = {CaseState::Draft};
    filter.applicantNumber = person.number;
    whenAnswered(this, m_work.ports.cases.list(filter),
                 [this, asked = m_number, id = m_caseId](const Result<QList<CaseSummary>> &drafts) {
        if (!drafts || asked != m_number || id != m_caseId)
            return; // the list of drafts on the start page says what is wrong with the store
        QList<CaseSummary> noticed = *drafts;
        noticed.removeIf([&id](const CaseSummary &draft) { return !draft.noticed || draft.id == id; });
        if (!noticed.isEmpty())
            showNotice(noticed);
    });
}

void ApplicantStrip::showNotice(const QList<CaseSummary> &drafts)
{
    const CaseSummary &newest = drafts.constFirst();
    QString text = tr("This applicant was told what to bring for “%1” in the visit of %2.")
                       .arg(newest.itemName, atCounter(newest.openedAt).date().toString(Qt::ISODate));
    if (drafts.size() > 1)
        text += u' ' + tr("%n more visit(s) wait on the start page.", nullptr, int(drafts.size()) - 1);
    propose(Tone::Working, text, tr("Take that visit up  Enter"), [this, id = newest.id] { Q_EMIT visitChosen(id); });
    // The store has answered after the focus went on: as long as nothing is typed there, Enter is the strip's.
    const auto *next = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (next && next->text().isEmpty() && next->window() == window())
        static_cast<void>(offer());
}

void ApplicantStrip::lookForOpenCase()
{
    const IntakeKey key = TakenIn::keyOf(m_work.visit.record());
    if (key == m_key)
        return;
    m_key = key;
    if (std::exchange(m_double, false))
        clear();
    if (!key.isWhole())
        return;
    m_work.takenIn.find(key, m_caseId, TakenIn::Reach::Everywhere,
                        [this, key, id = m_caseId, self = QPointer(this)](const Result<QList<OpenIntake>> &open) {
        if (self && open && !open->isEmpty() && key == m_key && id == m_caseId)
            showOpenCase(open->constFirst());
    });
}

void ApplicantStrip::showOpenCase(const OpenIntake &intake)
{
    const QString text = CaseWords::openElsewhere(intake);
    std::function<void()> act;
    if (intake.hall.isEmpty())
        act = [this, id = CaseId::fromString(intake.caseId)] { Q_EMIT caseChosen(id); };
    propose(Tone::Bad, text, tr("Open that case  Enter"), act);
    m_double = true;
}

void ApplicantStrip::lookForNewerGuide()
{
    const CaseRecord &record = m_work.visit.record();
    if (!record.notice || record.guide == m_guide)
        return;
    m_guide = record.guide;
    whenAnswered(this, m_work.ports.guides.load({record.guide.id, 0}),
                 [this, asked = m_guide, id = m_caseId](const Result<Guide> &newest) {
        if (!newest || asked != m_guide || id != m_caseId || newest->ref.version <= asked.version || m_double)
            return;
        const QString text = tr("The guide has changed since the applicant was told: version %1 holds now, %2 was told. Answers "
                                "that are still asked for stay; every material is looked at again.")
                                 .arg(newest->ref.version)
                                 .arg(asked.version);
        propose(Tone::Warn, text, tr("Go on under version %1  Enter").arg(newest->ref.version),
                [this, item = asked.id] { m_work.visit.chooseItem(item); });
    });
}

} // namespace yichuang
