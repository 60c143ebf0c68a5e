// SPDX-License-Identifier: Apache-2.0
#include "sync/line.h"

#include <algorithm>

#include "core/clock.h"
#include "sync/retrypolicy.h"

namespace yichuang {

namespace {

constexpr qsizetype skewsKept = 5;
constexpr qint64 refusedRestMs = 60'000;

size_t placeOf(OutboxLane lane)
{
    return static_cast<size_t>(lane);
}

// The gateway has spoken, and it was about us.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::NotSignedIn || error.code == ErrorCode::UpdateNeeded;
}

} // namespace

Line::Line(const Clock &clock, quint32 seed) : m_clock(clock), m_random(seed), m_breaker(clock)
{
}

bool Line::isOpenForTalk() const
{
    return m_breaker.isClosed() && !m_signInRefused;
}

bool Line::mayDrain(OutboxLane lane) const
{
    const qint64 now = m_clock.monotonicMs();
    return isOpenForTalk() && now >= m_calmUntilMs && now >= m_restUntilMs[placeOf(lane)];
}

bool Line::needsProbe() const
{
    return !isOpenForTalk() && msUntilChange() == 0;
}

qint64 Line::msUntilChange() const
{
    if (!m_breaker.isClosed())
        return m_breaker.msUntilProbe();
    const qint64 now = m_clock.monotonicMs();
    qint64 next = -1;
    const auto consider = [&next, now](qint64 atMs) {
        if (atMs > now && (next < 0 || atMs - now < next))
            next = atMs - now;
    };
    if (m_signInRefused)
        return std::max<qint64>(0, m_restUntilMs[placeOf(OutboxLane::Urgent)] - now);
    consider(m_calmUntilMs);
    for (const qint64 until : m_restUntilMs)
        consider(until);
    return next;
}

void Line::succeeded()
{
    answered();
    m_rampingUp = false;
    m_lastError.reset();
}

void Line::failed(const LinkError &error)
{
    m_lastError = error.error.code;
    if (isTransportFailure(error.error)) {
        unanswered();
        m_breaker.failed(random());
        return;
    }
    answered();
    if (error.error.code == ErrorCode::NotSignedIn)
        m_signInRefused = true;
    if (error.error.code == ErrorCode::UpdateNeeded)
        m_tooOld = true;
}

void Line::probeEnded(const LinkResult<GatewayHello> &hello)
{
    m_asked = true;
    if (!hello && !isRefusal(hello.error().error)) {
        // Busy counts too: without a hello the limits are not known, and nothing may be sent on a guess.
        m_lastError = hello.error().error.code;
        unanswered();
        m_breaker.probeFailed(random());
        return;
    }
    calmDownAfterOutage();
    m_signInRefused = false;
    m_tooOld = false;
    if (!hello) {
        failed(hello.error());
        if (m_signInRefused)
            restAll(refusedRestMs);
        return;
    }
    answered();
    m_lastError.reset();
    m_pieces.limitTo(hello->patchLimit);
    rememberSkew(hello->clockOffsetMs);
    noteEpoch(hello->epoch);
}

void Line::noteEpoch(const QString &epoch)
{
    if (epoch.isEmpty())
        return;
    m_gatewayReplaced = m_gatewayReplaced || (!m_epoch.isEmpty() && m_epoch != epoch);
    m_epoch = epoch;
}

void Line::calmDownAfterOutage()
{
    const qint64 outageMs = m_outageSinceMs < 0 ? 0 : m_clock.monotonicMs() - m_outageSinceMs;
    if (outageMs < shortestOutageMs)
        return;
    m_calmUntilMs = m_clock.monotonicMs() + qint64(random() * double(std::min(longestCalmMs, outageMs / 5)));
    m_rampingUp = true;
}

void Line::rest(OutboxLane lane, qint64 ms)
{
    qint64 &until = m_restUntilMs[placeOf(lane)];
    until = std::max(until, m_clock.monotonicMs() + ms);
}

void Line::restAll(qint64 ms)
{
    for (const OutboxLane lane : {OutboxLane::Urgent, OutboxLane::Metadata, OutboxLane::Bulk})
        rest(lane, ms);
}

void Line::hurry()
{
    m_restUntilMs.fill(0);
    m_calmUntilMs = 0;
    m_breaker.probeNow();
}

void Line::describe(HealthSigns &signs) const
{
    signs.asked = m_asked;
    signs.reachable = m_breaker.isClosed();
    signs.signInRefused = m_signInRefused;
    signs.tooOld = m_tooOld;
    signs.unreachableSince = m_unreachableSince;
    signs.lastSuccess = m_lastSuccess;
    signs.lastError = m_lastError;
    signs.gatewayReplaced = m_gatewayReplaced;
    QList<qint64> sorted = m_skews;
    std::sort(sorted.begin(), sorted.end());
    signs.clockSkewMs = sorted.isEmpty() ? 0 : sorted.at(sorted.size() / 2);
}

void Line::answered()
{
    m_breaker.succeeded();
    m_lastSuccess = m_clock.now();
    m_unreachableSince = {};
    m_outageSinceMs = -1;
}

void Line::unanswered()
{
    if (m_outageSinceMs >= 0)
        return;
    m_outageSinceMs = m_clock.monotonicMs();
    m_unreachableSince = m_clock.now();
}

void Line::rememberSkew(qint64 offsetMs)
{
    m_skews.append(offsetMs);
    if (m_skews.size() > skewsKept)
        m_skews.removeFirst();
}

} // namespace yichuang
