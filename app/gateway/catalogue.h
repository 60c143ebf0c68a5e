// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/clock.h"
#include "core/error.h"
#include "gateway/gatewaystore.h"

namespace yichuang::gateway {

/// The one published source of the guides (DOMAIN R92): keeps each version as it was published, for good, and tells every
/// counter of it. What a counter would have to refuse is not published.
class Catalogue
{
public:
    enum class Outcome { Published, KnownAlready };

    Catalogue(GatewayStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// Malformed or Invalid for what is no guide, naming the element; Conflict when that version was published with other
    /// content.
    [[nodiscard]] Result<Outcome> publish(StoreTransaction &transaction, const QByteArray &document) const;
    /// Every guide in a folder; answers how many are new. One that cannot be published is told in the log and passed over:
    /// the others are wanted.
    [[nodiscard]] Result<int> publishFolder(const QString &folder) const;

private:
    GatewayStore &m_store;
    const Clock &m_clock;
};

} // namespace yichuang::gateway
