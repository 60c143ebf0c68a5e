// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/completion.h"
#include "gateway/documents.h"
#include "gateway/routetable.h"
#include "gateway/writes.h"
#include "wire/caseevent.h"

namespace yichuang::gateway {

/// PUT /v1/cases/{id}/events/{event}: what a counter does with a case after it was sent.
class EventRoutes
{
public:
    EventRoutes(const Writes &writes, const Documents &documents, const Completion &completion);
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response put(const Request &request) const;
    [[nodiscard]] Response record(StoreTransaction &transaction, const Request &request, const QString &digest) const;
    [[nodiscard]] std::optional<Response> apply(StoreTransaction &transaction, const wire::CaseEvent &event,
                                                CaseRow owner) const;
    [[nodiscard]] std::optional<Response> supplement(StoreTransaction &transaction, const wire::CaseEvent &event,
                                                     const CaseRow &owner) const;

    const Writes &m_writes;
    const Documents &m_documents;
    const Completion &m_completion;
};

} // namespace yichuang::gateway
