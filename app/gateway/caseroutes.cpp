// SPDX-License-Identifier: Apache-2.0
#include "gateway/caseroutes.h"

#include "wire/caseview.h"
#include "wire/jsonbody.h"
#include "wire/reconcile.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

std::optional<Precondition> preconditionOf(const Request &request)
{
    Precondition precondition;
    precondition.mustBeNew = request.header(wire::header::ifNoneMatch) == "*";
    precondition.mustBeRev = wire::parseRevision(request.header(wire::header::ifMatch));
    if (precondition.mustBeNew == precondition.mustBeRev.has_value())
        return std::nullopt;
    return precondition;
}

Result<wire::CaseEnvelope> envelopeOf(const QByteArray &body)
{
    const auto json = wire::parseJsonBody(body);
    return json ? wire::caseEnvelopeFromJson(*json) : failure(json.error());
}

wire::CaseView viewOf(StoreTransaction &transaction, const CaseRow &row)
{
    wire::CaseView view;
    view.id = row.id;
    view.rev = row.rev;
    view.digest = row.digest;
    view.state = row.laterState.isEmpty() ? row.state : row.laterState;
    view.platformNo = row.platformNo;
    view.receipt = row.receipt;
    view.complete = row.complete;
    view.missing = transaction.missing(row.id);
    for (const UploadRow &upload : transaction.openUploads(row.id))
        view.uploads.append({upload.id, upload.offset});
    return view;
}

wire::ReconciledCase compare(const wire::HeldCase &held, const std::optional<CaseRow> &row)
{
    if (!row)
        return {held.id, wire::Verdict::Unknown, 0};
    if (row->rev != held.rev)
        return {held.id, row->rev < held.rev ? wire::Verdict::Behind : wire::Verdict::Ahead, row->rev};
    return {held.id, row->digest == held.digest ? wire::Verdict::Same : wire::Verdict::Differs, row->rev};
}

} // namespace

CaseRoutes::CaseRoutes(GatewayStore &store, const Writes &writes, const CaseIntake &intake)
    : m_store(store), m_writes(writes), m_intake(intake)
{
}

void CaseRoutes::addTo(RouteTable &table) const
{
    table.add("PUT", QStringLiteral("/v1/cases/{}"), [this](const Request &request) { return put(request); });
    table.add("GET", QStringLiteral("/v1/cases/{}"), [this](const Request &request) { return get(request); });
    table.add("POST", QStringLiteral("/v1/cases:reconcile"),
              [this](const Request &request) { return reconcile(request); });
}

Response CaseRoutes::put(const Request &request) const
{
    const QString id = request.captured.at(0);
    const auto counter = request.counter();
    if (!wire::isUuidText(id))
        return problemResponse(problemcode::notFound);
    if (!counter)
        return problemResponse(problemcode::deviceUnknown);
    const auto precondition = preconditionOf(request);
    if (!precondition)
        return problemResponse(problemcode::preconditionRequired);

    const QString scope = QString::fromLatin1(wire::formatCounter(*counter));
    return m_writes.run(request, scope, [&](StoreTransaction &transaction, const QString &digest) {
        const auto envelope = envelopeOf(request.body);
        if (!envelope)
            return invalidResponse(envelope.error());
        if (envelope->id != id)
            return invalidResponse({ErrorCode::Invalid, QStringLiteral("/id: must be the id of the address")});
        if (envelope->hall != counter->hall)
            return problemResponse(problemcode::foreignHall);
        return m_intake.take(transaction, {*envelope, request.body, digest, *precondition});
    });
}

Response CaseRoutes::get(const Request &request) const
{
    Response response = problemResponse(problemcode::caseUnknown);
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        const auto row = transaction.findCase(request.captured.at(0));
        if (row)
            response = jsonResponse(200, wire::caseViewToJson(viewOf(transaction, *row)));
    });
    return read ? response : storageResponse(read.error());
}

Response CaseRoutes::reconcile(const Request &request) const
{
    const auto json = wire::parseJsonBody(request.body);
    const auto held = json ? wire::heldCasesFromJson(*json) : failure(json.error());
    if (!held)
        return invalidResponse(held.error());
    QList<wire::ReconciledCase> lines;
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        for (const wire::HeldCase &mine : *held)
            lines.append(compare(mine, transaction.findCase(mine.id)));
    });
    return read ? jsonResponse(200, wire::reconciledCasesToJson(lines)) : storageResponse(read.error());
}

} // namespace yichuang::gateway
