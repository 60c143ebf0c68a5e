// SPDX-License-Identifier: Apache-2.0
#include "casework/deliverresult.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "casework/papercontents.h"
#include "casework/promisepapers.h"
#include "core/whenanswered.h"
#include "domain/cases/packagestate.h"
#include "domain/identifiers/checktoken.h"
#include "domain/roles/casepermission.h"
#include "domain/roles/departmentacts.h"

namespace yichuang {

namespace {

constexpr int shownCases = 20;

QList<CaseState> filedStates()
{
    QList<CaseState> states = allCaseStates();
    states.removeAll(CaseState::Draft);
    return states;
}

void deliver(CaseComponent &component, const QDateTime &at)
{
    component.state = CaseState::Delivered;
    component.at = at;
}

/// Marks the results that go now, and the items of a package they are of.
void markHandedOut(CaseRecord &record, const QDateTime &at)
{
    const QList<CaseResult> going = resultsToHandOut(record);
    for (CaseResult &result : record.results) {
        if (!going.contains(result))
            continue;
        result.handedOutAt = at;
        for (CaseComponent &component : record.components) {
            // The one certificate of a package is of all its items.
            const bool isOf = component.id == result.componentId || result.componentId.isEmpty();
            if (isOf && (component.state == CaseState::Certified || component.state == CaseState::Notified))
                deliver(component, at);
        }
    }
}

/// The case as it is once this person has the results.
CaseRecord handedOver(CaseRecord record, const HandOver &handOver, const Session &session, const QDateTime &at)
{
    markHandedOut(record, at);
    record.handOver = handOver;
    record.handOver->clerkId = session.clerk.id;
    record.handOver->at = at;
    Person &collector = record.handOver->collector;
    collector.number = normalisedIdentifier(collector.numberKind, collector.number);
    if (collector.name.trimmed().isEmpty())
        collector.name = record.applicant.identity.name;
    record.state = record.components.isEmpty() ? CaseState::Delivered : packageState(record.components);
    record.changedAt = at;
    record.addHandler(session.clerk.id);
    return record;
}

/// What the city is told: one hand-over, and of a package one for each result, with which of them is not the last.
QList<QJsonObject> toldOf(const CaseRecord &after, const HandOver &handOver, const QDateTime &at)
{
    const QJsonObject told{{QStringLiteral("agent"), handOver.isAgent},
                           {QStringLiteral("verification"), handOver.verification}};
    if (after.components.isEmpty())
        return {told};
    QList<QJsonObject> bodies;
    for (const CaseResult &result : after.results) {
        if (result.handedOutAt != at)
            continue;
        bodies.append(told);
        bodies.last().insert(QStringLiteral("result"), result.id);
        bodies.last().insert(QStringLiteral("partial"), true);
    }
    if (after.state == CaseState::Delivered && !bodies.isEmpty())
        bodies.last().remove(QStringLiteral("partial"));
    return bodies;
}

/// False when the law takes none of it, or has it already.
bool takeOriginal(CaseRecord &record, const Guide &guide, const QString &materialId)
{
    const QList<CaseMaterial> wanted = stillToSurrender(record, guide);
    const bool isWanted = std::any_of(wanted.cbegin(), wanted.cend(), [&materialId](const CaseMaterial &material) {
        return material.materialId == materialId;
    });
    if (isWanted) {
        CaseMaterial &material = *record.material(materialId);
        material.originals = material.originalsReturned + 1;
    }
    return isWanted;
}

/// How an agent's authority was verified, in the clerk's own words.
QJsonObject saidOf(const HandOver &handOver)
{
    if (handOver.verification.isEmpty())
        return {};
    return {{QStringLiteral("verification"), handOver.verification}};
}

/// The state that the permission to hand out is asked with: of a package, that of the items whose results go.
CaseState stateOfIssue(const CaseRecord &record)
{
    const bool some = !record.components.isEmpty() && !resultsToHandOut(record).isEmpty();
    return some ? CaseState::Certified : record.state;
}

/// The way from a state to where the hand-over brings the case; empty when other items of the package hold it.
QList<CaseState> stepsTo(CaseState from, CaseState to)
{
    const QList<CaseState> way{CaseState::DecidedYes, CaseState::Certified, CaseState::Notified, CaseState::Delivered};
    const qsizetype begin = way.indexOf(from);
    const qsizetype end = way.indexOf(to);
    return begin >= 0 && end > begin ? way.mid(begin + 1, end - begin) : QList<CaseState>();
}

} // namespace

DeliverResult::DeliverResult(const Ports &ports, QByteArray tokenKey, Session session, QObject *parent)
    : QObject(parent), m_ports(ports), m_tokenKey(std::move(tokenKey)), m_session(std::move(session))
{
}

void DeliverResult::find(const QString &typed)
{
    const std::optional<ScannedCode> code = parseScannedCode(typed.trimmed());
    CaseFilter filter;
    filter.states = filedStates();
    filter.text = code ? code->number : typed.trimmed();
    filter.limit = shownCases;
    if (filter.text.isEmpty()) {
        Q_EMIT failed({ErrorCode::Empty, QStringLiteral("nothing was typed")});
        return;
    }
    whenAnswered(this, m_ports.cases.list(filter), [this, code](const Result<QList<CaseSummary>> &cases) {
        if (!cases) {
            Q_EMIT failed(cases.error());
            return;
        }
        // A code names one case in full: a part of a number must not lead past the check of its token.
        QList<CaseSummary> fitting = *cases;
        if (code)
            fitting.removeIf([&code](const CaseSummary &summary) { return summary.number != code->number.toUpper(); });
        if (fitting.isEmpty()) {
            Q_EMIT failed({ErrorCode::NotFound, QStringLiteral("no case of that number")});
        } else if (fitting.size() == 1) {
            const CaseSummary &only = fitting.first();
            const bool genuine = !code || verifyCheckToken(only.id.toString(), only.number, code->token, m_tokenKey);
            load(only.id, genuine);
        } else {
            Q_EMIT severalFound(fitting);
        }
    });
}

void DeliverResult::load(const CaseId &id, bool codeGenuine)
{
    whenAnswered(this, m_ports.cases.load(id), [this, codeGenuine](const Result<CaseRecord> &record) {
        if (!record) {
            Q_EMIT failed(record.error());
            return;
        }
        DeliveryBar known = DeliveryBar::None;
        if (!codeGenuine)
            known = DeliveryBar::CodeNotGenuine;
        else if (record->state == CaseState::Delivered || record->state == CaseState::Archived)
            known = DeliveryBar::AlreadyDelivered;
        else if (resultsToHandOut(*record).isEmpty())
            known = DeliveryBar::NotReady;
        Q_EMIT found(*record, known);
    });
}

DeliveryBar DeliverResult::bar(const CaseRecord &record, const HandOver &handOver) const
{
    if (record.state == CaseState::Delivered || record.state == CaseState::Archived)
        return DeliveryBar::AlreadyDelivered;
    if (resultsToHandOut(record).isEmpty())
        return DeliveryBar::NotReady;
    const QString shown = normalisedIdentifier(handOver.collector.numberKind, handOver.collector.number);
    if (!handOver.isAgent) {
        // An organisation cannot come itself: whoever collects for it does so as its agent.
        const bool self = !record.applicant.organisation && shown == record.applicant.identity.number;
        return self ? DeliveryBar::None : DeliveryBar::WrongPerson;
    }
    if (handOver.relation.trimmed().isEmpty() || handOver.collector.name.trimmed().isEmpty())
        return DeliveryBar::AuthorityMissing;
    const IdentifierCheck number = checkIdentifier(handOver.collector.numberKind, shown, m_ports.clock.today());
    return number.verdict == IdentifierVerdict::Invalid ? DeliveryBar::AuthorityMissing : DeliveryBar::None;
}

void DeliverResult::deliver(const CaseRecord &record, const HandOver &handOver, const QStringList &takenBack)
{
    if (m_busy)
        return;
    if (!may(m_session.clerk.role, Act::Issue, stateOfIssue(record)) || bar(record, handOver) != DeliveryBar::None) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("hand-over of %1").arg(record.number)});
        return;
    }
    // The slip says it, and without it nobody can tell later why the result was given to this person.
    if (handOver.verification.trimmed().isEmpty()) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("how the collector was identified is missing")});
        return;
    }
    m_busy = true;
    const QList<ActForDepartment> wanted = handingOut(record, m_session.clerk.id, m_ports.clock.today());
    whenAnswered(this, m_ports.authorisations.list(), [=, this](const Result<QList<Authorisation>> &held) {
        const Result<> allowed = held ? checkAuthorised(*held, wanted) : Result<>(failure(held.error()));
        allowed ? loadGuide(record, handOver, takenBack) : stop(allowed.error());
    });
}

void DeliverResult::stop(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

void DeliverResult::loadGuide(const CaseRecord &record, const HandOver &handOver, const QStringList &takenBack)
{
    whenAnswered(this, m_ports.guides.load(record.guide), [=, this](const Result<Guide> &guide) {
        if (!guide && guide.error().code != ErrorCode::NotFound)
            return stop(guide.error());
        commit(record, guide ? *guide : Guide{}, handOver, takenBack);
    });
}

void DeliverResult::commit(const CaseRecord &record, const Guide &guide, const HandOver &handOver, const QStringList &takenBack)
{
    const QDateTime now = m_ports.clock.now();
    CaseRecord after = handedOver(record, handOver, m_session, now);
    for (const QString &id : takenBack) {
        if (!takeOriginal(after, guide, id))
            return stop({ErrorCode::Invalid, QStringLiteral("no original of %1 is to be taken back").arg(id)});
    }
    PrintOrder slip;
    slip.id = PrintOrderId::create(now.toMSecsSinceEpoch());
    slip.caseId = record.id;
    slip.paper = collectionSlip(after, guide, m_session, now, takenBack);
    slip.orderedAt = now;

    CaseChange change;
    change.after = after;
    change.steps = stepsTo(record.state, after.state);
    QJsonObject body{{QStringLiteral("agent"), handOver.isAgent}};
    if (!takenBack.isEmpty())
        body.insert(QStringLiteral("takenBack"), QJsonArray::fromStringList(takenBack));
    change.events = {ledgerEntry(QStringLiteral("delivered"), record.id, m_session, now, body, saidOf(handOver))};
    for (const QJsonObject &told : toldOf(after, handOver, now)) {
        const QString eventId = newUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
        const QByteArray envelope =
            m_ports.envelopes.ofEvent(eventId, after, QStringLiteral("handover"), now, m_session.clerk.id, told);
        change.outbox.append(entryForEvent(after, eventId, envelope, OutboxLane::Urgent, now));
    }
    change.prints = {slip};
    whenAnswered(this, m_ports.cases.commit(change), [this, slip](const Result<CaseRecord> &stored) {
        m_busy = false;
        if (stored)
            Q_EMIT delivered(*stored, slip);
        else
            Q_EMIT failed(stored.error());
    });
}

} // namespace yichuang
