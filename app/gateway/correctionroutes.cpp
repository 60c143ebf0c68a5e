// SPDX-License-Identifier: Apache-2.0
#include "gateway/correctionroutes.h"

#include <QJsonArray>

#include "core/id.h"
#include "core/jsonfields.h"
#include "domain/guide/guidecorrection.h"
#include "wire/caseevent.h"
#include "wire/correctionreport.h"
#include "wire/feedpage.h"
#include "wire/jsonbody.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

constexpr int listed = 200;

Response acknowledge(int status, const CorrectionRow &row)
{
    return jsonResponse(status, wire::eventAcknowledgementToJson({row.id, row.digest, row.receipt}));
}

} // namespace

void CorrectionRoutes::addTo(RouteTable &table) const
{
    table.add("PUT", QStringLiteral("/v1/corrections/{}"), [this](const Request &request) { return put(request); });
    table.add("GET", QStringLiteral("/v1/departments/{}/corrections"), [this](const Request &) { return list(); });
    table.add("PUT", QStringLiteral("/v1/departments/{}/corrections/{}/reports/{}"),
              [this](const Request &request) { return answer(request); });
}

Response CorrectionRoutes::put(const Request &request) const
{
    const auto counter = request.counter();
    if (!wire::isUuidText(request.captured.at(0)))
        return problemResponse(problemcode::notFound);
    if (!counter)
        return problemResponse(problemcode::deviceUnknown);
    return m_writes.run(request, QString::fromLatin1(wire::formatCounter(*counter)),
                        [&](StoreTransaction &transaction, const QString &digest) {
                            return keep(transaction, request, digest);
                        });
}

Response CorrectionRoutes::keep(StoreTransaction &transaction, const Request &request, const QString &digest) const
{
    const auto json = parseJsonObject(request.body);
    const auto correction = json ? correctionFromJson(*json) : failure(json.error());
    if (!correction)
        return invalidResponse(correction.error());
    if (correction->id != request.captured.at(0))
        return invalidResponse({ErrorCode::Invalid, QStringLiteral("/id: must be the id of the address")});
    if (const auto known = transaction.findCorrection(correction->id))
        return known->digest == digest ? acknowledge(200, *known) : problemResponse(problemcode::eventDiffers);
    CorrectionRow row;
    row.id = correction->id;
    row.hall = request.counter()->hall;
    row.digest = digest;
    row.state = correctionStateName(CorrectionState::Raised);
    row.body = request.body;
    row.atMs = m_clock.now().toMSecsSinceEpoch();
    row.receipt = newUuidV7(row.atMs).toString(QUuid::WithoutBraces);
    transaction.putCorrection(row);
    return acknowledge(201, row);
}

Response CorrectionRoutes::list() const
{
    QList<CorrectionRow> rows;
    const auto read =
        m_store.read([&](StoreTransaction &transaction) { rows = transaction.openCorrections(listed); });
    if (!read)
        return storageResponse(read.error());
    QJsonArray open;
    for (const CorrectionRow &row : std::as_const(rows))
        open.append(QJsonObject{{QStringLiteral("id"), row.id},
                                {QStringLiteral("state"), row.state},
                                {QStringLiteral("correction"), parseJsonObject(row.body).value_or(QJsonObject())}});
    Response response = jsonResponse(200, {{QStringLiteral("corrections"), open}});
    response.setHeader("Cache-Control", "no-store");
    return response;
}

Response CorrectionRoutes::answer(const Request &request) const
{
    if (!wire::isUuidText(request.captured.at(1)) || !wire::isUuidText(request.captured.at(2)))
        return problemResponse(problemcode::notFound);
    return m_writes.run(request, QStringLiteral("department/") + request.captured.at(0),
                        [&](StoreTransaction &transaction, const QString &digest) {
                            return report(transaction, request, digest);
                        });
}

Response CorrectionRoutes::report(StoreTransaction &transaction, const Request &request, const QString &digest) const
{
    const auto json = wire::parseJsonBody(request.body);
    const auto said = json ? wire::correctionReportFromJson(*json) : failure(json.error());
    if (!said)
        return invalidResponse(said.error());
    auto row = transaction.findCorrection(request.captured.at(1));
    if (!row)
        return problemResponse(problemcode::notFound);
    if (said->correctionId != row->id)
        return invalidResponse({ErrorCode::Invalid, QStringLiteral("/correction: must be that of the address")});
    const auto before = correctionStateFromName(row->state);
    const auto after = correctionStateFromName(said->state);
    // Said before, or overtaken by what came later: nothing is told twice.
    if (before && after && *after > *before) {
        row->state = said->state;
        transaction.putCorrection(*row);
        transaction.addChange({0, wire::feedname::corrections, row->hall, wire::changetype::correction, row->id,
                               qint64(*after) + 1, canonicalJson(wire::correctionReportToJson(*said))});
    }
    return jsonResponse(200, wire::eventAcknowledgementToJson({request.captured.at(2), digest, row->receipt}));
}

} // namespace yichuang::gateway
