// SPDX-License-Identifier: Apache-2.0
#include "wire/envelopedocument.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

EnvelopeSheets readSheets(JsonFields &fields)
{
    EnvelopeSheets sheets;
    sheets.sha256 = readSha256(fields, u"sha256");
    sheets.first = readFirst(fields);
    sheets.pages = int(readAtLeast(fields, u"pages", 0));
    sheets.turned = readTurned(fields);
    return sheets;
}

} // namespace

int readFirst(JsonFields &fields)
{
    return fields.has(u"first") ? int(readAtLeast(fields, u"first", 1)) : 1;
}

int readTurned(JsonFields &fields)
{
    const qint64 degrees = fields.has(u"turned") ? readAtLeast(fields, u"turned", 0) : 0;
    if (degrees % 90 != 0 || degrees >= 360)
        fields.reject(u"turned", QStringLiteral("must be 0, 90, 180 or 270"));
    return int(degrees % 360);
}

void putPlace(QJsonObject &object, int first, int turned)
{
    if (first != 1)
        object.insert(QStringLiteral("first"), first);
    if (turned != 0)
        object.insert(QStringLiteral("turned"), turned);
}

std::optional<EnvelopeDocument> readDocument(JsonFields &material, int pages)
{
    if (!material.has(u"document"))
        return std::nullopt;
    JsonFields fields(material.object(u"document"), material.pointerTo(u"document"));
    EnvelopeDocument document;
    document.archival = fields.booleanOr(u"archival", false);
    qint64 counted = 0;
    for (JsonFields element : fields.each(u"madeOf")) {
        document.madeOf.append(readSheets(element));
        counted += document.madeOf.constLast().pages;
        fields.adopt(element);
    }
    if (document.madeOf.isEmpty())
        fields.reject(u"madeOf", QStringLiteral("must name the pages it is made of"));
    else if (counted != pages)
        fields.reject(u"madeOf", QStringLiteral("must be as many pages as the document has"));
    material.adopt(fields);
    return document;
}

QJsonObject documentToJson(const EnvelopeDocument &document)
{
    QJsonArray madeOf;
    for (const EnvelopeSheets &sheets : document.madeOf) {
        QJsonObject object{{QStringLiteral("sha256"), sheets.sha256}, {QStringLiteral("pages"), sheets.pages}};
        putPlace(object, sheets.first, sheets.turned);
        madeOf.append(object);
    }
    return {{QStringLiteral("archival"), document.archival}, {QStringLiteral("madeOf"), madeOf}};
}

} // namespace yichuang::wire
