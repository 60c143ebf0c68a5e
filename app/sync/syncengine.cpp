// SPDX-License-Identifier: Apache-2.0
#include "sync/syncengine.h"

#include <algorithm>
#include <limits>

#include "core/clock.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "ports/feedinbox.h"
#include "ports/outbox.h"

namespace yichuang {

SyncEngine::SyncEngine(const Ports &ports, const Options &options, QObject *parent)
    : QObject(parent), m_ports(ports), m_line(ports.clock, options.seed),
      m_sender({ports.outbox, ports.pages, ports.link, ports.clock}, m_line,
               {options.metadataAtOnce, options.bulkAtOnce}, this),
      m_cases(QStringLiteral("cases"), ports.inbox, ports.link, m_line, ports.clock, options.feedWaitS, this),
      m_results(QStringLiteral("results"), ports.inbox, ports.link, m_line, ports.clock, options.feedWaitS, this),
      m_fetcher(ports.inbox, ports.pages, ports.link, m_line, ports.clock, this)
{
    connect(&ports.alarm, &Alarm::rang, this, &SyncEngine::pump);
    connect(&m_sender, &OutboxSender::moved, this, [this] {
        count();
        pumpSoon();
    });
    for (FeedReader *reader : {&m_cases, &m_results}) {
        connect(reader, &FeedReader::applied, this, &SyncEngine::pageApplied);
        connect(reader, &FeedReader::moved, this, &SyncEngine::pumpSoon);
    }
    connect(&m_fetcher, &ResultFetcher::fetched, this, &SyncEngine::resultArrived);
    connect(&m_fetcher, &ResultFetcher::moved, this, &SyncEngine::pumpSoon);
}

SyncEngine::~SyncEngine()
{
    m_ports.alarm.cancel();
}

void SyncEngine::start()
{
    if (m_running)
        return;
    m_running = true;
    m_stopping = false;
    m_sender.start();
    m_cases.start();
    m_results.start();
    m_fetcher.start();
    recallEpoch();
    count();
    pumpSoon();
}

void SyncEngine::stop()
{
    if (!m_running || m_stopping)
        return;
    m_stopping = true;
    m_cases.stop();
    m_results.stop();
    m_fetcher.stop();
    m_sender.stop();
    pumpSoon();
}

void SyncEngine::sendNow()
{
    m_line.hurry();
    releaseBackoffs();
    pumpSoon();
}

void SyncEngine::release(qint64 sequence)
{
    whenAnsweredLater(this, m_ports.outbox.release(sequence), [this, sequence](const Result<> &released) {
        if (!released)
            qCWarning(logSync) << "entry" << sequence << "cannot be released:" << released.error().detail;
        kick();
    });
}

void SyncEngine::kick()
{
    m_sender.lookAgain();
    count();
    pumpSoon();
}

void SyncEngine::pump()
{
    if (!m_running)
        return;
    if (m_stopping)
        return endStopping();
    if (m_line.needsProbe())
        probe();
    m_sender.pump();
    m_cases.pump();
    m_results.pump();
    m_fetcher.pump();
    updateHealth();
    setAlarm();
}

void SyncEngine::pumpSoon()
{
    if (m_running)
        m_ports.alarm.wakeAfter(0);
}

void SyncEngine::setAlarm()
{
    qint64 next = m_probing ? -1 : m_line.msUntilChange();
    for (const qint64 ms : {m_sender.msUntilDue(), m_cases.msUntilDue(), m_results.msUntilDue(), m_fetcher.msUntilDue()}) {
        if (ms >= 0 && (next < 0 || ms < next))
            next = ms;
    }
    if (next >= 0)
        m_ports.alarm.wakeAfter(next);
}

void SyncEngine::probe()
{
    if (m_probing)
        return;
    m_probing = true;
    whenAnsweredLater(this, m_ports.link.hello(), [this](const LinkResult<GatewayHello> &hello) {
        m_probing = false;
        m_line.probeEnded(hello);
        if (hello)
            raiseNumbers(*hello);
        updateHealth();
        pumpSoon();
    });
}

// A counter that came back with an older copy must not give the numbers again that the gateway has (SYNC C13). The first
// hello goes out as soon as the program has started; until it is answered the gap of the restore keeps them apart.
void SyncEngine::raiseNumbers(const GatewayHello &hello)
{
    if (hello.lastNumber.isEmpty())
        return;
    whenAnsweredLater(this, m_ports.inbox.raiseNumbers(hello.lastNumber), [](const Result<> &raised) {
        if (!raised)
            qCWarning(logSync) << "the numbers cannot be raised to the gateway's:" << raised.error().detail;
    });
}

// Asked before the first page can be kept, so the answer is the gateway of an earlier run.
void SyncEngine::recallEpoch()
{
    whenAnsweredLater(this, m_ports.inbox.epoch(QStringLiteral("cases")), [this](const Result<QString> &epoch) {
        m_line.noteEpoch(epoch.value_or(QString()));
        updateHealth();
    });
}

// Entries that wait for their next try go too. Each release is a small transaction; a person asked for it.
void SyncEngine::releaseBackoffs()
{
    whenAnsweredLater(this, m_ports.outbox.list(false, std::numeric_limits<int>::max()),
                      [this](const Result<QList<OutboxEntry>> &entries) {
                          for (const OutboxEntry &entry : entries.value_or(QList<OutboxEntry>())) {
                              if (entry.state == OutboxState::Backoff)
                                  release(entry.sequence);
                          }
                          kick();
                      });
}

void SyncEngine::pageApplied(const FeedPage &page, const QList<CaseId> &changed)
{
    m_line.noteEpoch(page.epoch);
    m_fetcher.announced(page);
    if (!changed.isEmpty())
        Q_EMIT casesChanged(changed);
}

// One count at a time; what moves meanwhile is counted once more afterwards.
void SyncEngine::count()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    whenAnsweredLater(this, m_ports.outbox.counts(), [this](const Result<OutboxCounts> &counts) {
        m_counting = false;
        m_countFailed = !counts;
        if (counts) {
            m_counts = *counts;
            m_counted = true;
        }
        updateHealth();
        if (std::exchange(m_countAgain, false))
            count();
    });
}

void SyncEngine::updateHealth()
{
    HealthSigns signs;
    m_line.describe(signs);
    const bool feedFailed = m_cases.hasStoreFailed() || m_results.hasStoreFailed();
    signs.storeFailed = m_sender.storeFailed() || m_countFailed || feedFailed;
    signs.counted = m_counted;
    signs.counts = m_counts;
    const SyncHealth health = deriveHealth(signs);
    if (health == m_health)
        return;
    m_health = health;
    Q_EMIT healthChanged(m_health);
}

void SyncEngine::endStopping()
{
    if (!m_sender.isIdle())
        return;
    m_running = false;
    m_stopping = false;
    m_ports.alarm.cancel();
    Q_EMIT stopped();
}

} // namespace yichuang
