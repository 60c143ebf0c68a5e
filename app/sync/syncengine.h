// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "sync/alarm.h"
#include "sync/feedreader.h"
#include "sync/line.h"
#include "sync/outboxsender.h"
#include "sync/resultfetcher.h"
#include "sync/synchealth.h"

namespace yichuang {

class FeedInbox;
class Outbox;
class PageStore;

/// Sends what waits and fetches what came back, for as long as it runs, without ever needing help: everything drains by
/// itself when the line is back, exactly once. Lives on the main thread and never blocks it. It shows nothing and says
/// no words; the desk reads health().
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        Outbox &outbox;
        FeedInbox &inbox;
        PageStore &pages;
        GatewayLink &link;
        const Clock &clock;
        Alarm &alarm;
    };
    struct Options
    {
        int feedWaitS = 25;   ///< how long the gateway may hold a feed call
        int metadataAtOnce = 2;
        int bulkAtOnce = 1;
        quint32 seed = 0;     ///< for jitter; a different one at every counter and every start
    };

    /// All ports must outlive the engine, which may be destroyed at any moment.
    SyncEngine(const Ports &ports, const Options &options, QObject *parent = nullptr);
    ~SyncEngine() override;

    void start();
    /// Begins nothing more; stopped() follows once what is on the wire has been answered or has timed out. Whoever cannot
    /// wait may destroy the engine: the next start asks again with the same keys.
    void stop();
    /// Tries everything at once that waits for the line or for a retry: a person's wish, or the system says there is a
    /// network again. Entries in attention stay there.
    void sendNow();
    /// Makes one entry due at once, even one in attention.
    void release(qint64 sequence);
    /// Something was committed that may have to be sent.
    void kick();

    [[nodiscard]] const SyncHealth &health() const { return m_health; }

Q_SIGNALS:
    void healthChanged(const yichuang::SyncHealth &health);
    /// Cases whose stored state was changed by the city.
    void casesChanged(const QList<yichuang::CaseId> &cases);
    /// The bytes of a result of that case can now be printed.
    void resultArrived(const yichuang::CaseId &caseId);
    void stopped();

private:
    void pump();
    void pumpSoon();
    void setAlarm();
    void probe();
    void raiseNumbers(const GatewayHello &hello);
    void recallEpoch();
    void releaseBackoffs();
    void pageApplied(const FeedPage &page, const QList<CaseId> &changed);
    void count();
    void updateHealth();
    void endStopping();

    Ports m_ports;
    Line m_line;
    OutboxSender m_sender;
    FeedReader m_cases;
    FeedReader m_results;
    ResultFetcher m_fetcher;
    SyncHealth m_health;
    OutboxCounts m_counts;
    bool m_running = false;
    bool m_stopping = false;
    bool m_probing = false;
    bool m_counting = false;
    bool m_countAgain = false;
    bool m_countFailed = false;
    bool m_counted = false;
};

} // namespace yichuang
