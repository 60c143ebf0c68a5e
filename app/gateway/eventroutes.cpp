// SPDX-License-Identifier: Apache-2.0
#include "gateway/eventroutes.h"

#include <algorithm>

#include "wire/caseenvelope.h"
#include "wire/feedpage.h"
#include "wire/jsonbody.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;
namespace eventkind = wire::eventkind;

QString subjectOf(const wire::CaseEvent &event)
{
    return event.kind == eventkind::handover ? event.body.value(u"result").toString() : QString();
}

bool handedOver(StoreTransaction &transaction, const wire::CaseEvent &event)
{
    const auto documents = transaction.documents(event.caseId);
    return std::any_of(documents.begin(), documents.end(), [&event](const DocumentRow &document) {
        return document.kind == eventkind::handover && document.subject == subjectOf(event);
    });
}

FeedRow changeOf(const wire::CaseEvent &event, const QString &hall)
{
    const QJsonObject doc{{QStringLiteral("case"), event.caseId},
                          {QStringLiteral("kind"), event.kind},
                          {QStringLiteral("at"), wire::momentText(event.at)}};
    return {0, wire::feedname::cases, hall, wire::changetype::event, event.id, 1, canonicalJson(doc)};
}

} // namespace

EventRoutes::EventRoutes(const Writes &writes, const Documents &documents, const Completion &completion)
    : m_writes(writes), m_documents(documents), m_completion(completion)
{
}

void EventRoutes::addTo(RouteTable &table) const
{
    table.add("PUT", QStringLiteral("/v1/cases/{}/events/{}"), [this](const Request &request) { return put(request); });
}

Response EventRoutes::put(const Request &request) const
{
    const auto counter = request.counter();
    if (!wire::isUuidText(request.captured.at(0)) || !wire::isUuidText(request.captured.at(1)))
        return problemResponse(problemcode::notFound);
    if (!counter)
        return problemResponse(problemcode::deviceUnknown);
    return m_writes.run(request, QString::fromLatin1(wire::formatCounter(*counter)),
                        [&](StoreTransaction &transaction, const QString &digest) {
                            return record(transaction, request, digest);
                        });
}

Response EventRoutes::record(StoreTransaction &transaction, const Request &request, const QString &digest) const
{
    const auto json = wire::parseJsonBody(request.body);
    const auto event = json ? wire::caseEventFromJson(*json) : failure(json.error());
    if (!event)
        return invalidResponse(event.error());
    if (event->caseId != request.captured.at(0) || event->id != request.captured.at(1))
        return invalidResponse({ErrorCode::Invalid, QStringLiteral("/id: must be the id of the address")});
    const QString hall = request.counter()->hall;
    DocumentRow row;
    row.id = event->id;
    row.caseId = event->caseId;
    row.kind = event->kind;
    row.subject = subjectOf(*event);
    row.digest = digest;
    row.body = request.body;
    return m_documents.record(transaction, row, [&](const CaseRow &owner) -> std::optional<Response> {
        if (owner.hall != hall)
            return problemResponse(problemcode::foreignHall);
        return apply(transaction, *event, owner);
    });
}

std::optional<Response> EventRoutes::apply(StoreTransaction &transaction, const wire::CaseEvent &event,
                                           CaseRow owner) const
{
    if (event.kind == eventkind::handover && handedOver(transaction, event))
        return problemResponse(problemcode::alreadyHandedOver);
    if (event.kind == eventkind::supplement) {
        const auto refused = supplement(transaction, event, owner);
        if (refused)
            return refused;
    }
    // Of a package the results may go out one by one (DOMAIN R86).
    if (event.kind == eventkind::handover && !event.body.value(u"partial").toBool())
        owner.laterState = QStringLiteral("DELIVERED");
    if (event.kind == eventkind::withdrawal)
        owner.laterState = QStringLiteral("WITHDRAWN");
    transaction.addChange(changeOf(event, owner.hall));
    m_completion.settle(transaction, owner);
    return std::nullopt;
}

std::optional<Response> EventRoutes::supplement(StoreTransaction &transaction, const wire::CaseEvent &event,
                                                const CaseRow &owner) const
{
    JsonFields fields(event.body, QStringLiteral("/body"));
    QList<ManifestRow> rows;
    const QJsonArray materials = fields.array(u"materials");
    if (!fields.ok())
        return invalidResponse(fields.error());
    for (qsizetype i = 0; i < materials.size(); ++i) {
        const auto material = wire::envelopeMaterialFromJson(materials.at(i).toObject(),
                                                             QStringLiteral("/body/materials/%1").arg(i));
        if (!material)
            return invalidResponse(material.error());
        if (material->hasFile())
            rows.append({material->sha256, material->size, event.id});
    }
    transaction.setManifest(owner.id, event.id, rows);
    return std::nullopt;
}

} // namespace yichuang::gateway
