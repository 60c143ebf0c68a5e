// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/clock.h"
#include "gateway/gatewaystore.h"
#include "gateway/response.h"

namespace yichuang::gateway {

/// Records something that is written once about a case: an event, a status, a result.
class Documents
{
public:
    explicit Documents(const Clock &clock) : m_clock(clock) {}

    /// 201 with a new receipt; 200 with the old one when the same document is here already; event-differs when the id
    /// is taken by another; case-unknown.
    /// @param row receipt and moment are filled in
    /// @param effect what follows from a new document, with its case; a problem it answers is passed on
    [[nodiscard]] Response record(StoreTransaction &transaction, DocumentRow row,
                                  const std::function<std::optional<Response>(CaseRow)> &effect) const;

private:
    const Clock &m_clock;
};

} // namespace yichuang::gateway
