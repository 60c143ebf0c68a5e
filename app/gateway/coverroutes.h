// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "gateway/gatewaystore.h"
#include "gateway/routetable.h"
#include "gateway/sampleholders.h"

namespace yichuang::gateway {

/// POST /v1/covers: what the city's licence library and its data resources have of one person or organisation. Nothing is
/// answered before it is recorded who asked, about whom and what for (个人信息保护法 51, 55; DOMAIN R53).
class CoverRoutes
{
public:
    /// @param holders null: no library is connected, so that nothing is known of anybody; must outlive the routes
    CoverRoutes(GatewayStore &store, const Clock &clock, const SampleHolders *holders)
        : m_store(store), m_clock(clock), m_holders(holders)
    {
    }
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response ask(const Request &request) const;
    [[nodiscard]] Response answer(const Request &request, const CoverQuestion &question) const;

    GatewayStore &m_store;
    const Clock &m_clock;
    const SampleHolders *m_holders;
};

/// What rows about the same person have in common: whoever gives a number finds its rows, and no row gives the number.
[[nodiscard]] QString holderKeyOf(const QString &epoch, const QString &number);

} // namespace yichuang::gateway
