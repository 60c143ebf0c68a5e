// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDateTime>
#include <QMetaType>

#include "domain/exchange/outboxentry.h"

namespace yichuang {

enum class SyncState {
    Starting,       ///< not asked yet, or what waits has not been counted yet
    Online,         ///< the gateway answers
    Offline,        ///< nobody answers; everything is kept and goes out by itself
    NeedsAttention, ///< the gateway answers, and refused something for good: a person must look
    SignInNeeded,   ///< the gateway does not know this counter or this clerk
    UpdateNeeded,   ///< this version is too old for the gateway; what was queued before still goes out
    StoreFailed,    ///< the counter's own store refuses; nothing is sent meanwhile
};

/// What the sync chip and the queue page show. Words are the desk's.
struct SyncHealth
{
    SyncState state = SyncState::Starting;
    QDateTime offlineSince;  ///< valid while Offline
    int waiting = 0;
    int unconfirmed = 0;
    int attention = 0;
    QDateTime lastSuccess;   ///< the last answer of the gateway; invalid when there was none
    QDateTime oldestWaiting; ///< invalid when nothing waits
    qint64 clockSkewMs = 0;  ///< gateway minus counter; the median of the last probes
    std::optional<ErrorCode> lastError; ///< of the last exchange that failed, until one succeeds
    /// The gateway is not the one that was read before (SYNC L11): after a restore it may lack what it acknowledged. Once
    /// seen it stays until the program ends; the ledger keeps it.
    bool gatewayReplaced = false;
    bool operator==(const SyncHealth &) const = default;
};

/// What the engine knows, from which health is derived.
struct HealthSigns
{
    bool asked = false;     ///< the first probe has ended
    bool reachable = false; ///< the circuit is closed
    bool signInRefused = false;
    bool tooOld = false;
    bool storeFailed = false;
    bool counted = false;   ///< `counts` was read from the store at least once
    bool gatewayReplaced = false;
    QDateTime unreachableSince;
    QDateTime lastSuccess;
    qint64 clockSkewMs = 0;
    std::optional<ErrorCode> lastError;
    OutboxCounts counts;
};

[[nodiscard]] SyncHealth deriveHealth(const HealthSigns &signs);

/// Beyond this the desk warns that the clock must be set (SYNC §2.11).
inline constexpr qint64 clockSkewWarningMs = 120'000;

} // namespace yichuang

Q_DECLARE_METATYPE(yichuang::SyncHealth)
