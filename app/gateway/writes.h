// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/clock.h"
#include "gateway/gatewaystore.h"
#include "gateway/request.h"
#include "gateway/response.h"

namespace yichuang::gateway {

/// Runs the effect in one transaction that is kept when the answer is a success. A failing store becomes storage-full
/// or internal.
[[nodiscard]] Response answerInTransaction(GatewayStore &store,
                                           const std::function<Response(StoreTransaction &)> &effect);

/// Gives every write its effect once, however often the request arrives (SYNC §2.3). The key, the effect and the stored
/// answer are one transaction.
class Writes
{
public:
    /// @param digest SHA-256 of the body, as text
    using Effect = std::function<Response(StoreTransaction &, const QString &digest)>;

    Writes(GatewayStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// Checks Idempotency-Key and Content-Digest, then answers from the store or runs the effect. Only successes are
    /// remembered: a refusal is judged anew each time.
    /// @param scope who the key belongs to
    [[nodiscard]] Response run(const Request &request, const QString &scope, const Effect &effect) const;

private:
    GatewayStore &m_store;
    const Clock &m_clock;
};

} // namespace yichuang::gateway
