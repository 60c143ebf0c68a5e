// SPDX-License-Identifier: Apache-2.0
#include "casework/resolvecovers.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "casework/paperdemand.h"
#include "casework/visit.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "domain/cases/casecodes.h"
#include "domain/checks/checkreport.h"
#include "domain/checks/coverrules.h"

namespace yichuang {

namespace {

/// What may be told by asking the same again is asked again; anything else concerns this one case.
bool mayBeToldLater(ErrorCode code)
{
    return code != ErrorCode::ServerRejected && code != ErrorCode::UpdateNeeded;
}

bool differs(const CaseMaterial &before, const CaseMaterial &after)
{
    return before.cover != after.cover || before.noneFoundAt != after.noneFoundAt;
}

QJsonObject coverToTell(const Cover &cover)
{
    return {{QStringLiteral("kind"), codeOf(coverKindCodes, cover.kind)},
            {QStringLiteral("source"), cover.source},
            {QStringLiteral("number"), cover.number},
            {QStringLiteral("at"), cover.fetchedAt.toUTC().toString(Qt::ISODateWithMs)}};
}

/// What the city is told of each material of which it is known now.
QJsonObject newsFor(const CaseRecord &before, const CaseRecord &after, const QList<MaterialRule> &rules)
{
    QJsonArray materials;
    for (const MaterialRule &rule : rules) {
        const CaseMaterial *held = before.material(rule.id);
        const CaseMaterial *known = after.material(rule.id);
        if (!held || !known || !differs(*held, *known))
            continue;
        QJsonArray entries;
        for (const CoverEntry &entry : coverEntries(rule))
            entries.append(entry.entry);
        QJsonObject line{{QStringLiteral("material"), rule.id}, {QStringLiteral("entries"), entries}};
        if (known->cover)
            line.insert(QStringLiteral("cover"), coverToTell(*known->cover));
        materials.append(line);
    }
    return {{QStringLiteral("materials"), materials}};
}

/// The rules of what is asked for. A filed case holds only that; of a draft it is known once its situation is.
QList<MaterialRule> rulesFor(const CaseRecord &record, const Guide &guide, QDate today)
{
    if (record.state != CaseState::Draft)
        return guide.materials;
    const Checklist checklist = checkCase(&guide, record, today).checklist;
    return checklist.isSettled() ? rulesOf(checklist) : QList<MaterialRule>();
}

} // namespace

ResolveCovers::ResolveCovers(const Ports &ports, QObject *parent) : QObject(parent), m_ports(ports)
{
}

void ResolveCovers::setOnline(bool online)
{
    const bool back = online && !m_online;
    m_online = online;
    if (back)
        run();
}

void ResolveCovers::run()
{
    if (m_running) {
        m_again = true;
        return;
    }
    if (!m_online)
        return;
    m_running = true;
    CaseFilter filter;
    filter.coversOpenOnly = true;
    whenAnswered(this, m_ports.cases.list(filter), [this](const Result<QList<CaseSummary>> &cases) {
        if (cases) {
            for (const CaseSummary &summary : *cases)
                m_left.append(summary.id);
        }
        next();
    });
}

bool ResolveCovers::isOpen(const CaseId &id) const
{
    return m_ports.visit && m_ports.visit->hasCase() && m_ports.visit->record().id == id;
}

void ResolveCovers::next()
{
    if (m_left.isEmpty())
        return end();
    load(m_left.takeFirst());
}

void ResolveCovers::end()
{
    m_left.clear();
    m_running = false;
    Q_EMIT finished();
    if (std::exchange(m_again, false))
        run();
}

void ResolveCovers::load(const CaseId &id)
{
    whenAnswered(this, m_ports.cases.load(id), [this](const Result<CaseRecord> &record) {
        if (!record || isOpen(record->id))
            return next();
        whenAnswered(this, m_ports.guides.load(record->guide), [this, record = *record](const Result<Guide> &guide) {
            if (!guide)
                return next();
            begin(record, *guide);
        });
    });
}

void ResolveCovers::begin(const CaseRecord &record, const Guide &guide)
{
    const QDate today = m_ports.clock.today();
    m_inquiry = {record, rulesFor(record, guide, today), {}, {}};
    m_inquiry.questions = coverQuestions(m_inquiry.rules, record, today);
    if (m_inquiry.questions.isEmpty())
        return next(); // it concerns somebody the counter does not know
    ask();
}

void ResolveCovers::ask()
{
    if (m_inquiry.questions.isEmpty())
        return store();
    whenAnswered(this, m_ports.source.ask(m_inquiry.questions.takeFirst()),
                 [this](const Result<QList<CoverAnswer>> &answers) { answered(answers); });
}

void ResolveCovers::answered(const Result<QList<CoverAnswer>> &answers)
{
    if (answers) {
        m_inquiry.answers += *answers;
        return ask();
    }
    qCInfo(logSync, "covers are not known: %s", qPrintable(errorCodeName(answers.error().code)));
    if (mayBeToldLater(answers.error().code))
        return end();
    next();
}

void ResolveCovers::store()
{
    const QDateTime now = m_ports.clock.now();
    CaseRecord after = m_inquiry.record;
    settleCovers(after, m_inquiry.rules, m_inquiry.answers, m_ports.clock.today());
    if (after == m_inquiry.record)
        return next();
    const LedgerEvent told = ledgerEntry(QStringLiteral("coversAnswered"), after.id, Session{{}, m_ports.counter}, now,
                                         coverNews(m_inquiry.record, after, m_inquiry.answers));
    after.state == CaseState::Draft ? storeDraft(after, told) : storeFiled(after, told);
}

void ResolveCovers::storeFiled(const CaseRecord &found, const LedgerEvent &told)
{
    CaseRecord after = found;
    after.changedAt = told.at;
    after.changedBy.clear();
    const QString eventId = newUuidV7(told.at.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const QByteArray envelope = m_ports.envelopes.ofEvent(eventId, after, QStringLiteral("covers"), told.at, after.clerkId,
                                                          newsFor(m_inquiry.record, after, m_inquiry.rules));
    CaseChange change;
    change.after = after;
    change.events = {told};
    change.outbox = {entryForEvent(after, eventId, envelope, OutboxLane::Metadata, told.at)};
    whenAnswered(this, m_ports.cases.commit(change), [this](const Result<CaseRecord> &stored) {
        // A case that changed meanwhile is asked about in the next round.
        if (stored)
            Q_EMIT resolved(stored->id);
        next();
    });
}

void ResolveCovers::storeDraft(const CaseRecord &after, const LedgerEvent &told)
{
    if (isOpen(after.id))
        return next();
    DraftSave save = DraftSave::inPassing(after, m_inquiry.record);
    save.events = {told};
    whenAnswered(this, m_ports.cases.saveDraft(save), [this, id = after.id](const Result<> &stored) {
        if (stored)
            Q_EMIT resolved(id);
        next();
    });
}

} // namespace yichuang
