// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "fakealarm.h"
#include "simstores.h"
#include "support/fakeclock.h"
#include "support/modelgateway.h"
#include "sync/syncengine.h"

namespace yichuang::test {

/// A counter, a line, a gateway and a clock that only a test moves. The engine can die at any moment and be started
/// again on the same disk.
class SimWorld
{
public:
    explicit SimWorld(quint32 seed = 1);
    ~SimWorld();

    FakeClock clock;
    SimDisk disk;
    SimOutbox outbox{disk};
    SimPages pages{disk};
    SimInbox inbox{disk, pages};
    ModelGateway gateway;
    FakeAlarm alarm{clock};

    [[nodiscard]] SyncEngine *engine() const { return m_engine.get(); }
    void startEngine();
    /// As a power cut does: nothing is finished, nothing is said.
    void killEngine();

    OutboxEntry addCase();
    OutboxEntry addMaterial(const CaseId &caseId, qint64 size);
    OutboxEntry addEvent(const CaseId &caseId, OutboxLane lane = OutboxLane::Urgent);

    /// Lets all that was posted happen; moves no clock.
    static void settle();
    /// Rings the alarm, moving the clock to it first; false when none is set.
    bool ringNext();
    /// Answers and rings in turn until nothing waits in the outbox, or so many rounds are over, or so much time.
    bool drain(int rounds = 4000, qint64 withinMs = 48LL * 3600 * 1000);
    /// As drain(), until a condition holds.
    bool runUntil(const std::function<bool()> &condition, int rounds = 4000, qint64 withinMs = 48LL * 3600 * 1000);

private:
    OutboxEntry entryOf(const CaseId &caseId, OutboxKind kind, OutboxLane lane);

    quint32 m_seed;
    int m_made = 0;
    std::unique_ptr<SyncEngine> m_engine;
};

} // namespace yichuang::test
