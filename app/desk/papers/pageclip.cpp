// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pageclip.h"

#include "core/jsonfields.h"

namespace yichuang {

namespace {
const QString mimeType = QStringLiteral("application/x-yichuang-pages");
} // namespace

std::unique_ptr<QMimeData> PageClip::toMime() const
{
    auto content = std::make_unique<QMimeData>();
    content->setData(mimeType, canonicalJson({{QStringLiteral("case"), caseId.toString()},
                                              {QStringLiteral("material"), pages.materialId},
                                              {QStringLiteral("first"), pages.first},
                                              {QStringLiteral("count"), pages.count},
                                              {QStringLiteral("digest"), QString::fromLatin1(digest.toHex())},
                                              {QStringLiteral("moves"), moves}}));
    return content;
}

std::optional<PageClip> PageClip::fromMime(const QMimeData *content)
{
    if (!content || !content->hasFormat(mimeType))
        return std::nullopt;
    const Result<QJsonObject> object = parseJsonObject(content->data(mimeType));
    if (!object)
        return std::nullopt;
    PageClip clip;
    clip.caseId = CaseId::fromString(object->value(u"case").toString());
    clip.pages = {object->value(u"material").toString(), object->value(u"first").toInt(), object->value(u"count").toInt()};
    clip.digest = QByteArray::fromHex(object->value(u"digest").toString().toLatin1());
    clip.moves = object->value(u"moves").toBool();
    return clip;
}

} // namespace yichuang
