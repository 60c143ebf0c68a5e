// SPDX-License-Identifier: Apache-2.0
#include "devices/documentcodec.h"

#include <utility>

#include "core/jsonfields.h"

namespace yichuang {
namespace {

bool isTurn(int degrees)
{
    return degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270;
}

} // namespace

DeviceFrame documentPartToFrame(const DocumentPart &part)
{
    return {{{QStringLiteral("do"), QStringLiteral("part")},
             {QStringLiteral("firstPage"), part.firstPage},
             {QStringLiteral("pageCount"), part.pageCount},
             {QStringLiteral("turned"), part.turned}},
            part.bytes};
}

Result<DocumentPart> documentPartFromFrame(const DeviceFrame &frame)
{
    const DocumentPart part{frame.payload, frame.header.value(u"firstPage").toInt(),
                            frame.header.value(u"pageCount").toInt(), frame.header.value(u"turned").toInt()};
    if (part.firstPage < 1 || part.pageCount < 0 || !isTurn(part.turned))
        return failure(ErrorCode::Invalid, QStringLiteral("part of a document"));
    return part;
}

DeviceFrame assembleFrame(const DocumentWish &wish)
{
    return {{{QStringLiteral("do"), QStringLiteral("assemble")},
             {QStringLiteral("title"), wish.title},
             {QStringLiteral("identifier"), wish.identifier},
             {QStringLiteral("mostKilobytes"), wish.mostKilobytes},
             {QStringLiteral("parts"), wish.parts.size()}},
            {}};
}

Result<> describeWish(const QJsonObject &header, DocumentWish &wish)
{
    if (header.value(u"parts").toInteger() != wish.parts.size())
        return failure(ErrorCode::DeviceFailed, QStringLiteral("parts of the document were lost"));
    wish.title = header.value(u"title").toString();
    wish.identifier = header.value(u"identifier").toString();
    wish.mostKilobytes = header.value(u"mostKilobytes").toInt();
    return {};
}

DeviceFrame passwordFrame(const QByteArray &password)
{
    return {{{QStringLiteral("do"), QStringLiteral("password")}, {secretField, true}}, password};
}

DeviceFrame unlockFrame(const QByteArray &pdf)
{
    return {{{QStringLiteral("do"), QStringLiteral("unlock")}}, pdf};
}

QJsonObject madeDocumentToJson(const MadeDocument &made)
{
    return {{QStringLiteral("size"), made.bytes.size()},
            {QStringLiteral("pageCount"), made.pageCount},
            {QStringLiteral("archival"), made.archival},
            {QStringLiteral("madeSmaller"), made.madeSmaller}};
}

Result<MadeDocument> madeDocumentFromJson(const QJsonObject &header, const QByteArray &bytes)
{
    JsonFields fields(header);
    MadeDocument made;
    made.bytes = bytes;
    const qint64 pages = fields.integer(u"pageCount");
    made.pageCount = std::in_range<int>(pages) ? static_cast<int>(pages) : 0;
    made.archival = fields.boolean(u"archival");
    made.madeSmaller = fields.boolean(u"madeSmaller");
    const bool whole = fields.integer(u"size") == bytes.size() && bytes.startsWith("%PDF-") && made.pageCount > 0;
    if (!fields.ok() || !whole)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("foreign document from the device process"));
    return made;
}

} // namespace yichuang
