// SPDX-License-Identifier: Apache-2.0
#include "wire/caseevent.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

QString readKind(JsonFields &fields)
{
    const QString kind = fields.text(u"kind");
    for (const QLatin1String known :
         {eventkind::handover, eventkind::review, eventkind::withdrawal, eventkind::supplement,
          eventkind::covers, eventkind::lapse}) {
        if (kind == known)
            return kind;
    }
    fields.reject(u"kind", QStringLiteral("is not known"));
    return {};
}

} // namespace

Result<CaseEvent> caseEventFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    requireSchema(fields, eventSchema);
    CaseEvent event;
    event.id = readUuid(fields, u"id");
    event.caseId = readUuid(fields, u"case");
    event.kind = readKind(fields);
    event.at = readMoment(fields, u"at");
    event.clerk = readFilled(fields, u"clerk");
    event.body = fields.object(u"body");
    if (!fields.ok())
        return failure(fields.error());
    return event;
}

QJsonObject caseEventToJson(const CaseEvent &event)
{
    return {{QStringLiteral("schema"), eventSchema}, {QStringLiteral("id"), event.id},
            {QStringLiteral("case"), event.caseId},           {QStringLiteral("kind"), event.kind},
            {QStringLiteral("at"), momentText(event.at)},     {QStringLiteral("clerk"), event.clerk},
            {QStringLiteral("body"), event.body}};
}

Result<EventAcknowledgement> eventAcknowledgementFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    EventAcknowledgement acknowledgement;
    acknowledgement.id = readUuid(fields, u"id");
    acknowledgement.digest = readSha256(fields, u"digest");
    acknowledgement.receipt = readFilled(fields, u"receipt");
    if (!fields.ok())
        return failure(fields.error());
    return acknowledgement;
}

QJsonObject eventAcknowledgementToJson(const EventAcknowledgement &acknowledgement)
{
    return {{QStringLiteral("id"), acknowledgement.id},
            {QStringLiteral("digest"), acknowledgement.digest},
            {QStringLiteral("receipt"), acknowledgement.receipt}};
}

} // namespace yichuang::wire
