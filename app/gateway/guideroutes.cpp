// SPDX-License-Identifier: Apache-2.0
#include "gateway/guideroutes.h"

#include "core/id.h"
#include "core/jsonfields.h"
#include "wire/caseevent.h"
#include "wire/headers.h"
#include "wire/strictnumber.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

int versionOf(const QString &text)
{
    return int(wire::parseStrictNumber(text.toUtf8()).value_or(0));
}

} // namespace

void GuideRoutes::addTo(RouteTable &table) const
{
    table.add("GET", QStringLiteral("/v1/guides/{}/{}"), [this](const Request &request) { return get(request); });
    table.add("PUT", QStringLiteral("/v1/departments/{}/guides/{}/{}"), [this](const Request &request) { return put(request); });
}

Response GuideRoutes::get(const Request &request) const
{
    std::optional<GuideRow> row;
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        row = transaction.findGuide(request.captured.at(0), versionOf(request.captured.at(1)));
    });
    if (!read)
        return storageResponse(read.error());
    if (!row)
        return problemResponse(problemcode::notFound);
    Response response;
    response.status = 200;
    response.body = row->body;
    response.setHeader("Content-Type", "application/json");
    response.setHeader("ETag", '"' + row->sha256.toLatin1() + '"');
    response.setHeader("Cache-Control", "no-store");
    return response;
}

Response GuideRoutes::put(const Request &request) const
{
    return m_writes.run(request, QStringLiteral("department/") + request.captured.at(0),
                        [&](StoreTransaction &transaction, const QString &digest) {
                            return publish(transaction, request, digest);
                        });
}

Response GuideRoutes::publish(StoreTransaction &transaction, const Request &request, const QString &digest) const
{
    const auto json = parseJsonObject(request.body);
    const bool isAddressed = json && json->value(u"id").toString() == request.captured.at(1)
        && json->value(u"version").toInt() == versionOf(request.captured.at(2));
    if (!isAddressed)
        return invalidResponse({ErrorCode::Invalid, QStringLiteral("/id: must be the guide of the address")});
    const auto outcome = m_catalogue.publish(transaction, request.body);
    if (!outcome && outcome.error().code == ErrorCode::Conflict)
        return problemResponse(problemcode::eventDiffers);
    if (!outcome)
        return invalidResponse(outcome.error());
    const QString receipt = newUuidV7(0).toString(QUuid::WithoutBraces);
    return jsonResponse(*outcome == Catalogue::Outcome::Published ? 201 : 200,
                        wire::eventAcknowledgementToJson({request.captured.at(1), digest, receipt}));
}

} // namespace yichuang::gateway
