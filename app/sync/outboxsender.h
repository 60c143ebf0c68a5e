// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "core/error.h"
#include "domain/exchange/outboxentry.h"
#include "ports/gatewaylink.h"
#include "sync/sendplan.h"
#include "sync/trymemory.h"

namespace yichuang {

class Clock;
class Line;
class MaterialUpload;
class Outbox;
class PageStore;

/// Drains the outbox: looks what is due, plans, sends, and stores what was said. One round of it is called by pump();
/// whatever ends later says moved(), and the engine pumps again.
class OutboxSender final : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        Outbox &outbox;
        PageStore &pages;
        GatewayLink &link;
        const Clock &clock;
    };
    struct AtOnce
    {
        int metadata = 2;
        int bulk = 1;
    };

    OutboxSender(const Ports &ports, Line &line, AtOnce atOnce, QObject *parent);
    ~OutboxSender() override;

    /// Begins with what an earlier run left: entries on the wire become ready again, with the same key.
    void start();
    /// Begins nothing more; a piece or a message that is out is waited for.
    void stop();
    void pump();
    /// Something new may be due: a commit, a release.
    void lookAgain();
    [[nodiscard]] bool isIdle() const;
    /// Milliseconds until pump() has something to do although nothing happened; negative: never.
    [[nodiscard]] qint64 msUntilDue() const;
    [[nodiscard]] bool storeFailed() const { return m_storeFailures > 0; }

    static constexpr qint64 regularLookMs = 30'000;
    static constexpr int lookLimit = 32;

Q_SIGNALS:
    void moved();

private:
    void recover();
    void putBack(const OutboxEntry &entry);
    void recovered();
    void look();
    void act();
    void begin(const OutboxEntry &entry);
    void put(const OutboxEntry &entry);
    void upload(const OutboxEntry &entry);
    void settle(const OutboxEntry &entry, const LinkResult<Acknowledgement> &result);
    void acknowledge(const OutboxEntry &entry, const Acknowledgement &acknowledgement);
    void recordFailure(const OutboxEntry &entry, const LinkError &error);
    void finish(qint64 sequence, const Result<> &stored);
    void storeEnded(const Result<> &stored);
    void restAsDecided(OutboxLane lane, const RetryDecision &decision);
    [[nodiscard]] SendRoom room() const;
    [[nodiscard]] bool mayGoOn() const;

    Ports m_ports;
    Line &m_line;
    AtOnce m_atOnce;
    TryMemory m_memory;
    QList<OutboxEntry> m_due;
    QHash<qint64, OutboxEntry> m_out;
    QHash<qint64, MaterialUpload *> m_uploads;
    bool m_running = false;
    bool m_stale = true;   ///< m_due does not show the store any more
    bool m_looking = false;
    bool m_recoveryDue = true;
    int m_recovering = 0;  ///< answers of the store still awaited
    int m_storeFailures = 0;
    qint64 m_lookAtMs = 0;
    qint64 m_recoverAtMs = 0;
    qint64 m_wallAheadMs = 0; ///< wall clock minus monotonic clock, to notice that somebody set the clock
};

} // namespace yichuang
