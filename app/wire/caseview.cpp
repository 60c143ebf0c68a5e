// SPDX-License-Identifier: Apache-2.0
#include "wire/caseview.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

Result<CaseView> caseViewFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    CaseView view;
    view.id = readUuid(fields, u"id");
    view.rev = readAtLeast(fields, u"rev", 1);
    view.digest = readSha256(fields, u"digest");
    view.state = readFilled(fields, u"state");
    view.platformNo = readFilled(fields, u"platformNo");
    view.receipt = readFilled(fields, u"receipt");
    view.complete = fields.boolean(u"complete");
    view.missing = fields.texts(u"missing");
    for (JsonFields element : fields.each(u"uploads")) {
        view.uploads.append({readUuid(element, u"id"), readAtLeast(element, u"offset", 0)});
        fields.adopt(element);
    }
    if (!fields.ok())
        return failure(fields.error());
    return view;
}

QJsonObject caseViewToJson(const CaseView &view)
{
    QJsonArray uploads;
    for (const UploadView &upload : view.uploads)
        uploads.append(QJsonObject{{QStringLiteral("id"), upload.id}, {QStringLiteral("offset"), upload.offset}});
    return {{QStringLiteral("id"), view.id},
            {QStringLiteral("rev"), view.rev},
            {QStringLiteral("digest"), view.digest},
            {QStringLiteral("state"), view.state},
            {QStringLiteral("platformNo"), view.platformNo},
            {QStringLiteral("receipt"), view.receipt},
            {QStringLiteral("complete"), view.complete},
            {QStringLiteral("missing"), QJsonArray::fromStringList(view.missing)},
            {QStringLiteral("uploads"), uploads}};
}

} // namespace yichuang::wire
