// SPDX-License-Identifier: Apache-2.0
#include "sync/retrypolicy.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

enum class Course {
    WaitForLine,    ///< nobody answered; costs the entry nothing
    WaitForGateway, ///< 5xx
    WaitAsTold,     ///< 429, 503 with Retry-After, 409 in-progress
    SignIn,         ///< 401
    Update,         ///< 426
    WaitForStore,   ///< our own disk refuses for now
    Again,          ///< we gave it up ourselves
    AskPerson,
};

struct Row
{
    ErrorCode code;
    Course course;
};

constexpr std::array table{
    Row{ErrorCode::ServerUnreachable, Course::WaitForLine},   Row{ErrorCode::ServerForeign, Course::WaitForLine},
    Row{ErrorCode::TimedOut, Course::WaitForLine},            Row{ErrorCode::ServerFailed, Course::WaitForGateway},
    Row{ErrorCode::ServerBusy, Course::WaitAsTold},           Row{ErrorCode::NotSignedIn, Course::SignIn},
    Row{ErrorCode::UpdateNeeded, Course::Update},             Row{ErrorCode::StorageUnavailable, Course::WaitForStore},
    Row{ErrorCode::StorageFull, Course::WaitForStore},        Row{ErrorCode::StorageInUse, Course::WaitForStore},
    Row{ErrorCode::OutcomeUnknown, Course::WaitForStore},
    Row{ErrorCode::Cancelled, Course::Again},
};

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr int statusInProgress = 409;
constexpr int statusGatewayFull = 507;

Course courseOf(ErrorCode code)
{
    const auto row = std::find_if(table.begin(), table.end(), [code](const Row &r) { return r.code == code; });
    return row == table.end() ? Course::AskPerson : row->course;
}

RetryDecision waitForGateway(const FailedTry &tried, double random)
{
    RetryDecision decision;
    decision.waitMs = backoffMs(tried.lane, std::max(tried.attempts, tried.failuresInRow), random);
    if (tried.status == statusGatewayFull) {
        decision.bulkWaitMs = 15 * minuteMs;
        return decision;
    }
    // Only while others pass is it this entry's fault; otherwise the gateway as a whole is ill.
    decision.countsAsAttempt = tried.othersPass;
    if (tried.othersPass && tried.attempts + 1 >= poisonAttempts)
        decision.waitMs = poisonWaitMs;
    return decision;
}

RetryDecision waitAsTold(const FailedTry &tried, double random)
{
    RetryDecision decision;
    decision.waitMs = tried.retryAfterS * secondMs + backoffMs(tried.lane, tried.failuresInRow, random);
    decision.waitMs = std::min(decision.waitMs, longestWaitMs);
    if (tried.status != statusInProgress)
        decision.laneWaitMs = decision.waitMs;
    return decision;
}

} // namespace

qint64 fullJitterMs(qint64 baseMs, qint64 capMs, int failures, double random)
{
    const int doublings = std::clamp(failures, 0, 30);
    const qint64 ceiling = std::min(capMs, baseMs << doublings);
    return qint64(double(ceiling) * random);
}

qint64 backoffMs(OutboxLane lane, int failures, double random)
{
    return lane == OutboxLane::Bulk ? fullJitterMs(5 * secondMs, 15 * minuteMs, failures, random)
                                    : fullJitterMs(secondMs, 5 * minuteMs, failures, random);
}

bool isTransportFailure(const Error &error)
{
    const Course course = courseOf(error.code);
    return course == Course::WaitForLine || course == Course::WaitForGateway;
}

bool isFromGateway(const Error &error)
{
    const Course course = courseOf(error.code);
    return course != Course::WaitForStore && course != Course::Again && error.code != ErrorCode::StorageCorrupt;
}

RetryDecision decideRetry(const FailedTry &tried, double random)
{
    RetryDecision decision;
    switch (courseOf(tried.code)) {
    case Course::WaitForLine:
    case Course::WaitForStore:
        decision.waitMs = backoffMs(tried.lane, tried.failuresInRow, random);
        break;
    case Course::WaitForGateway:
        return waitForGateway(tried, random);
    case Course::WaitAsTold:
        return waitAsTold(tried, random);
    case Course::SignIn:
        decision.state = OutboxState::Ready;
        decision.allLanesWaitMs = minuteMs;
        break;
    case Course::Update:
        decision.waitMs = 15 * minuteMs;
        break;
    case Course::Again:
        decision.state = OutboxState::Ready;
        break;
    case Course::AskPerson:
        decision.state = OutboxState::Attention;
        decision.countsAsAttempt = true;
        break;
    }
    return decision;
}

} // namespace yichuang
