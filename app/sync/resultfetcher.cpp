// SPDX-License-Identifier: Apache-2.0
#include "sync/resultfetcher.h"

#include <algorithm>

#include "core/clock.h"
#include "core/digest.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "ports/feedinbox.h"
#include "ports/pagestore.h"
#include "sync/line.h"
#include "sync/retrypolicy.h"

namespace yichuang {

ResultFetcher::ResultFetcher(FeedInbox &inbox, PageStore &pages, GatewayLink &link, Line &line, const Clock &clock,
                             QObject *parent)
    : QObject(parent), m_inbox(inbox), m_pages(pages), m_link(link), m_line(line), m_clock(clock)
{
}

void ResultFetcher::start()
{
    m_running = true;
    m_lookAtMs = m_clock.monotonicMs();
}

void ResultFetcher::stop()
{
    m_running = false;
    m_missing.clear();
}

void ResultFetcher::announced(const FeedPage &page)
{
    if (!page.results.isEmpty())
        m_lookAtMs = m_clock.monotonicMs();
}

qint64 ResultFetcher::msUntilDue() const
{
    if (!m_running || m_busy || !m_line.mayDrain(OutboxLane::Bulk))
        return -1;
    return m_missing.isEmpty() ? std::max<qint64>(0, m_lookAtMs - m_clock.monotonicMs()) : 0;
}

void ResultFetcher::pump()
{
    if (msUntilDue() != 0)
        return;
    m_busy = true;
    if (m_missing.isEmpty())
        look();
    else
        fetchNext();
}

void ResultFetcher::look()
{
    m_lookAtMs = m_clock.monotonicMs() + regularLookMs;
    whenAnsweredLater(this, m_inbox.missingResults(), [this](const Result<QList<ResultArrival>> &missing) {
        if (missing && m_running)
            m_missing = *missing;
        const qint64 now = m_clock.monotonicMs();
        m_missing.removeIf([this, now](const ResultArrival &arrival) {
            const qint64 dueMs = m_past.value(arrival.result.id).dueMs;
            if (dueMs > now)
                m_lookAtMs = std::min(m_lookAtMs, dueMs);
            return dueMs > now;
        });
        done();
    });
}

void ResultFetcher::fetchNext()
{
    const ResultArrival arrival = m_missing.takeFirst();
    whenAnsweredLater(this, m_link.blob(arrival.result), [this, arrival](const LinkResult<QByteArray> &bytes) {
        if (!bytes)
            return failed(arrival.result, bytes.error());
        m_line.succeeded();
        keep(arrival, *bytes);
    });
}

void ResultFetcher::keep(const ResultArrival &arrival, const QByteArray &bytes)
{
    const CaseResult &result = arrival.result;
    // The link has checked it too; but a result that is printed and handed out deserves two looks (SYNC L3).
    if (bytes.size() != result.size || sha256(bytes) != result.sha256)
        return failed(result, LinkError{{ErrorCode::ServerForeign, QStringLiteral("the result has another digest")}, 0, 0});
    whenAnsweredLater(this, m_pages.put(arrival.caseId, bytes),
                      [this, arrival](const Result<QByteArray> &stored) { kept(arrival, stored); });
}

void ResultFetcher::kept(const ResultArrival &arrival, const Result<QByteArray> &stored)
{
    if (!stored)
        return failed(arrival.result, LinkError{stored.error(), 0, 0});
    m_past.remove(arrival.result.id);
    Q_EMIT fetched(arrival.caseId);
    done();
}

void ResultFetcher::failed(const CaseResult &result, const LinkError &error)
{
    qCInfo(logSync) << "result" << result.id << "not fetched:" << errorCodeName(error.error.code) << error.error.detail;
    if (isFromGateway(error.error))
        m_line.failed(error);
    Past &past = m_past[result.id];
    ++past.failures;
    FailedTry tried;
    tried.code = error.error.code;
    tried.status = error.status;
    tried.retryAfterS = error.retryAfterS;
    tried.lane = OutboxLane::Bulk;
    tried.failuresInRow = past.failures;
    const RetryDecision decision = decideRetry(tried, m_line.random());
    // There is nobody to hand a refused result to: the department may still put it right, so it is asked for rarely.
    const qint64 waitMs = decision.state == OutboxState::Attention ? longestWaitMs : std::max<qint64>(decision.waitMs, 1000);
    past.dueMs = m_clock.monotonicMs() + waitMs;
    m_line.rest(OutboxLane::Bulk, std::max(decision.laneWaitMs, decision.bulkWaitMs));
    m_line.restAll(decision.allLanesWaitMs);
    m_lookAtMs = std::min(m_lookAtMs, past.dueMs);
    done();
}

void ResultFetcher::done()
{
    m_busy = false;
    Q_EMIT moved();
}

} // namespace yichuang
