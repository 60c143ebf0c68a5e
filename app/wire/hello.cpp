// SPDX-License-Identifier: Apache-2.0
#include "wire/hello.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

Result<Hello> helloFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    Hello hello;
    hello.epoch = readUuid(fields, u"epoch");
    hello.serverTime = readAtLeast(fields, u"serverTime", 0);

    JsonFields api(fields.object(u"api"), fields.pointerTo(u"api"));
    hello.apiMin = readFilled(api, u"min");
    hello.apiMax = readFilled(api, u"max");
    fields.adopt(api);

    JsonFields limits(fields.object(u"limits"), fields.pointerTo(u"limits"));
    hello.jsonLimit = readAtLeast(limits, u"json", 1);
    hello.patchLimit = readAtLeast(limits, u"patch", 1);
    hello.materialLimit = readAtLeast(limits, u"material", 1);
    hello.bulkBps = readAtLeast(limits, u"bulkBps", 0);
    hello.bulkSlots = readAtLeast(limits, u"bulkSlots", 0);
    fields.adopt(limits);

    JsonFields feeds(fields.object(u"feeds"), fields.pointerTo(u"feeds"));
    hello.feedFloor = feeds.text(u"floor");
    fields.adopt(feeds);

    JsonFields device(fields.object(u"device"), fields.pointerTo(u"device"));
    hello.lastLocalNo = device.text(u"lastLocalNo");
    fields.adopt(device);

    if (!fields.ok())
        return failure(fields.error());
    return hello;
}

QJsonObject helloToJson(const Hello &hello)
{
    const QJsonObject limits{{QStringLiteral("json"), hello.jsonLimit},
                             {QStringLiteral("patch"), hello.patchLimit},
                             {QStringLiteral("material"), hello.materialLimit},
                             {QStringLiteral("bulkBps"), hello.bulkBps},
                             {QStringLiteral("bulkSlots"), hello.bulkSlots}};
    return {{QStringLiteral("epoch"), hello.epoch},
            {QStringLiteral("serverTime"), hello.serverTime},
            {QStringLiteral("api"),
             QJsonObject{{QStringLiteral("min"), hello.apiMin}, {QStringLiteral("max"), hello.apiMax}}},
            {QStringLiteral("limits"), limits},
            {QStringLiteral("feeds"), QJsonObject{{QStringLiteral("floor"), hello.feedFloor}}},
            {QStringLiteral("device"), QJsonObject{{QStringLiteral("lastLocalNo"), hello.lastLocalNo}}}};
}

} // namespace yichuang::wire
