// SPDX-License-Identifier: Apache-2.0
#include "rest/resterror.h"

#include <algorithm>
#include <array>

#include "core/jsonfields.h"
#include "wire/headers.h"
#include "wire/problem.h"
#include "wire/strictnumber.h"

namespace yichuang {

namespace {

namespace problemcode = wire::problemcode;

struct ByStatus
{
    int status;
    ErrorCode code;
};

struct ByProblem
{
    QLatin1String problem;
    ErrorCode code;
};

// What the code of the problem says goes before its status.
constexpr std::array byProblem{
    ByProblem{problemcode::inProgress, ErrorCode::ServerBusy},
    ByProblem{problemcode::uploadBusy, ErrorCode::ServerBusy},
    // Known here and unknown there: a gateway that was put back to an older state may get it again.
    ByProblem{problemcode::caseUnknown, ErrorCode::ServerFailed},
    // The bytes were changed on the way; sent again they may arrive whole.
    ByProblem{problemcode::contentDigestMismatch, ErrorCode::ServerUnreachable},
};

constexpr std::array byStatus{
    ByStatus{401, ErrorCode::NotSignedIn},  ByStatus{408, ErrorCode::ServerUnreachable},
    ByStatus{409, ErrorCode::Conflict},     ByStatus{410, ErrorCode::NotFound},
    ByStatus{412, ErrorCode::Conflict},     ByStatus{423, ErrorCode::ServerBusy},
    ByStatus{425, ErrorCode::ServerFailed}, ByStatus{426, ErrorCode::UpdateNeeded},
    ByStatus{429, ErrorCode::ServerBusy},   ByStatus{460, ErrorCode::ServerUnreachable},
};

constexpr int statusUnavailable = 503;
constexpr int longestRetryAfterS = 24 * 60 * 60;

wire::Problem problemOf(const HttpAnswer &answer)
{
    if (answer.mediaType() != wire::problemMediaType)
        return {};
    const auto json = parseJsonObject(answer.body);
    const auto problem = json ? wire::problemFromJson(*json) : failure(json.error());
    return problem.value_or(wire::Problem());
}

int retryAfterOf(const HttpAnswer &answer, const wire::Problem &problem)
{
    const auto told = wire::parseStrictNumber(answer.header("Retry-After"));
    const qint64 seconds = told ? *told : problem.retryAfter;
    return int(std::clamp<qint64>(seconds, 0, longestRetryAfterS));
}

ErrorCode codeOf(int status, const QString &problem, bool saysWhen)
{
    const auto named = std::find_if(byProblem.begin(), byProblem.end(),
                                    [&problem](const ByProblem &row) { return row.problem == problem; });
    if (named != byProblem.end())
        return named->code;
    const auto listed = std::find_if(byStatus.begin(), byStatus.end(),
                                     [status](const ByStatus &row) { return row.status == status; });
    if (listed != byStatus.end())
        return listed->code;
    if (status == statusUnavailable && saysWhen)
        return ErrorCode::ServerBusy;
    if (status >= 500)
        return ErrorCode::ServerFailed;
    // A success that the operation does not know is not the gateway's.
    return status >= 400 ? ErrorCode::ServerRejected : ErrorCode::ServerForeign;
}

QString detailOf(const wire::Problem &problem, int status)
{
    if (problem.code.isEmpty())
        return QStringLiteral("status %1").arg(status);
    if (problem.errors.isEmpty())
        return problem.code;
    return QStringLiteral("%1 %2 %3").arg(problem.code, problem.errors.first().pointer, problem.errors.first().code);
}

} // namespace

LinkError linkErrorOf(const HttpAnswer &answer)
{
    const wire::Problem problem = problemOf(answer);
    const int retryAfterS = retryAfterOf(answer, problem);
    const ErrorCode code = codeOf(answer.status, problem.code, retryAfterS > 0);
    return {{code, detailOf(problem, answer.status)}, answer.status, retryAfterS};
}

QString problemCodeOf(const HttpAnswer &answer)
{
    return problemOf(answer).code;
}

} // namespace yichuang
