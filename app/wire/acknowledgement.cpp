// SPDX-License-Identifier: Apache-2.0
#include "wire/acknowledgement.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

Result<Acknowledgement> acknowledgementFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    Acknowledgement acknowledgement;
    acknowledgement.id = readUuid(fields, u"id");
    acknowledgement.rev = readAtLeast(fields, u"rev", 1);
    acknowledgement.digest = readSha256(fields, u"digest");
    acknowledgement.receipt = readFilled(fields, u"receipt");
    acknowledgement.platformNo = readFilled(fields, u"platformNo");
    acknowledgement.missing = fields.texts(u"missing");
    for (const QString &hash : std::as_const(acknowledgement.missing)) {
        if (!isSha256Text(hash))
            fields.reject(u"missing", QStringLiteral("must hold SHA-256 digests"));
    }
    if (!fields.ok())
        return failure(fields.error());
    return acknowledgement;
}

QJsonObject acknowledgementToJson(const Acknowledgement &acknowledgement)
{
    return {{QStringLiteral("id"), acknowledgement.id},
            {QStringLiteral("rev"), acknowledgement.rev},
            {QStringLiteral("digest"), acknowledgement.digest},
            {QStringLiteral("receipt"), acknowledgement.receipt},
            {QStringLiteral("platformNo"), acknowledgement.platformNo},
            {QStringLiteral("missing"), QJsonArray::fromStringList(acknowledgement.missing)}};
}

} // namespace yichuang::wire
