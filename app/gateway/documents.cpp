// SPDX-License-Identifier: Apache-2.0
#include "gateway/documents.h"

#include "core/id.h"
#include "wire/caseevent.h"

namespace yichuang::gateway {

namespace {

Response acknowledge(int status, const DocumentRow &row)
{
    return jsonResponse(status, wire::eventAcknowledgementToJson({row.id, row.digest, row.receipt}));
}

} // namespace

Response Documents::record(StoreTransaction &transaction, DocumentRow row,
                           const std::function<std::optional<Response>(CaseRow)> &effect) const
{
    const auto existing = transaction.findDocument(row.id);
    if (existing && existing->digest == row.digest && existing->caseId == row.caseId)
        return acknowledge(200, *existing);
    if (existing)
        return problemResponse(wire::problemcode::eventDiffers);
    const auto owner = transaction.findCase(row.caseId);
    if (!owner)
        return problemResponse(wire::problemcode::caseUnknown);
    const auto refused = effect(*owner);
    if (refused)
        return *refused;
    row.atMs = m_clock.now().toMSecsSinceEpoch();
    row.receipt = newUuidV7(row.atMs).toString(QUuid::WithoutBraces);
    transaction.addDocument(row);
    return acknowledge(201, row);
}

} // namespace yichuang::gateway
