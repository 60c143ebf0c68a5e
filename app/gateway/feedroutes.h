// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/cursor.h"
#include "gateway/gatewaystore.h"
#include "gateway/routetable.h"

namespace yichuang::gateway {

/// GET /v1/feeds/{cases|results|catalogue}: what changed for a hall, with long-poll (SYNC §2.6).
class FeedRoutes
{
public:
    explicit FeedRoutes(GatewayStore &store) : m_store(store) {}
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response get(const Request &request) const;
    [[nodiscard]] Response page(const QString &feed, const QString &hall, const Stretch &stretch, int waitS) const;

    GatewayStore &m_store;
};

} // namespace yichuang::gateway
