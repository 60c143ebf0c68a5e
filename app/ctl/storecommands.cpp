// SPDX-License-Identifier: Apache-2.0
#include "ctl/storecommands.h"

#include <QJsonArray>
#include <QTimer>

#include "casework/findingtext.h"
#include "casework/resolvecovers.h"
#include "core/whenanswered.h"
#include "ports/outbox.h"
#include "ports/selfcheck.h"
#include "ports/storecheck.h"
#include "sync/guidefollower.h"
#include "sync/syncengine.h"

namespace yichuang {

namespace {

constexpr int listedEntries = 1000;
constexpr int longestRunS = 7 * 24 * 3600;

QString kindName(OutboxKind kind)
{
    switch (kind) {
    case OutboxKind::CasePut: return QStringLiteral("casePut");
    case OutboxKind::MaterialPut: return QStringLiteral("materialPut");
    case OutboxKind::EventPut: return QStringLiteral("eventPut");
    case OutboxKind::GuideCorrectionPut: return QStringLiteral("guideCorrectionPut");
    }
    return {};
}

QString stateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready: return QStringLiteral("ready");
    case OutboxState::Sending: return QStringLiteral("sending");
    case OutboxState::Backoff: return QStringLiteral("backoff");
    case OutboxState::Attention: return QStringLiteral("attention");
    case OutboxState::Acknowledged: return QStringLiteral("acknowledged");
    }
    return {};
}

QJsonObject entryJson(const OutboxEntry &entry)
{
    QJsonObject row{{QStringLiteral("sequence"), entry.sequence},
                    {QStringLiteral("case"), entry.caseId.toString()},
                    {QStringLiteral("kind"), kindName(entry.kind)},
                    {QStringLiteral("state"), stateName(entry.state)},
                    {QStringLiteral("attempts"), entry.attempts},
                    {QStringLiteral("lastStatus"), entry.lastStatus},
                    {QStringLiteral("nextDue"), entry.nextDue.toUTC().toString(Qt::ISODate)}};
    if (entry.attempts > 0 && entry.state != OutboxState::Acknowledged)
        row.insert(QStringLiteral("lastError"), errorCodeName(entry.lastError));
    return row;
}

void queueList(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const bool all = arguments.named.contains(QStringLiteral("all"));
    whenAnswered(&reply, ports->outbox.list(all, listedEntries), [&reply](const Result<QList<OutboxEntry>> &entries) {
        if (!entries)
            return reply.fail(entries.error());
        QJsonArray rows;
        QStringList lines;
        for (const OutboxEntry &entry : *entries) {
            rows.append(entryJson(entry));
            lines.append(QStringLiteral("%1\t%2\t%3\t%4").arg(entry.sequence).arg(kindName(entry.kind), stateName(entry.state),
                                                                                   entry.caseId.toString()));
        }
        reply.answer({{QStringLiteral("entries"), rows}}, lines.join(QLatin1Char('\n')));
    });
}

QJsonObject countsJson(const OutboxCounts &counts)
{
    return {{QStringLiteral("waiting"), counts.waiting},
            {QStringLiteral("unconfirmed"), counts.unconfirmed},
            {QStringLiteral("attention"), counts.attention},
            {QStringLiteral("oldestWaiting"), counts.oldestWaiting.toUTC().toString(Qt::ISODate)}};
}

/// What is left in the queue, with anything else there is to say.
void answerCounts(CommandPorts *ports, Reply &reply, const QJsonObject &besides = {}, const QString &remark = {})
{
    whenAnswered(&reply, ports->outbox.counts(), [&reply, besides, remark](const Result<OutboxCounts> &counts) {
        if (!counts)
            return reply.fail(counts.error());
        const QString text = QStringLiteral("waiting %1, unconfirmed %2, attention %3%4")
                                 .arg(counts->waiting).arg(counts->unconfirmed).arg(counts->attention).arg(remark);
        QJsonObject json = countsJson(*counts);
        for (auto one = besides.begin(); one != besides.end(); ++one)
            json.insert(one.key(), one.value());
        const bool drained = counts->waiting + counts->unconfirmed + counts->attention == 0;
        drained ? reply.answer(json, text) : reply.answerNo(json, text);
    });
}

/// What a run did besides the queue: how the catalogue stands against its source.
QJsonObject catalogueJson(const CatalogueStanding &standing, int imported)
{
    return {{QStringLiteral("compared"), standing.comparedAt.isValid()},
            {QStringLiteral("imported"), imported},
            {QStringLiteral("behind"), standing.behind},
            {QStringLiteral("refused"), standing.refused}};
}

/// One run of the lines between this counter and the gateway; lives as long as the reply.
class SyncRun : public QObject
{
public:
    SyncRun(CommandPorts *ports, bool once, Reply &reply) : QObject(&reply), m_ports(ports), m_reply(reply)
    {
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] { answer(); });
        if (once)
            connect(&m_ports->sync, &SyncEngine::healthChanged, this, [this] { endIfDone(); });
        if (!m_ports->guides)
            return;
        connect(m_ports->guides, &GuideFollower::imported, this, [this](int versions) { m_imported += versions; });
        connect(m_ports->guides, &GuideFollower::looked, this, [this, once] {
            m_looked = true;
            if (once)
                endIfDone();
        });
    }

    void start(int seconds)
    {
        m_limit.start(seconds * 1000);
        // What was still to be fetched is asked for first, so that what is found goes out in this run.
        const CounterPorts &counter = m_ports->counter;
        auto *covers = new ResolveCovers({counter.cases, counter.guides, counter.covers, counter.envelopes, counter.clock, counter.counter,
                                          nullptr},
                                         this);
        connect(covers, &ResolveCovers::finished, this, [this] {
            m_ports->sync.start();
            if (m_ports->guides)
                m_ports->guides->start();
        }, Qt::SingleShotConnection);
        covers->run();
    }

private:
    /// The queue is empty, and the catalogue was compared.
    void endIfDone()
    {
        const SyncHealth health = m_ports->sync.health();
        const bool known = health.state != SyncState::Starting && health.state != SyncState::Offline
                           && health.state != SyncState::StoreFailed;
        const bool followed = m_looked || !m_ports->guides;
        if (known && followed && health.waiting == 0 && health.unconfirmed == 0)
            m_limit.start(0);
    }

    /// The counts after a run, and whether anybody answered at all.
    void answer()
    {
        const SyncState state = m_ports->sync.health().state;
        const bool reached = state != SyncState::Starting && state != SyncState::Offline;
        QJsonObject besides{{QStringLiteral("reached"), reached}};
        QString remark = reached ? QString() : QStringLiteral("; nobody answers at the gateway's address");
        if (m_ports->guides) {
            const CatalogueStanding standing = m_ports->guides->standing();
            besides.insert(QStringLiteral("catalogue"), catalogueJson(standing, m_imported));
            remark += QStringLiteral("; %1 new versions of guides").arg(m_imported);
            if (!standing.refused.isEmpty())
                remark += QStringLiteral("; refused: ") + standing.refused;
        }
        answerCounts(m_ports, m_reply, besides, remark);
    }

    CommandPorts *m_ports;
    Reply &m_reply;
    QTimer m_limit;
    int m_imported = 0;
    bool m_looked = false;
};

void syncStatus(const Arguments &, CommandPorts *ports, Reply &reply)
{
    answerCounts(ports, reply);
}

/// Runs until the queue is empty and the catalogue compared (--once), or for a time (--for), and answers what is left. The default is 30 seconds.
void syncRun(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    bool isNumber = true;
    const QString forSeconds = arguments.named.value(QStringLiteral("for"), QStringLiteral("30"));
    const int seconds = forSeconds.toInt(&isNumber);
    if (!isNumber || seconds <= 0 || seconds > longestRunS)
        return reply.wrongUse(QStringLiteral("--for takes a number of seconds, at most a week"));
    const bool once = arguments.named.contains(QStringLiteral("once"));

    auto *run = new SyncRun(ports, once, reply);
    run->start(seconds);
}

QJsonObject findingJson(const StoreFinding &finding)
{
    const char *const weights[] = {"well", "repaired", "warning", "trouble"};
    return {{QStringLiteral("weight"), QString::fromLatin1(weights[int(finding.weight)])},
            {QStringLiteral("text"), findingText(finding)},
            {QStringLiteral("count"), finding.count}};
}

QJsonArray findingsJson(const SelfCheckReport &looked)
{
    QJsonArray findings;
    for (const StoreFinding &finding : looked.findings)
        findings.append(findingJson(finding));
    return findings;
}

/// What the self-check says, one sentence a line, before the answer of the thorough check.
QString findingsText(const SelfCheckReport &looked)
{
    QString text;
    for (const StoreFinding &finding : looked.findings)
        text += findingText(finding) + QLatin1Char('\n');
    return text;
}

void answerCheck(const StoreReport &report, const SelfCheckReport &looked, Reply &reply)
{
    const QJsonObject json{{QStringLiteral("ok"), report.problems.isEmpty()},
                           {QStringLiteral("cases"), report.cases},
                           {QStringLiteral("pages"), report.pages},
                           {QStringLiteral("ledgerEntries"), report.ledger.entries},
                           {QStringLiteral("waiting"), report.waiting},
                           {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)},
                           {QStringLiteral("selfCheck"), findingsJson(looked)}};
    if (report.problems.isEmpty())
        reply.answer(json, findingsText(looked) + QStringLiteral("%1 cases, %2 pages, %3 ledger entries: all is well")
                                                      .arg(report.cases).arg(report.pages).arg(report.ledger.entries));
    else
        reply.answerNo(json, findingsText(looked) + report.problems.join(QLatin1Char('\n')));
}

void storeCheck(const Arguments &, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->selfCheck.run(), [ports, &reply](const Result<SelfCheckReport> &looked) {
        if (!looked)
            return reply.fail(looked.error());
        whenAnswered(&reply, ports->storeCheck.check(), [&reply, looked](const Result<StoreReport> &report) {
            report ? answerCheck(*report, *looked, reply) : reply.fail(report.error());
        });
    });
}

} // namespace

QList<Command> storeCommands()
{
    return {
        Command{QStringLiteral("queue list"), QStringLiteral("[--all]"), 0, {QStringLiteral("all")}, true, queueList},
        Command{QStringLiteral("sync run"),
                QStringLiteral("[--once] [--for SECONDS]"),
                0,
                {QStringLiteral("once"), QStringLiteral("for=")},
                true,
                syncRun},
        Command{QStringLiteral("sync status"), {}, 0, {}, true, syncStatus},
        Command{QStringLiteral("store check"), {}, 0, {}, true, storeCheck},
    };
}

} // namespace yichuang
