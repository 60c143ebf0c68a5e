// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "gateway/request.h"
#include "gateway/response.h"

namespace yichuang::gateway {

/// Gives an answer what every answer has: Api-Version, Epoch, Server-Time, Trace-Id, Content-Length, and the body of a
/// problem (SYNC §2.1). An answer without them is not this gateway's.
class AnswerStamp
{
public:
    AnswerStamp(const Clock &clock, QString epoch) : m_clock(clock), m_epoch(std::move(epoch)) {}
    [[nodiscard]] Response stamped(const Request &request, Response response) const;

private:
    const Clock &m_clock;
    QString m_epoch;
};

/// The trace id of a W3C traceparent header, or a new one.
[[nodiscard]] QString traceIdOf(const Request &request);

} // namespace yichuang::gateway
