// SPDX-License-Identifier: Apache-2.0
#include "sync/synchealth.h"

namespace yichuang {

namespace {

// The worst thing a person can do something about comes first.
SyncState stateOf(const HealthSigns &signs)
{
    if (signs.storeFailed)
        return SyncState::StoreFailed;
    if (!signs.asked)
        return SyncState::Starting;
    if (!signs.reachable)
        return SyncState::Offline;
    if (!signs.counted)
        return SyncState::Starting;
    if (signs.tooOld)
        return SyncState::UpdateNeeded;
    if (signs.signInRefused)
        return SyncState::SignInNeeded;
    return signs.counts.attention > 0 ? SyncState::NeedsAttention : SyncState::Online;
}

} // namespace

SyncHealth deriveHealth(const HealthSigns &signs)
{
    SyncHealth health;
    health.state = stateOf(signs);
    if (health.state == SyncState::Offline)
        health.offlineSince = signs.unreachableSince;
    health.waiting = signs.counts.waiting;
    health.unconfirmed = signs.counts.unconfirmed;
    health.attention = signs.counts.attention;
    health.lastSuccess = signs.lastSuccess;
    health.oldestWaiting = signs.counts.oldestWaiting;
    health.clockSkewMs = signs.clockSkewMs;
    health.lastError = signs.lastError;
    health.gatewayReplaced = signs.gatewayReplaced;
    return health;
}

} // namespace yichuang
