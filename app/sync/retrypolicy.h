// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/exchange/outboxentry.h"

namespace yichuang {

/// One try that did not end in an acknowledgement, as far as the decision depends on it.
struct FailedTry
{
    ErrorCode code = ErrorCode::ServerUnreachable;
    int status = 0;        ///< HTTP status; 0: no answer
    int retryAfterS = 0;   ///< the gateway's wish; a floor, never a ceiling
    OutboxLane lane = OutboxLane::Metadata;
    int attempts = 0;      ///< counted against the entry before this try
    int failuresInRow = 0; ///< tries of the entry that failed since the program started, counted or not
    bool othersPass = false; ///< other entries were acknowledged since this one last failed
};

/// What follows from it.
struct RetryDecision
{
    OutboxState state = OutboxState::Backoff; ///< Backoff, Attention or Ready
    qint64 waitMs = 0;         ///< until the entry is due again
    bool countsAsAttempt = false;
    qint64 laneWaitMs = 0;     ///< how long its whole lane rests
    qint64 bulkWaitMs = 0;     ///< how long scans rest although the metadata go on (507)
    qint64 allLanesWaitMs = 0; ///< how long everything rests (401)
    bool operator==(const RetryDecision &) const = default;
};

/// The table of SYNC §2.4. A pure function: the same try and the same random number give the same decision.
/// @param random even in 0 (included) … 1 (excluded)
[[nodiscard]] RetryDecision decideRetry(const FailedTry &tried, double random);

/// Full jitter: anything between 0 and min(cap, base·2^failures), so that ten thousand counters do not come back in step.
[[nodiscard]] qint64 fullJitterMs(qint64 baseMs, qint64 capMs, int failures, double random);

/// The wait before the next try of a lane: 1 s … 5 min, scans 5 s … 15 min (SYNC §2.9).
[[nodiscard]] qint64 backoffMs(OutboxLane lane, int failures, double random);

/// No answer, an answer that is not the gateway's, or one that says the gateway itself is ill.
[[nodiscard]] bool isTransportFailure(const Error &error);

/// False for what our own store or our own decision ended; that says nothing about the line.
[[nodiscard]] bool isFromGateway(const Error &error);

/// How often one entry may fail with 5xx while others pass before it is taken for poison, and how rarely it is then tried.
inline constexpr int poisonAttempts = 8;
inline constexpr qint64 poisonWaitMs = 6LL * 60 * 60 * 1000;
/// No decision of this table waits longer; a stored due time further away comes from a clock that was set back.
inline constexpr qint64 longestWaitMs = poisonWaitMs;

} // namespace yichuang
