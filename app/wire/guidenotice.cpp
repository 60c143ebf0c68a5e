// SPDX-License-Identifier: Apache-2.0
#include "wire/guidenotice.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

Result<GuideNotice> guideNoticeFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    GuideNotice notice;
    notice.id = readFilled(fields, u"id");
    notice.version = int(readAtLeast(fields, u"version", 1));
    notice.sha256 = readSha256(fields, u"sha256");
    notice.size = readAtLeast(fields, u"size", 2);
    if (!fields.ok())
        return failure(fields.error());
    return notice;
}

QJsonObject guideNoticeToJson(const GuideNotice &notice)
{
    return {{QStringLiteral("id"), notice.id},
            {QStringLiteral("version"), notice.version},
            {QStringLiteral("sha256"), notice.sha256},
            {QStringLiteral("size"), notice.size}};
}

} // namespace yichuang::wire
