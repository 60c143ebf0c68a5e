// SPDX-License-Identifier: Apache-2.0
#include "simworld.h"

#include <QCoreApplication>
#include <QEvent>

#include "core/digest.h"

namespace yichuang::test {

SimWorld::SimWorld(quint32 seed) : m_seed(seed)
{
}

SimWorld::~SimWorld() = default;

void SimWorld::startEngine()
{
    SyncEngine::Options options;
    options.seed = m_seed++;
    m_engine = std::make_unique<SyncEngine>(SyncEngine::Ports{outbox, inbox, pages, gateway, clock, alarm}, options);
    m_engine->start();
}

void SimWorld::killEngine()
{
    m_engine.reset();
    settle();
}

OutboxEntry SimWorld::entryOf(const CaseId &caseId, OutboxKind kind, OutboxLane lane)
{
    const int number = ++m_made;
    OutboxEntry entry;
    entry.idempotencyKey = QStringLiteral("key-%1").arg(number);
    entry.kind = kind;
    entry.lane = lane;
    entry.caseId = caseId;
    entry.subjectId = QStringLiteral("subject-%1").arg(number);
    entry.createdAt = clock.now();
    if (kind == OutboxKind::MaterialPut)
        return entry;
    entry.payload = QByteArrayLiteral("payload ") + QByteArray::number(number);
    entry.payloadSha256 = sha256(entry.payload);
    return entry;
}

OutboxEntry SimWorld::addCase()
{
    const CaseId caseId(QUuid(uint(m_made + 1), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
    return outbox.add(entryOf(caseId, OutboxKind::CasePut, OutboxLane::Metadata));
}

OutboxEntry SimWorld::addMaterial(const CaseId &caseId, qint64 size)
{
    OutboxEntry entry = entryOf(caseId, OutboxKind::MaterialPut, OutboxLane::Bulk);
    QByteArray bytes(size, 'x');
    bytes.replace(0, entry.subjectId.size(), entry.subjectId.toLatin1());
    entry.payloadSha256 = pages.add(caseId, bytes);
    entry.fileSize = bytes.size();
    entry.mediaType = QStringLiteral("application/pdf");
    return outbox.add(entry);
}

OutboxEntry SimWorld::addEvent(const CaseId &caseId, OutboxLane lane)
{
    return outbox.add(entryOf(caseId, OutboxKind::EventPut, lane));
}

void SimWorld::settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool SimWorld::ringNext()
{
    if (!alarm.isSet())
        return false;
    clock.advanceMs(alarm.msLeft());
    alarm.ring();
    settle();
    return true;
}

bool SimWorld::drain(int rounds, qint64 withinMs)
{
    return runUntil([this] { return outbox.unacknowledged() == 0; }, rounds, withinMs);
}

bool SimWorld::runUntil(const std::function<bool()> &condition, int rounds, qint64 withinMs)
{
    const qint64 deadline = clock.monotonicMs() + withinMs;
    for (int round = 0; round < rounds && clock.monotonicMs() < deadline; ++round) {
        settle();
        if (condition())
            return true;
        if (gateway.held() > 0)
            gateway.answer(0);
        settle();
        if (!ringNext() && gateway.held() == 0)
            return condition();
    }
    return condition();
}

} // namespace yichuang::test
