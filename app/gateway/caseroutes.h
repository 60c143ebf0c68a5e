// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/caseintake.h"
#include "gateway/routetable.h"
#include "gateway/writes.h"

namespace yichuang::gateway {

/// PUT and GET /v1/cases/{id}, POST /v1/cases:reconcile.
class CaseRoutes
{
public:
    CaseRoutes(GatewayStore &store, const Writes &writes, const CaseIntake &intake);
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response put(const Request &request) const;
    [[nodiscard]] Response get(const Request &request) const;
    [[nodiscard]] Response reconcile(const Request &request) const;

    GatewayStore &m_store;
    const Writes &m_writes;
    const CaseIntake &m_intake;
};

} // namespace yichuang::gateway
