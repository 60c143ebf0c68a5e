// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "gateway/gatewaystore.h"
#include "gateway/routetable.h"

namespace yichuang::gateway {

/// GET /v1/hello and /v1/openapi.yaml: what a client learns before it says anything.
class ServiceRoutes
{
public:
    ServiceRoutes(GatewayStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response hello(const Request &request) const;

    GatewayStore &m_store;
    const Clock &m_clock;
};

} // namespace yichuang::gateway
