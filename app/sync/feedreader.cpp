// SPDX-License-Identifier: Apache-2.0
#include "sync/feedreader.h"

#include <algorithm>
#include <utility>

#include "core/clock.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "ports/feedinbox.h"
#include "sync/line.h"
#include "sync/retrypolicy.h"

namespace yichuang {

namespace {
constexpr int statusGone = 410;
}

FeedReader::FeedReader(QString feed, FeedInbox &inbox, GatewayLink &link, Line &line, const Clock &clock, int waitS,
                       QObject *parent)
    : QObject(parent), m_feed(std::move(feed)), m_inbox(inbox), m_link(link), m_line(line), m_clock(clock),
      m_waitS(waitS)
{
}

void FeedReader::start()
{
    m_running = true;
    m_dueMs = m_clock.monotonicMs();
}

void FeedReader::stop()
{
    m_running = false;
}

qint64 FeedReader::msUntilDue() const
{
    if (!m_running || m_busy || !m_line.isOpenForTalk())
        return -1;
    return std::max<qint64>(0, m_dueMs - m_clock.monotonicMs());
}

void FeedReader::pump()
{
    if (msUntilDue() != 0)
        return;
    m_busy = true;
    whenAnsweredLater(this, m_inbox.cursor(m_feed), [this](const Result<QString> &cursor) {
        if (cursor)
            read(m_fromBeginning ? QString() : *cursor);
        else
            storeFailed(cursor.error());
    });
}

void FeedReader::read(const QString &cursor)
{
    m_askedAtMs = m_clock.monotonicMs();
    whenAnsweredLater(this, m_link.feed(m_feed, cursor, m_waitS), [this, cursor](const LinkResult<FeedPage> &page) {
        if (!page)
            return failed(page.error());
        if (page->feed != m_feed)
            return failed(LinkError{{ErrorCode::ServerForeign, QStringLiteral("a page of another feed")}, 0, 0});
        m_line.succeeded();
        if (m_running)
            apply(cursor, *page);
        else
            nextAfter(0);
    });
}

void FeedReader::apply(const QString &askedCursor, const FeedPage &page)
{
    whenAnsweredLater(this, m_inbox.apply(page), [this, askedCursor, page](const Result<QList<CaseId>> &changed) {
        if (!changed)
            return storeFailed(changed.error());
        m_failures = 0;
        m_storeFailed = false;
        m_fromBeginning = false;
        Q_EMIT applied(page, *changed);
        const bool movedOn = page.cursor != askedCursor;
        nextInRound(movedOn ? 0 : shortestRoundMs);
    });
}

void FeedReader::failed(const LinkError &error)
{
    m_line.failed(error);
    ++m_failures;
    if (error.status == statusGone && !m_fromBeginning) {
        qCInfo(logSync) << "feed" << m_feed << "is read from its beginning:" << error.error.detail;
        m_fromBeginning = true;
        return nextInRound(shortestRoundMs);
    }
    const qint64 told = error.retryAfterS * qint64(1000);
    nextAfter(std::max(told, shortestRoundMs + backoffMs(OutboxLane::Metadata, m_failures, m_line.random())));
}

void FeedReader::storeFailed(const Error &error)
{
    qCWarning(logSync) << "feed" << m_feed << "cannot be kept:" << errorCodeName(error.code) << error.detail;
    m_storeFailed = true;
    nextAfter(shortestRoundMs + backoffMs(OutboxLane::Bulk, m_failures++, m_line.random()));
}

void FeedReader::nextInRound(qint64 shortestMs)
{
    nextAfter(std::max<qint64>(0, m_askedAtMs + shortestMs - m_clock.monotonicMs()));
}

void FeedReader::nextAfter(qint64 ms)
{
    m_busy = false;
    m_dueMs = m_clock.monotonicMs() + ms;
    Q_EMIT moved();
}

} // namespace yichuang
