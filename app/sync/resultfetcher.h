// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "core/error.h"
#include "domain/exchange/feedchange.h"
#include "ports/gatewaylink.h"

namespace yichuang {

class Clock;
class FeedInbox;
class Line;
class PageStore;

/// Fetches the bytes of finished results that the feed announced, one after the other, so that they can be printed at the
/// counter even when the line is down again by then.
class ResultFetcher final : public QObject
{
    Q_OBJECT

public:
    ResultFetcher(FeedInbox &inbox, PageStore &pages, GatewayLink &link, Line &line, const Clock &clock,
                  QObject *parent);

    void start();
    void stop();
    /// A page announced results: there may be something to fetch.
    void announced(const FeedPage &page);
    void pump();
    /// Milliseconds until pump() has something to do although nothing happened; negative: never.
    [[nodiscard]] qint64 msUntilDue() const;

    static constexpr qint64 regularLookMs = 10LL * 60 * 1000;

Q_SIGNALS:
    /// The bytes are durable.
    void fetched(const yichuang::CaseId &caseId);
    void moved();

private:
    void look();
    void fetchNext();
    void keep(const ResultArrival &arrival, const QByteArray &bytes);
    void kept(const ResultArrival &arrival, const Result<QByteArray> &sha256);
    void failed(const CaseResult &result, const LinkError &error);
    void done();

    struct Past
    {
        int failures = 0;
        qint64 dueMs = 0;
    };

    FeedInbox &m_inbox;
    PageStore &m_pages;
    GatewayLink &m_link;
    Line &m_line;
    const Clock &m_clock;
    QHash<QString, Past> m_past;
    QList<ResultArrival> m_missing;
    bool m_running = false;
    bool m_busy = false;
    qint64 m_lookAtMs = 0;
};

} // namespace yichuang
