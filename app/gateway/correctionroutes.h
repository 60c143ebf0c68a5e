// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "gateway/gatewaystore.h"
#include "gateway/routetable.h"
#include "gateway/writes.h"

namespace yichuang::gateway {

/// 纠错: PUT /v1/corrections/{id} from a counter; GET /v1/departments/{department}/corrections, and PUT
/// …/corrections/{id}/reports/{report} by which the owner of the element answers (DOMAIN R103).
class CorrectionRoutes
{
public:
    CorrectionRoutes(GatewayStore &store, const Writes &writes, const Clock &clock)
        : m_store(store), m_writes(writes), m_clock(clock)
    {
    }
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response put(const Request &request) const;
    [[nodiscard]] Response keep(StoreTransaction &transaction, const Request &request, const QString &digest) const;
    [[nodiscard]] Response list() const;
    [[nodiscard]] Response answer(const Request &request) const;
    [[nodiscard]] Response report(StoreTransaction &transaction, const Request &request, const QString &digest) const;

    GatewayStore &m_store;
    const Writes &m_writes;
    const Clock &m_clock;
};

} // namespace yichuang::gateway
