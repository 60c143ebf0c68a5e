// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/blobstore.h"
#include "gateway/gatewaystore.h"
#include "gateway/routetable.h"

namespace yichuang::gateway {

/// GET /v1/blobs/{sha256}[?case=<id>] with one Range.
class BlobRoutes
{
public:
    BlobRoutes(GatewayStore &store, const BlobStore &blobs) : m_store(store), m_blobs(blobs) {}
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response get(const Request &request) const;

    GatewayStore &m_store;
    const BlobStore &m_blobs;
};

} // namespace yichuang::gateway
