// SPDX-License-Identifier: Apache-2.0
#include "casework/decidecase.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "casework/papercontents.h"
#include "casework/paperwords.h"
#include "core/whenanswered.h"
#include "domain/checks/coverrules.h"
#include "domain/identifiers/checktoken.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

CaseState stateAfter(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Receive: return CaseState::Received;
    case IntakeAct::Accept: return CaseState::Accepted;
    case IntakeAct::Correct: return CaseState::Correction;
    case IntakeAct::Refuse: return CaseState::NotAccepted;
    }
    return CaseState::Received;
}

QString ledgerKind(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Receive: return QStringLiteral("received");
    case IntakeAct::Accept: return QStringLiteral("accepted");
    case IntakeAct::Correct: return QStringLiteral("correctionIssued");
    case IntakeAct::Refuse: return QStringLiteral("notAccepted");
    }
    return {};
}

/// Every legal act begins with the intake: the application was received, whatever is answered to it (上海市行政许可办理规定 6).
QList<CaseState> stepsOf(IntakeAct act)
{
    QList<CaseState> steps{CaseState::Received};
    if (act != IntakeAct::Receive)
        steps.append(stateAfter(act));
    return steps;
}

Paper paperFor(IntakeAct act, const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at,
               const Refusal &refusal)
{
    switch (act) {
    case IntakeAct::Receive: return intakeVoucher(record, guide, session, at);
    case IntakeAct::Accept: return acceptanceVoucher(record, guide, session, at);
    case IntakeAct::Correct: return correctionNotice(record, guide, session, at);
    case IntakeAct::Refuse:
        return nonAcceptanceNotice(record, guide, session, at, refusal.reasons, refusal.competentBody);
    }
    return {};
}

/// A refusal may come before the situation is known, but not before it is known who asks for what.
bool mayRefuse(const CheckReport &report)
{
    for (const Gap &gap : report.gaps) {
        if (gap.station == Station::Applicant || gap.kind == GapKind::ItemMissing)
            return false;
    }
    return true;
}

/// What came back after an interruption is decided only once a person has looked at it.
bool wasLookedAt(const CheckReport &report)
{
    return std::none_of(report.gaps.cbegin(), report.gaps.cend(),
                        [](const Gap &gap) { return gap.kind == GapKind::NotLookedAt; });
}

QList<Defect> wordedDefects(const CheckReport &report)
{
    QList<Defect> defects;
    for (const Gap &gap : report.defects()) {
        const MaterialDemand *demand = report.checklist.material(gap.materialId);
        defects.append(defectWords(gap, demand ? demand->rule.name : QString()));
    }
    return defects;
}

/// A refusal says why, and no reason is empty.
bool saysWhy(const Refusal &refusal)
{
    return !refusal.reasons.isEmpty()
           && std::none_of(refusal.reasons.cbegin(), refusal.reasons.cend(),
                           [](const QString &reason) { return reason.trimmed().isEmpty(); });
}

/// Answers, fields and materials that no longer count stay behind: nobody asked for them (个人信息保护法 6).
void keepWhatWasAskedFor(CaseRecord &filed, const Checklist &checklist)
{
    filed.answers = checklist.answers;
    filed.materials.removeIf(
        [&checklist](const CaseMaterial &material) { return !checklist.material(material.materialId); });
    QMap<QString, FormValue> asked;
    for (const FormField &field : checklist.form) {
        if (filed.form.contains(field.key))
            asked.insert(field.key, filed.form.value(field.key));
    }
    filed.form = asked;
}

/// Nobody acknowledges a paper that was not handed in; what may be covered is fetched instead, whatever the clerk said.
void keepWhatWasTakenIn(CaseRecord &filed, const Checklist &checklist)
{
    for (CaseMaterial &material : filed.materials) {
        const MaterialDemand *demand = checklist.material(material.materialId);
        if (demand && isExempt(demand->rule, &material) && material.files.isEmpty())
            material.obtained = obtainedWithoutPaper(demand->rule, material);
    }
    filed.materials.removeIf([](const CaseMaterial &material) { return !material.isTakenIn(); });
}

QJsonObject ledgerBody(const CaseRecord &record, IntakeAct act)
{
    QJsonObject body{{QStringLiteral("number"), record.number},
                     {QStringLiteral("guide"), record.guide.id},
                     {QStringLiteral("guideVersion"), record.guide.version},
                     {QStringLiteral("situation"), record.situationId},
                     {QStringLiteral("materials"), record.materials.size()}};
    if (act == IntakeAct::Correct)
        body.insert(QStringLiteral("defects"), record.defects.size());
    return body;
}

/// The reasons of a refusal, in the clerk's own words.
QJsonObject saidBy(IntakeAct act, const Refusal &refusal)
{
    if (act != IntakeAct::Refuse)
        return {};
    return {{QStringLiteral("reasons"), QJsonArray::fromStringList(refusal.reasons)}};
}

} // namespace

DecideCase::DecideCase(CaseStore &cases, const Envelopes &envelopes, const Clock &clock, WorkCalendar calendar,
                       QByteArray tokenKey, QObject *parent)
    : QObject(parent),
      m_cases(cases),
      m_envelopes(envelopes),
      m_clock(clock),
      m_calendar(std::move(calendar)),
      m_tokenKey(std::move(tokenKey))
{
}

QList<IntakeAct> DecideCase::lawfulActs(const Guide &guide, const CheckReport &report)
{
    QList<IntakeAct> acts;
    if (!wasLookedAt(report))
        return acts;
    if (report.complete())
        acts.append(guide.flags.acceptOnIntake ? IntakeAct::Accept : IntakeAct::Receive);
    if (report.readyForCorrection())
        acts.append(IntakeAct::Correct);
    if (mayRefuse(report))
        acts.append(IntakeAct::Refuse);
    return acts;
}

CaseRecord DecideCase::preview(const CaseRecord &draft, const Guide &guide, const CheckReport &report,
                               IntakeAct act) const
{
    const QDateTime now = m_clock.now();
    CaseRecord filed = draft;
    filed.state = stateAfter(act);
    filed.receivedAt = now;
    filed.changedAt = now;
    if (act == IntakeAct::Accept)
        filed.acceptedAt = now;
    if (act == IntakeAct::Correct)
        filed.defects = wordedDefects(report);
    filed.place = {};
    filed.draft = {};
    filed.sample = guide.provenance.sample;
    if (report.checklist.isSettled())
        keepWhatWasAskedFor(filed, report.checklist);
    keepWhatWasTakenIn(filed, report.checklist);

    CaseTiming timing;
    timing.receivedOn = atCounter(now).date();
    if (act != IntakeAct::Receive)
        timing.answeredOn = timing.receivedOn;
    if (act == IntakeAct::Accept)
        timing.acceptedOn = timing.receivedOn;
    if (act == IntakeAct::Correct)
        timing.correctionNoticedOn = timing.receivedOn;
    timing.correctionDays = correctionDaysOf(guide);
    timing.promised = guide.promised;
    timing.statutory = guide.statutory;
    filed.deadlines = caseDeadlines(m_calendar, timing, timing.receivedOn);
    return filed;
}

void DecideCase::decide(const CaseRecord &draft, const Guide &guide, IntakeAct act, const Session &session,
                        bool offline, const Refusal &refusal)
{
    if (m_busy)
        return;
    if (!may(session.clerk.role, Act::TakeIn, draft.state)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("intake by %1").arg(session.clerk.id)});
        return;
    }
    const CheckReport report = checkCase(&guide, draft, m_clock.today());
    const bool reasonMissing = act == IntakeAct::Refuse && !saysWhy(refusal);
    if (!lawfulActs(guide, report).contains(act) || reasonMissing) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("%1 gaps").arg(report.gaps.size())});
        return;
    }
    m_busy = true;
    CaseRecord filed = preview(draft, guide, report, act);
    filed.takenOffline = offline;
    filed.addHandler(draft.clerkId);
    filed.addHandler(session.clerk.id);
    filed.clerkId = session.clerk.id;
    filed.clerkName = session.clerk.name;
    filed.counterNo = session.counter.counterNo;
    const QDate day = atCounter(*filed.receivedAt).date();
    whenAnswered(this, m_cases.reserveNumber(filed.id, day),
                 [this, filed, guide, act, session, refusal](const Result<QString> &number) {
            const Result<QString> token = number ? checkToken(filed.id.toString(), *number, m_tokenKey)
                                                 : Result<QString>(failure(number.error()));
            if (!token) {
                m_busy = false;
                Q_EMIT failed(token.error());
                return;
            }
            CaseRecord numbered = filed;
            numbered.number = *number;
            numbered.checkToken = *token;
            commit(numbered, guide, act, session, refusal);
        });
}

void DecideCase::commit(CaseRecord filed, const Guide &guide, IntakeAct act, const Session &session,
                        const Refusal &refusal)
{
    const QDateTime at = *filed.receivedAt;
    PrintOrder order;
    order.id = PrintOrderId::create(at.toMSecsSinceEpoch());
    order.caseId = filed.id;
    order.paper = paperFor(act, filed, guide, session, at, refusal);
    order.orderedAt = at;

    // The envelope tells the revision the case will have once it is stored.
    CaseRecord told = filed;
    ++told.revision;

    CaseChange change;
    change.after = filed;
    change.steps = stepsOf(act);
    change.events = {
        ledgerEntry(ledgerKind(act), filed.id, session, at, ledgerBody(filed, act), saidBy(act, refusal))};
    change.outbox = entriesForCase(filed, m_envelopes.ofCase(told), at);
    change.prints = {order};
    whenAnswered(this, m_cases.commit(change), [this, order](const Result<CaseRecord> &stored) {
        m_busy = false;
        if (stored)
            Q_EMIT this->filed(*stored, order);
        else
            Q_EMIT failed(stored.error());
    });
}

} // namespace yichuang
