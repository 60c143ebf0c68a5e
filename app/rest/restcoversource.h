// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/coversource.h"
#include "rest/httpexchange.h"
#include "rest/restoptions.h"

namespace yichuang {

/// Asks the gateway what the city's licence library and its data resources have. It has connections of its own, so that no
/// question waits behind what is being sent. Lives on the thread it was made on.
class RestCoverSource final : public CoverSource
{
public:
    explicit RestCoverSource(RestOptions options);

    [[nodiscard]] QFuture<Result<QList<CoverAnswer>>> ask(const CoverQuestion &question) override;

private:
    const RestOptions m_options;
    HttpExchange m_exchange;
};

} // namespace yichuang
