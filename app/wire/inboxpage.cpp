// SPDX-License-Identifier: Apache-2.0
#include "wire/inboxpage.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

InboxCase readCase(JsonFields &fields)
{
    InboxCase entry;
    entry.id = readUuid(fields, u"id");
    entry.rev = readAtLeast(fields, u"rev", 1);
    entry.digest = readSha256(fields, u"digest");
    entry.platformNo = readFilled(fields, u"platformNo");
    for (JsonFields element : fields.each(u"materials")) {
        entry.materials.append({readSha256(element, u"sha256"), readAtLeast(element, u"size", 1)});
        fields.adopt(element);
    }
    return entry;
}

QJsonObject caseToJson(const InboxCase &entry)
{
    QJsonArray materials;
    for (const InboxMaterial &material : entry.materials)
        materials.append(
            QJsonObject{{QStringLiteral("sha256"), material.sha256}, {QStringLiteral("size"), material.size}});
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("rev"), entry.rev},
            {QStringLiteral("digest"), entry.digest},
            {QStringLiteral("platformNo"), entry.platformNo},
            {QStringLiteral("materials"), materials}};
}

} // namespace

Result<InboxPage> inboxPageFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    InboxPage page;
    page.epoch = readUuid(fields, u"epoch");
    for (JsonFields element : fields.each(u"cases")) {
        page.cases.append(readCase(element));
        fields.adopt(element);
    }
    page.next = readFilled(fields, u"next");
    page.more = fields.boolean(u"more");
    if (!fields.ok())
        return failure(fields.error());
    return page;
}

QJsonObject inboxPageToJson(const InboxPage &page)
{
    QJsonArray cases;
    for (const InboxCase &entry : page.cases)
        cases.append(caseToJson(entry));
    return {{QStringLiteral("epoch"), page.epoch},
            {QStringLiteral("cases"), cases},
            {QStringLiteral("next"), page.next},
            {QStringLiteral("more"), page.more}};
}

} // namespace yichuang::wire
