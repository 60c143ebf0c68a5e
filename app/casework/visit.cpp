// SPDX-License-Identifier: Apache-2.0
#include "casework/visit.h"

#include <algorithm>

#include "casework/draftkeeper.h"
#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/applicantcheck.h"

namespace yichuang {

namespace {
/// UX U11 asks for fifty steps; a draft is a few kilobytes.
constexpr qsizetype undoSteps = 200;

bool hasFailedFinding(const PageFile &file)
{
    return std::any_of(file.findings.cbegin(), file.findings.cend(),
                       [](const PageFinding &finding) { return finding.verdict == Verdict::Fail; });
}

/// Under another guide, materials and points of the same id are other ones: only the pages come along.
void keepPagesOnly(CaseRecord &draft)
{
    draft.materials.removeIf([](const CaseMaterial &material) { return material.files.isEmpty(); });
    for (CaseMaterial &material : draft.materials)
        material.points.clear();
}

} // namespace

Visit::Visit(CaseStore &cases, GuideStore &guides, const Clock &clock, Session session, QObject *parent)
    : QObject(parent),
      m_cases(cases),
      m_guides(guides),
      m_clock(clock),
      m_session(std::move(session)),
      m_keeper(std::make_unique<DraftKeeper>(cases, clock))
{
    connect(m_keeper.get(), &DraftKeeper::saved, this, &Visit::saved);
    connect(m_keeper.get(), &DraftKeeper::failed, this, &Visit::failed);
    connect(m_keeper.get(), &DraftKeeper::settled, this, [this] {
        const CaseId id = m_case.id;
        clear();
        Q_EMIT parked(id);
    });
}

Visit::~Visit() = default;

void Visit::start()
{
    clear();
    m_case.id = CaseId::create(m_clock.now().toMSecsSinceEpoch());
    m_case.openedAt = m_clock.now();
    m_case.changedAt = m_case.openedAt;
    m_case.clerkId = m_session.clerk.id;
    m_case.clerkName = m_session.clerk.name;
    m_case.counterNo = m_session.counter.counterNo;
    m_case.addHandler(m_session.clerk.id);
    refresh();
    Q_EMIT changed();
}

void Visit::resume(const CaseId &id)
{
    const int wish = ++m_wish;
    whenAnswered(this, m_cases.load(id), [this, wish](const Result<CaseRecord> &found) {
        if (wish != m_wish)
            return;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        if (found->state != CaseState::Draft) {
            Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("only a draft is resumed")});
            return;
        }
        if (found->guide.isNull())
            return adopt(*found, std::nullopt);
        whenAnswered(this, m_guides.load(found->guide), [this, wish, draft = *found](const Result<Guide> &guide) {
            if (wish != m_wish)
                return;
            if (guide)
                adopt(draft, *guide);
            else
                Q_EMIT failed(guide.error());
        });
    });
}

void Visit::adopt(const CaseRecord &draft, const std::optional<Guide> &guide)
{
    clear();
    m_case = draft;
    m_guide = guide;
    refresh();
    Q_EMIT loaded();
    Q_EMIT changed();
}

void Visit::park()
{
    if (hasCase())
        m_keeper->flush();
}

void Visit::discard()
{
    if (!hasCase())
        return;
    const CaseId id = m_case.id;
    m_keeper->forget();
    whenAnswered(this, m_cases.discardDraft(id, ledgerEntry(QStringLiteral("draftDiscarded"), id, m_session, m_clock.now())), [this, id](const Result<> &outcome) {
        // A draft without a single change was never saved; there is nothing to remove then.
        if (!outcome && outcome.error().code != ErrorCode::NotFound) {
            if (m_case.id == id)
                m_keeper->note(m_case);
            Q_EMIT failed(outcome.error());
            return;
        }
        if (m_case.id == id)
            release();
        Q_EMIT discarded();
    });
}

void Visit::release()
{
    clear();
    Q_EMIT changed();
}

void Visit::clear()
{
    ++m_wish;
    m_keeper->forget();
    m_past.clear();
    m_case = {};
    m_guide.reset();
    m_report = {};
}

void Visit::setApplicant(const Applicant &applicant)
{
    CaseRecord next = m_case;
    next.applicant = applicant;
    next.applicant.identity.number = normalisedIdentifier(applicant.identity.numberKind, applicant.identity.number);
    change(next);
}

void Visit::setAgent(const std::optional<Agent> &agent)
{
    CaseRecord next = m_case;
    next.agent = agent;
    if (next.agent) {
        Person &person = next.agent->identity;
        person.number = normalisedIdentifier(person.numberKind, person.number);
    }
    change(next);
}

void Visit::chooseItem(const QString &guideId)
{
    const int wish = ++m_wish;
    whenAnswered(this, m_guides.load(GuideRef{guideId, 0}), [this, wish](const Result<Guide> &guide) {
        if (wish != m_wish)
            return;
        if (!guide) {
            Q_EMIT failed(guide.error());
            return;
        }
        CaseRecord next = m_case;
        if (next.guide != guide->ref)
            keepPagesOnly(next);
        next.guide = guide->ref;
        next.itemName = guide->taskName;
        next.department = guide->department;
        changeUnder(next, *guide);
    });
}

void Visit::answer(const QString &questionId, const QString &optionId)
{
    CaseRecord next = m_case;
    next.answers.insert(questionId, optionId);
    change(next);
}

void Visit::setObtained(const QString &materialId, Obtained obtained)
{
    changeMaterial(materialId, [obtained](CaseMaterial &material) { material.obtained = obtained; });
}

void Visit::addFile(const QString &materialId, const PageFile &file)
{
    changeMaterial(materialId, [&file](CaseMaterial &material) {
        material.files.append(file);
        // Somebody handed it in although a licence covers it: then it was submitted.
        material.obtained = Obtained::Submitted;
        // What was said of the pages before does not speak for this one, which nobody has looked at.
        material.points.removeIf([](const PointDecision &point) { return point.verdict == PointVerdict::Passed; });
        if (hasFailedFinding(file)) {
            material.findingsAcceptedBecause.clear();
            material.findingsAcceptedBy.clear();
        }
    });
}

void Visit::removeFile(const QString &materialId, const PageFileId &fileId)
{
    const MaterialDemand *demand = m_report.checklist.material(materialId);
    const bool covered = demand && coveredByLicence(demand->rule);
    changeMaterial(materialId, [&fileId, covered](CaseMaterial &material) {
        const bool removed = material.files.removeIf([&fileId](const PageFile &file) { return file.id == fileId; }) > 0;
        // Without its page the material is what it was before: never a paper demand (R42).
        if (removed && covered && material.files.isEmpty())
            material.obtained = Obtained::ToBeFetched;
    });
}

void Visit::decidePoint(const QString &materialId, const QString &pointId, PointVerdict verdict, const QString &reason)
{
    changeMaterial(materialId, [&](CaseMaterial &material) { decide(material, pointId, verdict, reason); });
}

void Visit::passAllPoints(const QString &materialId)
{
    const MaterialDemand *demand = m_report.checklist.material(materialId);
    if (!demand)
        return;
    changeMaterial(materialId, [&](CaseMaterial &material) {
        for (const ReviewPoint &point : demand->rule.points) {
            if (material.verdictOf(point.id) == PointVerdict::Unticked)
                decide(material, point.id, PointVerdict::Passed, {});
        }
    });
}

void Visit::decide(CaseMaterial &material, const QString &pointId, PointVerdict verdict, const QString &reason) const
{
    material.points.removeIf([&pointId](const PointDecision &point) { return point.pointId == pointId; });
    if (verdict != PointVerdict::Unticked)
        material.points.append(PointDecision{pointId, verdict, reason.trimmed(), m_session.clerk.id, m_clock.now()});
}

void Visit::acceptFindings(const QString &materialId, const QString &because)
{
    changeMaterial(materialId, [this, &because](CaseMaterial &material) {
        material.findingsAcceptedBecause = because.trimmed();
        material.findingsAcceptedBy = material.findingsAcceptedBecause.isEmpty() ? QString() : m_session.clerk.id;
    });
}

void Visit::setField(const QString &key, const QString &value)
{
    CaseRecord next = m_case;
    next.form.insert(key, FormValue{value, QStringLiteral("typed")});
    // What nobody has told yet is told once: a telephone number typed here is the applicant's too.
    for (const FormField &field : std::as_const(m_report.checklist.form)) {
        if (field.key == key && particular(m_case, field.prefill).isEmpty()
            && setContactParticular(next, field.prefill, value.trimmed()))
            next.form.insert(key, FormValue{value.trimmed(), field.prefill});
    }
    change(next);
}

void Visit::setPlace(const DraftPlace &place)
{
    if (!hasCase() || m_case.place == place)
        return;
    m_case.place = place;
    m_keeper->note(m_case);
}

bool Visit::canUndo() const
{
    return !m_past.isEmpty();
}

void Visit::undo()
{
    if (m_past.isEmpty())
        return;
    const Moment before = m_past.takeLast();
    const DraftPlace place = m_case.place;
    m_case = before.record;
    m_case.place = place;
    m_case.addHandler(m_session.clerk.id);
    m_guide = before.guide;
    refresh();
    m_keeper->note(m_case);
    Q_EMIT changed();
}

void Visit::changeMaterial(const QString &materialId, const std::function<void(CaseMaterial &)> &how)
{
    CaseRecord next = m_case;
    CaseMaterial *material = next.material(materialId);
    if (!material)
        return;
    how(*material);
    change(next);
}

void Visit::change(const CaseRecord &next)
{
    changeUnder(next, m_guide);
}

void Visit::changeUnder(const CaseRecord &next, const std::optional<Guide> &guide)
{
    if (!hasCase() || (next == m_case && guide == m_guide))
        return;
    m_past.append(Moment{m_case, m_guide});
    if (m_past.size() > undoSteps)
        m_past.removeFirst();
    m_case = next;
    m_case.addHandler(m_session.clerk.id);
    m_case.changedAt = m_clock.now();
    m_guide = guide;
    refresh();
    m_keeper->note(m_case);
    Q_EMIT changed();
}

void Visit::refresh()
{
    m_report = checkCase(guide(), m_case, m_clock.today());
    m_case.situationId = m_report.checklist.situationId;
    m_case.situationName = m_report.checklist.situationName;
    if (!m_report.checklist.isSettled())
        return;
    alignMaterials(m_case, m_report.checklist);
    prefillForm(m_case, m_report.checklist);
    m_report = checkCase(guide(), m_case, m_clock.today());
}

} // namespace yichuang
