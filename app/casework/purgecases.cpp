// SPDX-License-Identifier: Apache-2.0
#include "casework/purgecases.h"

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

QString keyOf(const GuideRef &ref)
{
    return QStringLiteral("%1/%2").arg(ref.id).arg(ref.version);
}

Error refusalOf(const RetentionStanding &standing)
{
    const QString answer = retentionAnswerName(standing.verdict.answer);
    if (standing.verdict.answer == RetentionAnswer::OnHold)
        return {ErrorCode::OnHold, answer};
    return {ErrorCode::WrongState, answer};
}

QJsonObject purgeBody(const PurgeRecord &record, const RemainingCopies &copies)
{
    return {{QStringLiteral("number"), record.number},
            {QStringLiteral("state"), caseStateCode(record.state)},
            {QStringLiteral("basis"), record.basis},
            {QStringLiteral("keptFrom"), record.keptFrom.toString(Qt::ISODate)},
            {QStringLiteral("keptUntil"), record.keptUntil.toString(Qt::ISODate)},
            {QStringLiteral("caseDigest"), QString::fromLatin1(record.caseDigest.toHex())},
            {QStringLiteral("pagesDigest"), QString::fromLatin1(record.pagesDigest.toHex())},
            {QStringLiteral("pages"), record.pages},
            {QStringLiteral("copies"), QJsonArray::fromStringList(copies.generations)},
            {QStringLiteral("copiesUntil"), copies.until.toString(Qt::ISODate)},
            {QStringLiteral("copiesUnknown"), copies.isPlaceSet && !copies.isKnown}};
}

} // namespace

PurgeCases::PurgeCases(RetentionStore &retention, GuideStore &guides, const Clock &clock, RetentionPolicy policy,
                       Session session, QObject *parent)
    : QObject(parent), m_retention(retention), m_guides(guides), m_clock(clock), m_policy(std::move(policy)),
      m_session(std::move(session))
{
}

bool PurgeCases::begin(Task task)
{
    if (m_busy)
        return false;
    if (!may(m_session.clerk.role, Act::Purge)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("purge by %1").arg(m_session.clerk.id)});
        return false;
    }
    m_busy = true;
    m_task = task;
    m_judged.clear();
    m_rules.clear();
    m_purged = 0;
    m_copies = {};
    return true;
}

void PurgeCases::nameCopies(Backups &backups, const QString &place)
{
    m_backups = place.isEmpty() ? nullptr : &backups;
    m_place = place;
}

void PurgeCases::list()
{
    if (!begin(Task::List))
        return;
    whenAnswered(this, m_retention.facts(), [this](const Result<QList<RetentionFacts>> &facts) {
        if (!facts)
            return fail(facts.error());
        m_waiting = *facts;
        judgeNext();
    });
}

void PurgeCases::purgeDue()
{
    if (!begin(Task::PurgeDue))
        return;
    whenAnswered(this, m_retention.facts(), [this](const Result<QList<RetentionFacts>> &facts) {
        if (!facts)
            return fail(facts.error());
        m_waiting = *facts;
        lookForCopies();
    });
}

/// Once for a run: every copy that is there was made before the first case of it goes.
void PurgeCases::lookForCopies()
{
    if (!m_backups)
        return judgeNext();
    whenAnswered(this, m_backups->generations(m_place), [this](const Result<QList<BackupGeneration>> &found) {
        m_copies = found ? remainingCopies(*found) : RemainingCopies{true, false, {}, {}};
        judgeNext();
    });
}

void PurgeCases::purge(const CaseId &id)
{
    if (!begin(Task::PurgeOne))
        return;
    whenAnswered(this, m_retention.factsOf(id), [this](const Result<RetentionFacts> &facts) {
        if (!facts)
            return fail(facts.error());
        m_waiting = {*facts};
        lookForCopies();
    });
}

void PurgeCases::remember()
{
    if (!begin(Task::Remember))
        return;
    whenAnswered(this, m_retention.purges(), [this](const Result<QList<PurgeRecord>> &purges) {
        if (!purges)
            return fail(purges.error());
        m_busy = false;
        Q_EMIT remembered(*purges);
    });
}

void PurgeCases::purgeAgain(const QList<PurgeRecord> &purges)
{
    if (!begin(Task::PurgeAgain))
        return;
    whenAnswered(this, m_retention.applyPurges(purges), [this](const Result<int> &repeated) {
        if (!repeated)
            return fail(repeated.error());
        m_purged = *repeated;
        clear();
    });
}

void PurgeCases::judgeNext()
{
    if (m_waiting.isEmpty())
        return end();
    const RetentionFacts facts = m_waiting.takeFirst();
    const QString key = keyOf(facts.guide);
    if (facts.guide.isNull() || m_rules.contains(key))
        return judge(facts, m_rules.value(key, m_policy.usual));
    whenAnswered(this, m_guides.load(facts.guide), [this, facts, key](const Result<Guide> &guide) {
        // A guide that is gone cannot shorten anything: the usual rule holds. A store that fails ends it all.
        if (!guide && guide.error().code != ErrorCode::NotFound)
            return fail(guide.error());
        m_rules.insert(key, guide ? guide->retention.value_or(m_policy.usual) : m_policy.usual);
        judge(facts, m_rules.value(key));
    });
}

void PurgeCases::judge(const RetentionFacts &facts, const RetentionRule &rule)
{
    const RetentionStanding standing{facts, retentionOf(facts, rule, m_policy.draftDays, m_clock.today()), rule};
    m_judged.append(standing);
    const bool isDue = standing.verdict.answer == RetentionAnswer::Due;
    if (m_task != Task::List && isDue)
        return look(standing);
    if (m_task == Task::PurgeOne)
        return fail(refusalOf(standing));
    judgeNext();
}

void PurgeCases::look(const RetentionStanding &standing)
{
    whenAnswered(this, m_retention.look(standing.facts.caseId), [this, standing](const Result<PurgeRecord> &record) {
        if (record)
            destroy(standing, *record);
        else
            skip(standing.facts.caseId, record.error());
    });
}

void PurgeCases::destroy(const RetentionStanding &standing, PurgeRecord record)
{
    // The store keeps milliseconds, and the record is compared with what it kept.
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now().toMSecsSinceEpoch(), Qt::UTC);
    record.basis = standing.rule.basis;
    record.keptFrom = standing.verdict.from;
    record.keptUntil = standing.verdict.until;
    record.clerkId = m_session.clerk.id;
    record.clerkName = m_session.clerk.name;
    record.at = now;
    const LedgerEvent event = ledgerEntry(QStringLiteral("purged"), record.caseId, m_session, now, purgeBody(record, m_copies));
    PrintOrder certificate;
    certificate.id = PrintOrderId::create(now.toMSecsSinceEpoch());
    certificate.caseId = record.caseId;
    certificate.paper = purgeCertificate(record, m_session, m_copies);
    certificate.orderedAt = now;
    whenAnswered(this, m_retention.purge(record, event, certificate), [this, record, certificate](const Result<> &done) {
        if (!done)
            return skip(record.caseId, done.error());
        ++m_purged;
        Q_EMIT purged(record, certificate);
        judgeNext();
    });
}

/// One case that cannot be purged keeps no other one from it; a store that fails does.
void PurgeCases::skip(const CaseId &id, const Error &error)
{
    const bool isOfTheCase = error.code == ErrorCode::Conflict || error.code == ErrorCode::WrongState
                             || error.code == ErrorCode::OnHold || error.code == ErrorCode::NotFound
                             || error.code == ErrorCode::CaseDamaged || error.code == ErrorCode::StorageCorrupt;
    if (m_task == Task::PurgeOne || !isOfTheCase)
        return fail(error);
    Q_EMIT skipped(id, error);
    judgeNext();
}

void PurgeCases::end()
{
    if (m_task == Task::List) {
        m_busy = false;
        Q_EMIT listed(m_judged);
        return;
    }
    clear();
}

void PurgeCases::clear()
{
    // Also when nothing was due: an earlier run may have been cut off before it came to this.
    whenAnswered(this, m_retention.clearPurged(), [this](const Result<int> &cleared) {
        if (!cleared)
            return fail(cleared.error());
        m_busy = false;
        Q_EMIT finished(m_purged);
    });
}

void PurgeCases::fail(const Error &error)
{
    m_busy = false;
    m_waiting.clear();
    Q_EMIT failed(error);
}

} // namespace yichuang
