// SPDX-License-Identifier: Apache-2.0
#include "sync/outboxsender.h"

#include <algorithm>
#include <limits>

#include "core/clock.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "ports/outbox.h"
#include "ports/pagestore.h"
#include "sync/line.h"
#include "sync/materialupload.h"
#include "sync/retrypolicy.h"

namespace yichuang {

namespace {

// The wall clock decides what is due, the monotonic one when to look; a little later than due is never too early.
constexpr qint64 lookMarginMs = 20;
constexpr qint64 clockJumpMs = 60'000;

qint64 wallAhead(const Clock &clock)
{
    return clock.now().toMSecsSinceEpoch() - clock.monotonicMs();
}

} // namespace

OutboxSender::OutboxSender(const Ports &ports, Line &line, AtOnce atOnce, QObject *parent)
    : QObject(parent), m_ports(ports), m_line(line), m_atOnce(atOnce)
{
}

OutboxSender::~OutboxSender() = default;

void OutboxSender::start()
{
    m_running = true;
    m_recoveryDue = true;
    m_recoverAtMs = m_ports.clock.monotonicMs();
    m_wallAheadMs = wallAhead(m_ports.clock);
}

void OutboxSender::stop()
{
    m_running = false;
    m_due.clear();
    const auto uploads = m_uploads;
    for (MaterialUpload *upload : uploads)
        upload->abort();
}

bool OutboxSender::isIdle() const
{
    return m_out.isEmpty() && !m_looking && m_recovering == 0;
}

void OutboxSender::lookAgain()
{
    m_stale = true;
}

qint64 OutboxSender::msUntilDue() const
{
    if (!m_running || m_looking || m_recovering > 0 || (!m_recoveryDue && !m_line.isOpenForTalk()))
        return -1;
    const qint64 at = m_recoveryDue ? m_recoverAtMs : m_lookAtMs;
    return std::max<qint64>(0, at - m_ports.clock.monotonicMs());
}

void OutboxSender::pump()
{
    if (!m_running || m_looking || m_recovering > 0)
        return;
    if (qAbs(wallAhead(m_ports.clock) - m_wallAheadMs) > clockJumpMs)
        start();
    if (m_recoveryDue) {
        if (msUntilDue() == 0)
            recover();
        return;
    }
    if (msUntilDue() == 0)
        m_stale = true;
    if (m_stale && m_line.isOpenForTalk())
        look();
    else
        act();
}

void OutboxSender::recover()
{
    m_recovering = 1;
    whenAnsweredLater(this, m_ports.outbox.list(false, std::numeric_limits<int>::max()),
                      [this](const Result<QList<OutboxEntry>> &entries) {
                          if (!entries) {
                              storeEnded(failure(entries.error()));
                              return recovered();
                          }
                          m_recoveryDue = false;
                          const QDateTime tooFar = m_ports.clock.now().addMSecs(longestWaitMs);
                          for (const OutboxEntry &entry : *entries) {
                              const bool leftOut = entry.state == OutboxState::Sending && !m_out.contains(entry.sequence);
                              const bool clamped = entry.state == OutboxState::Backoff && entry.nextDue > tooFar;
                              if (leftOut || clamped)
                                  putBack(entry);
                          }
                          recovered();
                      });
}

void OutboxSender::putBack(const OutboxEntry &entry)
{
    ++m_recovering;
    const OutboxFailure back{OutboxState::Ready, m_ports.clock.now(), entry.lastStatus,
                             Error{entry.lastError, entry.lastDetail}, false};
    whenAnsweredLater(this, m_ports.outbox.recordFailure(entry.sequence, back), [this](const Result<> &stored) {
        storeEnded(stored);
        recovered();
    });
}

void OutboxSender::recovered()
{
    if (--m_recovering > 0)
        return;
    m_stale = true;
    if (!m_recoveryDue)
        storeEnded({});
    Q_EMIT moved();
}

void OutboxSender::look()
{
    m_looking = true;
    m_stale = false;
    const qint64 now = m_ports.clock.monotonicMs();
    m_lookAtMs = std::min(now + regularLookMs, m_memory.nextDueMs(now));
    whenAnsweredLater(this, m_ports.outbox.due(m_ports.clock.now(), lookLimit),
                      [this](const Result<QList<OutboxEntry>> &due) {
                          m_looking = false;
                          m_due = due && m_running ? *due : QList<OutboxEntry>();
                          m_due.removeIf([this](const OutboxEntry &entry) { return m_out.contains(entry.sequence); });
                          if (due)
                              act();
                          else
                              storeEnded(failure(due.error()));
                          Q_EMIT moved();
                      });
}

void OutboxSender::act()
{
    for (const OutboxEntry &entry : planSends(m_due, room()))
        begin(entry);
    const auto uploads = m_uploads;
    for (MaterialUpload *upload : uploads) {
        if (mayGoOn())
            upload->proceed();
    }
}

void OutboxSender::begin(const OutboxEntry &entry)
{
    m_due.removeIf([&entry](const OutboxEntry &other) { return other.sequence == entry.sequence; });
    m_out.insert(entry.sequence, entry);
    whenAnsweredLater(this, m_ports.outbox.markSending(entry.sequence), [this, entry](const Result<> &marked) {
        if (!marked)
            finish(entry.sequence, marked);
        else if (!m_running)
            recordFailure(entry, LinkError{{ErrorCode::Cancelled, QStringLiteral("stopped before sending")}, 0, 0});
        else if (entry.kind == OutboxKind::MaterialPut)
            upload(entry);
        else
            put(entry);
    });
}

void OutboxSender::put(const OutboxEntry &entry)
{
    whenAnsweredLater(this, m_ports.link.put(entry),
                      [this, entry](const LinkResult<Acknowledgement> &result) { settle(entry, result); });
}

void OutboxSender::upload(const OutboxEntry &entry)
{
    auto *upload = new MaterialUpload(entry, m_ports.pages, m_ports.link, m_line, m_ports.clock,
                                      [this] { return mayGoOn(); }, this);
    m_uploads.insert(entry.sequence, upload);
    connect(upload, &MaterialUpload::ended, this, [this, entry](const LinkResult<Acknowledgement> &result) {
        m_uploads.take(entry.sequence)->deleteLater();
        settle(entry, result);
    });
    connect(upload, &MaterialUpload::parked, this, &OutboxSender::moved);
    upload->perform();
}

void OutboxSender::settle(const OutboxEntry &entry, const LinkResult<Acknowledgement> &result)
{
    if (result)
        acknowledge(entry, *result);
    else
        recordFailure(entry, result.error());
}

void OutboxSender::acknowledge(const OutboxEntry &entry, const Acknowledgement &acknowledgement)
{
    m_line.succeeded();
    m_memory.acknowledged(entry.sequence);
    whenAnsweredLater(this, m_ports.outbox.acknowledge(entry.sequence, acknowledgement),
                      [this, sequence = entry.sequence](const Result<> &stored) { finish(sequence, stored); });
}

void OutboxSender::recordFailure(const OutboxEntry &entry, const LinkError &error)
{
    if (isFromGateway(error.error))
        m_line.failed(error);
    const RetryDecision decision = decideRetry(m_memory.failed(entry, error), m_line.random());
    restAsDecided(entry.lane, decision);
    const qint64 dueMs = m_ports.clock.monotonicMs() + decision.waitMs + lookMarginMs;
    m_memory.waits(entry.sequence, dueMs);
    m_lookAtMs = std::min(m_lookAtMs, dueMs);
    qCInfo(logSync) << "entry" << entry.sequence << "not acknowledged:" << errorCodeName(error.error.code)
                    << error.error.detail << "status" << error.status << "next in ms" << decision.waitMs;
    const OutboxFailure failed{decision.state, m_ports.clock.now().addMSecs(decision.waitMs), error.status, error.error,
                               decision.countsAsAttempt};
    whenAnsweredLater(this, m_ports.outbox.recordFailure(entry.sequence, failed),
                      [this, sequence = entry.sequence](const Result<> &stored) { finish(sequence, stored); });
}

void OutboxSender::finish(qint64 sequence, const Result<> &stored)
{
    m_out.remove(sequence);
    storeEnded(stored);
    if (m_due.isEmpty())
        m_stale = true;
    Q_EMIT moved();
}

// What the store did not take it still shows as being on the wire, so it is put back once the store works again; the
// same key makes sending it twice harmless.
void OutboxSender::storeEnded(const Result<> &stored)
{
    if (stored) {
        if (!m_recoveryDue)
            m_storeFailures = 0;
        return;
    }
    qCWarning(logSync) << "the store refuses:" << errorCodeName(stored.error().code) << stored.error().detail;
    m_recoveryDue = true;
    m_recoverAtMs = m_ports.clock.monotonicMs() + backoffMs(OutboxLane::Bulk, m_storeFailures, 1.0);
    ++m_storeFailures;
}

void OutboxSender::restAsDecided(OutboxLane lane, const RetryDecision &decision)
{
    if (lane == OutboxLane::Bulk) {
        m_line.rest(OutboxLane::Bulk, decision.laneWaitMs);
    } else {
        m_line.rest(OutboxLane::Urgent, decision.laneWaitMs);
        m_line.rest(OutboxLane::Metadata, decision.laneWaitMs);
    }
    m_line.rest(OutboxLane::Bulk, decision.bulkWaitMs);
    m_line.restAll(decision.allLanesWaitMs);
}

SendRoom OutboxSender::room() const
{
    SendRoom room;
    room.metadata = m_line.atOnce(m_atOnce.metadata);
    room.bulk = m_line.atOnce(m_atOnce.bulk);
    room.metadataResting = !m_line.mayDrain(OutboxLane::Metadata);
    room.bulkResting = !m_line.mayDrain(OutboxLane::Bulk);
    for (const OutboxEntry &entry : m_out) {
        room.busyCases.insert(entry.caseId);
        int &places = entry.lane == OutboxLane::Bulk ? room.bulk : room.metadata;
        places = std::max(0, places - 1);
    }
    return room;
}

// Scans let everything else pass: before each piece the store is looked at again if something changed.
bool OutboxSender::mayGoOn() const
{
    return !m_stale && !m_looking && m_line.mayDrain(OutboxLane::Bulk) && !bulkMustYield(m_due, room());
}

} // namespace yichuang
