// SPDX-License-Identifier: Apache-2.0
#include "casework/visit.h"

#include "casework/discarddraft.h"
#include "casework/draftedits.h"
#include "casework/drafthistory.h"
#include "casework/draftkeeper.h"
#include "casework/ledgerentry.h"
#include "casework/paperdemand.h"
#include "casework/provepoints.h"
#include "core/whenanswered.h"
#include "domain/cases/casecodes.h"
#include "domain/checks/formclaims.h"

namespace yichuang {

Visit::Visit(CaseStore &cases, GuideStore &guides, const Clock &clock, Session session, QObject *parent)
    : PageTaker(parent),
      m_cases(cases),
      m_guides(guides),
      m_clock(clock),
      m_session(std::move(session)),
      m_history(std::make_unique<DraftHistory>()),
      m_keeper(std::make_unique<DraftKeeper>(cases, clock))
{
    connect(m_keeper.get(), &DraftKeeper::saved, this, &Visit::saved);
    connect(m_keeper.get(), &DraftKeeper::failed, this, &Visit::saveFailed);
    connect(m_keeper.get(), &DraftKeeper::settled, this, [this] {
        const CaseId id = m_case.id;
        clear();
        Q_EMIT parked(id);
    });
}

Visit::~Visit() = default;

bool Visit::mayTakeIn()
{
    if (may(m_session.clerk.role, Act::TakeIn))
        return true;
    Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("intake by %1").arg(m_session.clerk.id)});
    return false;
}

void Visit::start()
{
    if (!mayTakeIn())
        return;
    clear();
    m_case.id = CaseId::create(m_clock.now().toMSecsSinceEpoch());
    m_case.openedAt = m_clock.now();
    m_case.changedAt = m_case.openedAt;
    m_case.clerkId = m_session.clerk.id;
    m_case.clerkName = m_session.clerk.name;
    m_case.counterNo = m_session.counter.counterNo;
    m_case.addHandler(m_session.clerk.id);
    m_case.draft.open = true;
    refresh();
    Q_EMIT changed();
}

void Visit::resume(const CaseId &id)
{
    if (!mayTakeIn())
        return;
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
        loadPast(*found);
    });
}

void Visit::loadPast(const CaseRecord &draft)
{
    whenAnswered(this, m_cases.past(draft.id), [this, wish = m_wish, draft](const Result<QList<DraftMoment>> &found) {
        if (wish != m_wish)
            return;
        // Steps that cannot be read cost the undo, never the draft.
        if (!found && found.error().code != ErrorCode::StorageCorrupt) {
            Q_EMIT failed(found.error());
            return;
        }
        const QList<DraftMoment> past = found ? *found : QList<DraftMoment>();
        withGuide(draft.guide, [this, draft, past](const std::optional<Guide> &guide) { adopt(draft, past, guide); });
    });
}

void Visit::withGuide(const GuideRef &ref, const GuideTaker &take)
{
    if (ref.isNull())
        return take(std::nullopt);
    whenAnswered(this, m_guides.load(ref), [this, wish = m_wish, take](const Result<Guide> &guide) {
        if (wish != m_wish)
            return;
        if (guide)
            take(*guide);
        else
            Q_EMIT failed(guide.error());
    });
}

void Visit::adopt(const CaseRecord &draft, const QList<DraftMoment> &past, const std::optional<Guide> &guide)
{
    clear();
    m_case = draft;
    m_guide = guide;
    m_history->adopt(past, draft.draft.moment);
    m_touched = true;
    if (m_case.draft.open)
        markRecovered();
    else
        tell(QStringLiteral("draftResumed"));
    m_case.draft.open = true;
    refresh();
    note();
    Q_EMIT loaded();
    Q_EMIT changed();
}

void Visit::markRecovered()
{
    const QDateTime now = m_clock.now();
    m_case.draft.recoveredAt = now;
    m_case.draft.unseen = stationsWithContent(m_case);
    tell(QStringLiteral("draftRecovered"), {{QStringLiteral("stations"), stationsToJson(m_case.draft.unseen)}});
}

void Visit::tell(const QString &kind, const QJsonObject &body)
{
    m_events.append(ledgerEntry(kind, m_case.id, m_session, m_clock.now(), body));
}

void Visit::note(const QList<PrintOrder> &prints)
{
    if (!m_touched)
        tell(QStringLiteral("draftOpened"));
    m_case.draft.moment = m_history->position();
    DraftSave save(m_case);
    m_history->handOver(save);
    save.events = std::exchange(m_events, {});
    save.prints = prints;
    m_touched = true;
    m_noted = m_keeper->note(save);
}

int Visit::keepNotice(const OneTimeNotice &notice, const PrintOrder &order, const QJsonObject &told)
{
    m_case.notice = notice;
    tell(QStringLiteral("oneTimeNoticeGiven"), told);
    note({order});
    m_keeper->hurry();
    return m_noted;
}

int Visit::durable() const
{
    return m_keeper->durable();
}

void Visit::saveNow()
{
    if (hasCase())
        m_keeper->hurry();
}

void Visit::saveFailed(const Error &error)
{
    if (std::exchange(m_parking, false)) {
        // It stays open, and a program that dies now was interrupted.
        m_case.draft.open = true;
        tell(QStringLiteral("draftResumed"));
        note();
    }
    Q_EMIT notSaved(error);
    Q_EMIT failed(error);
}

void Visit::park()
{
    if (!hasCase())
        return;
    if (m_touched) {
        m_parking = true;
        m_case.draft.open = false;
        tell(QStringLiteral("draftParked"));
        note();
    }
    m_keeper->flush();
}

void Visit::discard()
{
    if (!hasCase())
        return;
    const CaseId id = m_case.id;
    m_keeper->forget();
    const LedgerEvent event = DiscardDraft::entry(m_case, m_session, m_clock.now());
    whenAnswered(this, m_cases.discardDraft(id, event), [this, id](const Result<> &outcome) {
        // A draft without a single change was never saved; there is nothing to remove then.
        if (!outcome && outcome.error().code != ErrorCode::NotFound) {
            if (m_case.id == id)
                note();
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
    m_history->clear();
    m_events.clear();
    m_touched = false;
    m_parking = false;
    m_case = {};
    m_guide.reset();
    m_report = {};
    m_coverAnswers.clear();
}

void Visit::setApplicant(const Applicant &applicant)
{
    change(withApplicant(m_case, applicant), {DraftAct::Applicant, {}, 0});
}

void Visit::setAgent(const std::optional<Agent> &agent)
{
    change(withAgent(m_case, agent), {DraftAct::Agent, {}, 0});
}

void Visit::chooseItem(const QString &guideId)
{
    ++m_wish;
    withGuide(GuideRef{guideId, 0}, [this](const std::optional<Guide> &guide) {
        if (!guide)
            return;
        CaseRecord next = m_case;
        chooseGuide(next, *guide);
        changeUnder(next, guide, {DraftAct::Item, guide->taskName, 0});
    });
}

void Visit::answer(const QString &questionId, const QString &optionId)
{
    CaseRecord next = m_case;
    next.answers.insert(questionId, optionId);
    const Question *question = m_guide ? m_guide->question(questionId) : nullptr;
    change(next, {DraftAct::Answer, question ? question->text : questionId, 0});
}

void Visit::setObtained(const QString &materialId, Obtained obtained)
{
    changeMaterial(materialId, {DraftAct::Obtained, {}, 0},
                   [obtained](CaseMaterial &material) { material.obtained = obtained; });
}

void Visit::addFile(const QString &materialId, const PageFile &file, const PageFileId &after)
{
    const int page = firstPageOf(m_case, materialId, file.id);
    changeMaterial(materialId, {DraftAct::PageAdded, {}, page},
                   [&](CaseMaterial &held) { addPage(held, file, rule(materialId), after); });
}

void Visit::removeFile(const QString &materialId, const PageFileId &fileId)
{
    const int page = firstPageOf(m_case, materialId, fileId);
    const MaterialDemand *demand = m_report.checklist.material(materialId);
    const MaterialRule rule = demand ? demand->rule : MaterialRule{};
    changeMaterial(materialId, {DraftAct::PageRemoved, {}, page},
                   [&fileId, &rule](CaseMaterial &held) { removePage(held, fileId, rule); });
}

int Visit::takePage(const QString &materialId, const PageFile &file, const PageFileId &after)
{
    addFile(materialId, file, after);
    return m_noted;
}

PointDecision Visit::decision(const QString &pointId, PointVerdict verdict, const QString &reason) const
{
    return PointDecision{pointId, verdict, reason.trimmed(), m_session.clerk.id, m_clock.now(), versionOf(m_case.guide)};
}

void Visit::decidePoint(const QString &materialId, const QString &pointId, PointVerdict verdict, const QString &reason)
{
    changeMaterial(materialId, {DraftAct::Point, {}, 0},
                   [&](CaseMaterial &held) { yichuang::decidePoint(held, decision(pointId, verdict, reason)); });
}

void Visit::passAllPoints(const QString &materialId)
{
    const MaterialDemand *demand = m_report.checklist.material(materialId);
    if (!demand)
        return;
    changeMaterial(materialId, {DraftAct::Point, {}, 0}, [&](CaseMaterial &material) {
        passOpenPoints(material, demand->rule, decision({}, PointVerdict::Passed, {}));
    });
}

void Visit::acceptFindings(const QString &materialId, const QString &because)
{
    changeMaterial(materialId, {DraftAct::Findings, {}, 0},
                   [&](CaseMaterial &held) { yichuang::acceptFindings(held, because, m_session.clerk.id); });
}

void Visit::setField(const QString &key, const QString &value)
{
    const QList<FormField> &form = m_report.checklist.form;
    change(withTyped(m_case, form, key, value, m_clock.now()), {DraftAct::Field, labelOf(form, key), 0});
}

void Visit::offer(const QMap<QString, FormClaim> &claims)
{
    if (!hasCase() || !putEarlierClaims(m_case, claims))
        return;
    refresh();
    if (m_touched)
        note();
    Q_EMIT changed();
}

void Visit::learnCovers(const QList<CoverAnswer> &answers)
{
    if (!hasCase())
        return;
    const CaseRecord before = m_case;
    m_coverAnswers += answers;
    refresh();
    tell(QStringLiteral("coversAnswered"), coverNews(before, m_case, answers));
    note();
    Q_EMIT changed();
}

void Visit::learn(const QString &materialId, const std::function<void(CaseMaterial &)> &how)
{
    CaseMaterial *material = m_case.material(materialId);
    if (!material)
        return;
    how(*material);
    settle();
}

void Visit::setPlace(const DraftPlace &place)
{
    if (!hasCase() || m_case.place == place)
        return;
    if (m_case.place.typed != place.typed)
        m_case.changedAt = m_clock.now();
    m_case.place = place;
    // Where the clerk stands in a draft without a single letter is not worth a draft.
    if (m_touched || !place.typed.isEmpty())
        note();
}

void Visit::setRefusal(const QString &reasons, const QString &competentBody)
{
    DraftStanding next = m_case.draft;
    next.refusalReasons = reasons;
    next.competentBody = competentBody;
    if (!hasCase() || next == m_case.draft)
        return;
    m_case.draft = next;
    note();
}

void Visit::lookedAt(Station station)
{
    if (!hasCase() || m_case.draft.unseen.removeAll(station) == 0)
        return;
    tell(QStringLiteral("draftLookedAt"), {{QStringLiteral("station"), codeOf(stationCodes, station)}});
    m_case.addHandler(m_session.clerk.id);
    settle();
}

std::optional<DraftDeed> Visit::undoable() const
{
    const DraftMoment *moment = m_history->earlier();
    return moment ? std::optional(moment->next) : std::nullopt;
}

std::optional<DraftDeed> Visit::redoable() const
{
    return m_history->later() ? std::optional(m_history->undone()) : std::nullopt;
}

void Visit::undo()
{
    travel(true);
}

void Visit::redo()
{
    travel(false);
}

void Visit::travel(bool back)
{
    const DraftMoment *moment = back ? m_history->earlier() : m_history->later();
    if (!moment)
        return;
    if (moment->record.guide == m_case.guide)
        return arrive(back, m_guide);
    ++m_wish;
    withGuide(moment->record.guide, [this, back, from = m_history->position()](const std::optional<Guide> &guide) {
        // Something else was done while the guide came.
        if (m_history->position() == from && (back ? m_history->earlier() : m_history->later()))
            arrive(back, guide);
    });
}

void Visit::arrive(bool back, const std::optional<Guide> &guide)
{
    const DraftMoment moment = back ? *m_history->earlier() : *m_history->later();
    if (back)
        m_history->goBack(m_case);
    else
        m_history->goForward(m_case);
    const CaseRecord there = takenUp(moment.record, m_case);
    m_events += paperDemandEntries(m_case, there, m_session, m_clock.now());
    m_case = there;
    m_case.addHandler(m_session.clerk.id);
    m_guide = guide;
    settle();
}

void Visit::changeMaterial(const QString &materialId, DraftDeed deed, const std::function<void(CaseMaterial &)> &how)
{
    CaseRecord next = m_case;
    CaseMaterial *material = next.material(materialId);
    if (!material)
        return;
    deed.subject = material->name;
    how(*material);
    change(next, deed);
}

void Visit::change(const CaseRecord &next, const DraftDeed &deed)
{
    changeUnder(withCoversOf(next, m_case, m_report.checklist), m_guide, deed);
}

void Visit::changeUnder(const CaseRecord &next, const std::optional<Guide> &guide, const DraftDeed &deed)
{
    if (!hasCase() || (next == m_case && guide == m_guide))
        return;
    m_history->step(m_case, deed);
    m_events += paperDemandEntries(m_case, next, m_session, m_clock.now());
    m_case = next;
    m_case.addHandler(m_session.clerk.id);
    m_case.changedAt = m_clock.now();
    m_guide = guide;
    settle();
}

void Visit::settle()
{
    refresh();
    note();
    Q_EMIT changed();
}

void Visit::refresh()
{
    m_report = checkCase(guide(), m_case, m_clock.today(), m_calendar, m_lists);
    settleSituation(m_case, m_report.checklist);
    if (!m_report.checklist.isSettled())
        return;
    alignDraft(m_case, *m_guide, m_report.checklist, m_coverAnswers, m_clock.today(), m_lists);
    provePoints(m_case, *m_guide, m_report.checklist, m_calendar, m_clock);
    m_report = checkCase(guide(), m_case, m_clock.today(), m_calendar, m_lists);
}

} // namespace yichuang
