// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "core/error.h"
#include "domain/exchange/feedchange.h"
#include "ports/gatewaylink.h"

namespace yichuang {

class Clock;
class FeedInbox;
class Line;

/// Follows one feed for as long as the engine runs: asks for what comes after the cursor, applies the page together with
/// its new cursor, and asks again (SYNC §2.6). A cursor the gateway no longer knows leads to the beginning of the feed;
/// what is read twice is harmless.
class FeedReader final : public QObject
{
    Q_OBJECT

public:
    FeedReader(QString feed, FeedInbox &inbox, GatewayLink &link, Line &line, const Clock &clock, int waitS,
               QObject *parent);

    void start();
    void stop();
    void pump();
    /// Milliseconds until pump() has something to do although nothing happened; negative: never.
    [[nodiscard]] qint64 msUntilDue() const;
    /// The last page could not be kept; it is asked for again.
    [[nodiscard]] bool hasStoreFailed() const { return m_storeFailed; }

    /// A gateway that answers an empty page at once, instead of holding the call, is asked no more often than this.
    static constexpr qint64 shortestRoundMs = 1'000;

Q_SIGNALS:
    void applied(const yichuang::FeedPage &page, const QList<yichuang::CaseId> &changed);
    void moved();

private:
    void read(const QString &cursor);
    void apply(const QString &askedCursor, const FeedPage &page);
    void failed(const LinkError &error);
    void storeFailed(const Error &error);
    void nextAfter(qint64 ms);
    void nextInRound(qint64 shortestMs);

    const QString m_feed;
    FeedInbox &m_inbox;
    GatewayLink &m_link;
    Line &m_line;
    const Clock &m_clock;
    const int m_waitS;
    bool m_running = false;
    bool m_busy = false;
    bool m_fromBeginning = false;
    bool m_storeFailed = false;
    int m_failures = 0;
    qint64 m_askedAtMs = 0;
    qint64 m_dueMs = 0;
};

} // namespace yichuang
