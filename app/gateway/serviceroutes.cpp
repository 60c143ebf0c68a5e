// SPDX-License-Identifier: Apache-2.0
#include "gateway/serviceroutes.h"

#include <QFile>

#include "wire/hello.h"
#include "wire/jsonbody.h"
#include "wire/tus.h"

/// The resource is linked in statically, so it has to be asked for; the macro works outside every namespace only.
static void initContract()
{
    Q_INIT_RESOURCE(contract);
}

namespace yichuang::gateway {

namespace {

/// Materials that one counter may send at once (SYNC §2.9).
constexpr int bulkSlots = 2;

Response contract(const Request &)
{
    initContract();
    QFile file(QStringLiteral(":/api/gateway.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return problemResponse(wire::problemcode::internal);
    Response response;
    response.body = file.readAll();
    response.setHeader("Content-Type", "application/yaml");
    return response;
}

} // namespace

void ServiceRoutes::addTo(RouteTable &table) const
{
    table.add("GET", QStringLiteral("/v1/hello"), [this](const Request &request) { return hello(request); });
    table.add("GET", QStringLiteral("/v1/openapi.yaml"), contract);
}

Response ServiceRoutes::hello(const Request &request) const
{
    wire::Hello hello;
    hello.epoch = m_store.epoch();
    hello.apiMin = QString::fromLatin1(wire::apiVersionText);
    hello.apiMax = hello.apiMin;
    hello.jsonLimit = wire::maximumJsonBytes;
    hello.patchLimit = wire::maximumPatchBytes;
    hello.materialLimit = wire::maximumMaterialBytes;
    hello.bulkSlots = bulkSlots;
    const auto counter = request.counter();
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        if (counter)
            hello.lastLocalNo = transaction.lastLocalNo(counter->hall, counter->counter);
    });
    if (!read)
        return storageResponse(read.error());
    hello.serverTime = m_clock.now().toMSecsSinceEpoch();
    return jsonResponse(200, wire::helloToJson(hello));
}

} // namespace yichuang::gateway
