// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/documents.h"
#include "gateway/routetable.h"
#include "gateway/writes.h"

namespace yichuang::gateway {

/// /v1/departments/{d}: the inbox a department pulls from, and what it says about its cases (SYNC §2.2). The file of a
/// result is uploaded through /v1/uploads with the metadata key "result".
class DepartmentRoutes
{
public:
    DepartmentRoutes(GatewayStore &store, const Writes &writes, const Documents &documents);
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response inbox(const Request &request) const;
    [[nodiscard]] Response get(const Request &request) const;
    [[nodiscard]] Response putStatus(const Request &request) const;
    [[nodiscard]] Response putResult(const Request &request) const;

    GatewayStore &m_store;
    const Writes &m_writes;
    const Documents &m_documents;
};

} // namespace yichuang::gateway
