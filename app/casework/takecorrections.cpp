// SPDX-License-Identifier: Apache-2.0
#include "casework/takecorrections.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "casework/papercontents.h"
#include "casework/paperwords.h"
#include "core/whenanswered.h"
#include "domain/checks/formcheck.h"
#include "domain/checks/noticerules.h"
#include "domain/exchange/periodrules.h"
#include "domain/reference/referenceshelf.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

/// Under which a jotting of this page is kept.
const QString place = QStringLiteral("corrections");

PrintOrder orderFor(const CaseRecord &record, const Paper &paper, const QDateTime &at)
{
    PrintOrder order;
    order.id = PrintOrderId::create(at.toMSecsSinceEpoch());
    order.caseId = record.id;
    order.paper = paper;
    order.orderedAt = at;
    return order;
}

/// The case itself anew, and no page: those were told of when they came.
QList<OutboxEntry> entryForCaseAlone(const CaseRecord &record, const QByteArray &envelope, const QDateTime &at)
{
    return entriesForCase(record, envelope, at).mid(0, 1);
}

} // namespace

TakeCorrections::TakeCorrections(LateMaterials &late, CaseStore &cases, PrintOrders &printOrders, const Envelopes &envelopes,
                                 const Clock &clock, const CalendarInUse &calendar, Session session, QObject *parent)
    : QObject(parent),
      m_late(late),
      m_cases(cases),
      m_printOrders(printOrders),
      m_envelopes(envelopes),
      m_clock(clock),
      m_calendar(calendar),
      m_session(std::move(session)),
      m_jotting(cases, place, m_session.clerk.id)
{
    connect(&m_late, &LateMaterials::opened, this, [this] {
        m_handingIn = false; // of the case that was left meanwhile
        reset();
        // The pages are there again by now, without which nothing is ticked off.
        if (isOpen())
            m_jotting.load(m_caseId);
    });
    connect(&m_jotting, &JottingKeeper::loaded, this, [this](const CaseId &id, const QJsonObject &fields) {
        if (id == m_caseId && isOpen())
            restore(fields);
    });
    connect(&m_late, &LateMaterials::changed, this, [this] {
        // A page that was taken away again puts nothing right.
        dropTicks();
        Q_EMIT changed();
    });
    connect(&m_late, &LateMaterials::handedIn, this, [this](const CaseRecord &record) {
        if (!std::exchange(m_handingIn, false))
            return;
        m_jotting.settle(record.id);
        reset();
        Q_EMIT handedIn(record, m_receipt);
    });
    connect(&m_late, &LateMaterials::failed, this, [this](const Error &error) {
        if (std::exchange(m_handingIn, false))
            Q_EMIT failed(error);
    });
}

void TakeCorrections::lookUpIn(const ReferenceShelf &lists)
{
    m_lists = &lists;
    dropTicks();
    Q_EMIT changed();
}

void TakeCorrections::dropTicks()
{
    m_ticked.removeIf([this](int line) { return !canTick(line); });
}

void TakeCorrections::reset()
{
    m_caseId = m_late.record().id;
    m_ticked.clear();
    m_fields.clear();
    Q_EMIT changed();
}

void TakeCorrections::keep()
{
    QJsonObject kept;
    QJsonArray lines;
    for (const int line : std::as_const(m_ticked))
        lines.append(line);
    if (!lines.isEmpty())
        kept.insert(QStringLiteral("ticked"), lines);
    QJsonObject fields;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        fields.insert(field.key(), field.value());
    if (!fields.isEmpty())
        kept.insert(QStringLiteral("fields"), fields);
    m_jotting.note(m_caseId, kept);
}

void TakeCorrections::restore(const QJsonObject &kept)
{
    const QJsonObject fields = kept.value(u"fields").toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        m_fields.insert(field.key(), field.value().toString());
    for (const QJsonValue &line : kept.value(u"ticked").toArray()) {
        if (canTick(line.toInt(-1)))
            m_ticked.insert(line.toInt());
    }
    Q_EMIT changed();
}

bool TakeCorrections::isCorrected(int line) const
{
    return m_ticked.contains(line) || defects().value(line).correctedAt.isValid();
}

bool TakeCorrections::pagesCameFor(const QString &materialId) const
{
    const MaterialRule *rule = m_late.guide().material(materialId);
    const QString group = rule ? rule->oneOfGroup : QString();
    const QList<CaseMaterial> &late = m_late.late();
    return std::any_of(late.cbegin(), late.cend(), [&](const CaseMaterial &material) {
        const MaterialRule *other = m_late.guide().material(material.materialId);
        const bool sameGroup = other && !group.isEmpty() && other->oneOfGroup == group;
        return !material.files.isEmpty() && (material.materialId == materialId || sameGroup);
    });
}

QString TakeCorrections::fieldOf(int line) const
{
    return fieldOfDefect(m_late.guide(), defects().value(line));
}

const FormField *TakeCorrections::formField(const QString &key) const
{
    const QList<FormField> &form = m_late.guide().form;
    const auto field = std::find_if(form.cbegin(), form.cend(), [&key](const FormField &one) { return one.key == key; });
    return field == form.cend() ? nullptr : &*field;
}

FormValue TakeCorrections::correctedValue(const QString &key, const QDateTime &at) const
{
    FormValue value{m_fields.value(key), QStringLiteral("typed"), at};
    const FormField *field = formField(key);
    const SharedReferenceList list =
        m_lists && field && field->kind == FieldKind::Reference ? m_lists->list(field->list) : SharedReferenceList();
    if (list)
        value.words = list->wordsOf(value.value);
    return value;
}

QString TakeCorrections::valueOf(int line) const
{
    const QString key = fieldOf(line);
    return m_fields.contains(key) ? m_fields.value(key) : m_late.record().form.value(key).value;
}

bool TakeCorrections::canTick(int line) const
{
    if (!isOpen() || line < 0 || line >= defects().size())
        return false;
    const Defect &defect = defects().at(line);
    if (defect.correctedAt.isValid())
        return false;
    const QString key = fieldOf(line);
    if (key.isEmpty())
        return pagesCameFor(defect.materialId);
    const FormField *field = formField(key);
    QList<Gap> gaps;
    if (field && m_fields.contains(key))
        checkField(*field, m_fields.value(key), m_clock.today(), gaps, m_lists);
    return m_fields.contains(key) && gaps.isEmpty();
}

void TakeCorrections::tick(int line, bool corrected)
{
    if (!m_late.mayChange())
        return;
    if (!corrected)
        m_ticked.remove(line);
    else if (canTick(line))
        m_ticked.insert(line);
    keep();
    Q_EMIT changed();
}

void TakeCorrections::setField(int line, const QString &value)
{
    const QString key = fieldOf(line);
    if (key.isEmpty() || !m_late.mayChange())
        return;
    m_fields.insert(key, value.trimmed());
    dropTicks(); // another line may be about the same field
    if (canTick(line))
        m_ticked.insert(line);
    keep();
    Q_EMIT changed();
}

bool TakeCorrections::isOverdue() const
{
    const std::optional<DueDate> &due = m_late.record().deadlines.correctionDue;
    return due && due->date.isValid() && due->date < m_clock.today();
}

CaseChange TakeCorrections::corrections(const QDateTime &at) const
{
    QJsonArray lines;
    for (int line = 0; line < defects().size(); ++line) {
        if (m_ticked.contains(line))
            lines.append(line + 1);
    }
    CaseRecord record = m_late.record();
    for (const int line : m_ticked) {
        record.defects[line].correctedAt = at;
        // What was typed for a line that is not ticked is not handed in.
        const QString key = fieldOf(line);
        if (!key.isEmpty())
            record.form.insert(key, correctedValue(key, at));
    }
    if (allCorrected(record.defects))
        record.correctedAt = at;

    const QJsonObject told{{QStringLiteral("corrected"), lines}, {QStringLiteral("complete"), record.correctedAt.has_value()}};
    CaseChange change = lateMaterialChange(record, m_late.late(), m_envelopes, m_session, at, told, m_late.reasoned());
    if (m_late.late().isEmpty())
        change.events.clear();
    change.events.append(ledgerEntry(QStringLiteral("correctionsHandedIn"), record.id, m_session, at,
                                     {{QStringLiteral("corrected"), m_ticked.size()},
                                      {QStringLiteral("complete"), record.correctedAt.has_value()}}));
    const Paper receipt = correctionsReceipt(change.after, m_late.late(), m_session, at);
    change.prints = {orderFor(record, receipt, at)};
    return change;
}

void TakeCorrections::handIn()
{
    if (!isOpen()) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("the case waits for no corrections")});
    } else if (m_ticked.isEmpty()) {
        Q_EMIT failed({ErrorCode::Empty, QStringLiteral("nothing was ticked off")});
    } else if (!m_late.gaps().isEmpty()) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("%1 gaps").arg(m_late.gaps().size())});
    } else if (!m_handingIn && !m_busy && m_late.mayChange()) {
        m_handingIn = true;
        m_late.whenBound([this] {
            const CaseChange change = corrections(m_clock.now());
            m_receipt = change.prints.constFirst();
            m_late.handIn(change);
        });
    }
}

bool TakeCorrections::mayDecide(CaseState to)
{
    const std::optional<Mover> mover = moverOf(m_session.clerk.role);
    ErrorCode refusal = ErrorCode::NotAllowed;
    if (!isOpen())
        refusal = ErrorCode::WrongState;
    else if (mover && mayMove(*mover, CaseState::Correction, to))
        return !m_busy && m_late.mayChange();
    Q_EMIT failed({refusal, caseStateCode(m_late.record().state) + QStringLiteral(" to ") + caseStateCode(to)});
    return false;
}

void TakeCorrections::accept()
{
    if (!mayDecide(CaseState::Accepted))
        return;
    if (!isComplete()) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("not all that the notice named is there")});
        return;
    }
    CaseRecord after = m_late.record();
    // Not the day somebody gets round to it, but the day all corrections were handed in (DOMAIN L24).
    after.acceptedAt = after.correctedAt;
    after.state = CaseState::Accepted;
    const QString notStepped = takeStep(after, {CaseState::Correction, CaseState::Accepted,
                                                atCounter(*after.correctedAt).date()}, m_calendar);
    if (!notStepped.isEmpty()) {
        Q_EMIT failed({ErrorCode::Invalid, notStepped});
        return;
    }
    const Paper paper = acceptanceVoucher(after, m_late.guide(), m_session, m_clock.now());
    file(decision(after, QStringLiteral("accepted"), paper, {}));
}

void TakeCorrections::refuse(const QStringList &reasons)
{
    if (!mayDecide(CaseState::NotAccepted))
        return;
    const bool blank = std::any_of(reasons.cbegin(), reasons.cend(),
                                   [](const QString &reason) { return reason.trimmed().isEmpty(); });
    if (reasons.isEmpty() || blank) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("a refusal says why")});
        return;
    }
    if (!isComplete() && !isOverdue()) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("the period to put things right still runs")});
        return;
    }
    CaseRecord after = m_late.record();
    after.state = CaseState::NotAccepted;
    const Paper paper = nonAcceptanceNotice(after, m_late.guide(), m_session, m_clock.now(), reasons, {});
    file(decision(after, QStringLiteral("notAccepted"), paper,
                  {{QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}}));
}

CaseChange TakeCorrections::decision(CaseRecord after, const QString &kind, const Paper &paper, const QJsonObject &said)
{
    const QDateTime now = m_clock.now();
    after.changedAt = now;
    after.addHandler(m_session.clerk.id);
    CaseRecord told = after;
    ++told.revision;
    CaseChange change;
    change.after = after;
    change.steps = {after.state};
    change.events = {ledgerEntry(kind, after.id, m_session, now,
                                 {{QStringLiteral("number"), after.number}, {QStringLiteral("afterCorrection"), true}}, said)};
    change.outbox = entryForCaseAlone(after, m_envelopes.ofCase(told), now);
    change.prints = {orderFor(after, paper, now)};
    return change;
}

void TakeCorrections::file(const CaseChange &change)
{
    m_busy = true;
    whenAnswered(this, m_cases.commit(change), [this, order = change.prints.constFirst()](const Result<CaseRecord> &stored) {
        m_busy = false;
        if (stored)
            Q_EMIT filed(*stored, order);
        else
            Q_EMIT failed(stored.error());
    });
}

void TakeCorrections::remind()
{
    whenAnswered(this, m_printOrders.ofCase(m_late.record().id), [this](const Result<QList<PrintOrder>> &orders) {
        if (!orders) {
            Q_EMIT failed(orders.error());
            return;
        }
        const auto notice = std::find_if(orders->cbegin(), orders->cend(), [](const PrintOrder &order) {
            return order.paper.kind == PaperKind::CorrectionNotice;
        });
        if (notice == orders->cend())
            Q_EMIT failed({ErrorCode::NotFound, QStringLiteral("no correction notice was printed here")});
        else
            Q_EMIT reminder(*notice);
    });
}

void TakeCorrections::notify(const QList<Defect> &lines)
{
    const Result<> allowed = canNotify(m_late.record(), lines);
    if (allowed)
        remind();
    else
        Q_EMIT failed(allowed.error());
}

} // namespace yichuang
