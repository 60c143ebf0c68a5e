// SPDX-License-Identifier: Apache-2.0
#include "casework/decidecase.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/componentpapers.h"
#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "casework/papercontents.h"
#include "casework/paperwords.h"
#include "casework/promisepapers.h"
#include "core/whenanswered.h"
#include "domain/cases/sentfile.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/noticerules.h"
#include "domain/identifiers/checktoken.h"
#include "domain/roles/casepermission.h"
#include "domain/roles/departmentacts.h"

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
        if (!filed.form.contains(field.key))
            continue;
        asked.insert(field.key, filed.form.value(field.key));
        keepWhatCounts(asked[field.key]);
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
    filed.materials.removeIf([](const CaseMaterial &material) { return !material.isTakenIn() && !material.promise; });
    for (CaseMaterial &material : filed.materials) {
        if (!currentDocument(material))
            material.document.reset();
    }
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
    const auto promised = std::count_if(record.materials.cbegin(), record.materials.cend(),
                                        [](const CaseMaterial &material) { return material.promise.has_value(); });
    if (promised > 0)
        body.insert(QStringLiteral("promised"), qint64(promised));
    return body;
}

PrintOrder orderFor(const Paper &paper, const CaseId &caseId, const QDateTime &at)
{
    PrintOrder order;
    order.id = PrintOrderId::create(at.toMSecsSinceEpoch());
    order.caseId = caseId;
    order.paper = paper;
    order.orderedAt = at;
    return order;
}

/// Another application of the same applicant for the same item was taken in besides one that stands open (R10).
LedgerEvent besidesEntry(const CaseRecord &filed, const QList<OpenIntake> &open, const Session &session, const QDateTime &at)
{
    QJsonArray numbers;
    for (const OpenIntake &intake : open)
        numbers.append(intake.number);
    return ledgerEntry(QStringLiteral("takenInBesides"), filed.id, session, at, {{QStringLiteral("others"), numbers}},
                       {{QStringLiteral("reason"), filed.anotherBecause}});
}

/// The reasons of a refusal, in the clerk's own words.
QJsonObject saidBy(IntakeAct act, const Refusal &refusal)
{
    if (act != IntakeAct::Refuse)
        return {};
    return {{QStringLiteral("reasons"), QJsonArray::fromStringList(refusal.reasons)}};
}

} // namespace

DecideCase::DecideCase(const Ports &ports, const CalendarInUse &calendar, QByteArray tokenKey, QObject *parent)
    : QObject(parent),
      m_cases(ports.cases),
      m_takenIn(ports.cases, ports.intakeRegister),
      m_unread(ports.guides, ports.readings, ports.clock),
      m_authorisations(ports.authorisations),
      m_envelopes(ports.envelopes),
      m_clock(ports.clock),
      m_calendar(calendar),
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
    else
        filed.components.clear();
    fileComponents(filed, filed.state, now);
    keepWhatWasTakenIn(filed, report.checklist);
    settleFiledMaterials(filed, report.checklist, m_calendar, now);

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
    const CheckReport report = checkCase(&guide, draft, m_clock.today(), m_calendar, m_lists);
    if (const Result<> notice = canNotify(draft, wordedDefects(report)); act == IntakeAct::Correct && !notice) {
        Q_EMIT failed(notice.error());
        return;
    }
    if (!may(session.clerk.role, Act::TakeIn, draft.state)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("intake by %1").arg(session.clerk.id)});
        return;
    }
    const bool reasonMissing = act == IntakeAct::Refuse && !saysWhy(refusal);
    if (!lawfulActs(guide, report).contains(act) || reasonMissing) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("%1 gaps").arg(report.gaps.size())});
        return;
    }
    m_busy = true;
    m_draft = draft;
    CaseRecord filed = preview(draft, guide, report, act);
    filed.takenOffline = offline;
    filed.addHandler(draft.clerkId);
    filed.addHandler(session.clerk.id);
    filed.clerkId = session.clerk.id;
    filed.clerkName = session.clerk.name;
    filed.counterNo = session.counter.counterNo;
    whenAuthorised(filed, session, [=, this] {
        whenRead(guide, session, [=, this] { findOpen(filed, guide, act, session, refusal); });
    });
}

void DecideCase::whenAuthorised(const CaseRecord &filed, const Session &session, const std::function<void()> &then)
{
    const QList<ActForDepartment> wanted = takingIn(filed, session.clerk.id, m_clock.today());
    whenAnswered(this, m_authorisations.list(), [this, wanted, then](const Result<QList<Authorisation>> &held) {
        const Result<> allowed = held ? checkAuthorised(*held, wanted) : Result<>(failure(held.error()));
        allowed ? then() : stop(allowed.error());
    });
}

void DecideCase::whenRead(const Guide &guide, const Session &session, const std::function<void()> &then)
{
    m_unread.whenRead(guide, session.clerk.id,
                      [this, then](const Result<> &read) { read ? then() : stop(read.error()); });
}

void DecideCase::findOpen(const CaseRecord &filed, const Guide &guide, IntakeAct act, const Session &session,
                          const Refusal &refusal)
{
    m_besides.clear();
    // Who has the same open already may be told so by a refusal.
    if (act == IntakeAct::Refuse)
        return reserve(filed, guide, act, session, refusal);
    const TakenIn::Reach reach = filed.takenOffline ? TakenIn::Reach::Here : TakenIn::Reach::Everywhere;
    m_takenIn.find(TakenIn::keyOf(filed), filed.id, reach, [=, this](const Result<QList<OpenIntake>> &open) {
        if (!open)
            return stop(open.error());
        CaseRecord next = filed;
        if (open->isEmpty())
            next.anotherBecause.clear(); // what was said of a case that is over by now
        else if (next.anotherBecause.trimmed().isEmpty())
            return stop({ErrorCode::AlreadyTakenIn, open->constFirst().number});
        m_besides = *open;
        reserve(next, guide, act, session, refusal);
    });
}

void DecideCase::stop(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

void DecideCase::reserve(const CaseRecord &filed, const Guide &guide, IntakeAct act, const Session &session,
                         const Refusal &refusal)
{
    const QDate day = atCounter(*filed.receivedAt).date();
    whenAnswered(this, m_cases.reserveNumber(filed.id, day),
                 [this, filed, guide, act, session, refusal](const Result<QString> &number) {
            const Result<QString> token = number ? checkToken(filed.id.toString(), *number, m_tokenKey)
                                                 : Result<QString>(failure(number.error()));
            if (!token)
                return stop(token.error());
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
    const PrintOrder order = orderFor(paperFor(act, filed, guide, session, at, refusal), filed.id, at);

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
    if (act != IntakeAct::Refuse) {
        for (const Paper &paper : promisePapers(filed, guide, session, at))
            change.prints.append(orderFor(paper, filed.id, at));
    }
    change.events += componentEvents(filed, session, at);
    if (!m_besides.isEmpty())
        change.events.append(besidesEntry(filed, m_besides, session, at));
    for (const Paper &paper : componentRefusals(filed, m_draft, guide, session, at))
        change.prints.append(orderFor(paper, filed.id, at));
    whenAnswered(this, m_cases.commit(change), [this, order](const Result<CaseRecord> &stored) {
        m_busy = false;
        if (stored)
            Q_EMIT this->filed(*stored, order);
        else
            Q_EMIT failed(stored.error());
    });
}

} // namespace yichuang
