// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/catalogue.h"
#include "gateway/routetable.h"
#include "gateway/writes.h"

namespace yichuang::gateway {

/// GET /v1/guides/{id}/{version} for whoever asks, and PUT /v1/departments/{department}/guides/{id}/{version} by which a
/// department publishes one.
class GuideRoutes
{
public:
    GuideRoutes(GatewayStore &store, const Writes &writes, const Catalogue &catalogue)
        : m_store(store), m_writes(writes), m_catalogue(catalogue)
    {
    }
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response get(const Request &request) const;
    [[nodiscard]] Response put(const Request &request) const;
    [[nodiscard]] Response publish(StoreTransaction &transaction, const Request &request, const QString &digest) const;

    GatewayStore &m_store;
    const Writes &m_writes;
    const Catalogue &m_catalogue;
};

} // namespace yichuang::gateway
