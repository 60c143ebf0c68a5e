// SPDX-License-Identifier: Apache-2.0
#include "gateway/departmentroutes.h"

#include "gateway/cursor.h"
#include "gateway/packageprogress.h"
#include "wire/feedpage.h"
#include "wire/inboxpage.h"
#include "wire/jsonbody.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

constexpr int largestInbox = 200;

QString scopeOf(const Request &request)
{
    return QStringLiteral("department:") + request.captured.at(0);
}

wire::InboxCase inboxCaseOf(StoreTransaction &transaction, const CaseRow &row)
{
    wire::InboxCase entry{row.id, row.rev, row.digest, row.platformNo, {}};
    for (const ManifestRow &file : transaction.manifest(row.id))
        entry.materials.append({file.sha256, file.size});
    return entry;
}

QJsonObject documentToJson(const DocumentRow &document)
{
    return {{QStringLiteral("id"), document.id},
            {QStringLiteral("kind"), document.kind},
            {QStringLiteral("body"), parseJsonObject(document.body).value_or(QJsonObject())}};
}

QJsonArray documentsToJson(StoreTransaction &transaction, const QString &caseId)
{
    QJsonArray documents;
    for (const DocumentRow &document : transaction.documents(caseId))
        documents.append(documentToJson(document));
    return documents;
}

/// Where a package stands once one of its items has moved (DOMAIN §3.2).
QString packageStateAfter(StoreTransaction &transaction, const CaseRow &row, const wire::StatusChange &change)
{
    QJsonArray documents = documentsToJson(transaction, row.id);
    documents.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("status")},
                                 {QStringLiteral("body"), wire::statusChangeToJson(change)}});
    return stateOf(packageProgress(parseJsonObject(row.body).value_or(QJsonObject()), documents));
}

/// Everything a department needs to decide: the envelope as it was sent and what happened since.
QJsonObject caseToJson(StoreTransaction &transaction, const CaseRow &row)
{
    const QJsonArray documents = documentsToJson(transaction, row.id);
    const QDateTime received = QDateTime::fromMSecsSinceEpoch(row.receivedMs, Qt::UTC);
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("rev"), row.rev},
            {QStringLiteral("digest"), row.digest},
            {QStringLiteral("platformNo"), row.platformNo},
            {QStringLiteral("receivedAt"), wire::momentText(received)},
            {QStringLiteral("envelope"), parseJsonObject(row.body).value_or(QJsonObject())},
            {QStringLiteral("documents"), documents}};
}

/// Whether the case stands in this department's inbox; other cases do not exist for it.
bool isAddressedTo(StoreTransaction &transaction, const QString &department, const QString &caseId)
{
    const auto delivery = transaction.findDelivery(caseId);
    return delivery && delivery->department == department;
}

DocumentRow documentOf(const Request &request, const QString &id, const QString &caseId, const QString &kind,
                       const QString &digest)
{
    DocumentRow row;
    row.id = id;
    row.caseId = caseId;
    row.kind = kind;
    row.digest = digest;
    row.body = request.body;
    return row;
}

template <typename Codec>
auto decodeBody(const Request &request, Codec codec) -> decltype(codec(QJsonObject()))
{
    const auto json = wire::parseJsonBody(request.body);
    return json ? codec(*json) : failure(json.error());
}

} // namespace

DepartmentRoutes::DepartmentRoutes(GatewayStore &store, const Writes &writes, const Documents &documents)
    : m_store(store), m_writes(writes), m_documents(documents)
{
}

void DepartmentRoutes::addTo(RouteTable &table) const
{
    const QString department = QStringLiteral("/v1/departments/{}");
    table.add("GET", department + QStringLiteral("/inbox"), [this](const Request &request) { return inbox(request); });
    table.add("GET", department + QStringLiteral("/cases/{}"), [this](const Request &request) { return get(request); });
    table.add("PUT", department + QStringLiteral("/cases/{}/status/{}"),
              [this](const Request &request) { return putStatus(request); });
    table.add("PUT", department + QStringLiteral("/results/{}"),
              [this](const Request &request) { return putResult(request); });
}

Response DepartmentRoutes::inbox(const Request &request) const
{
    const auto stretch = stretchOf(request, m_store.epoch(), largestInbox);
    if (const auto *refused = std::get_if<Response>(&stretch))
        return *refused;
    const auto [after, limit] = std::get<Stretch>(stretch);
    wire::InboxPage page;
    page.epoch = m_store.epoch();
    qint64 last = after;
    const auto read = m_store.read([&, first = after, most = limit](StoreTransaction &transaction) {
        for (const DeliveryRow &delivery : transaction.deliveries(request.captured.at(0), first, most + 1)) {
            page.more = page.cases.size() == most;
            const auto row = page.more ? std::nullopt : transaction.findCase(delivery.caseId);
            if (!row)
                continue;
            page.cases.append(inboxCaseOf(transaction, *row));
            last = delivery.seq;
        }
    });
    if (!read)
        return storageResponse(read.error());
    page.next = formatCursor(page.epoch, last);
    return jsonResponse(200, wire::inboxPageToJson(page));
}

Response DepartmentRoutes::get(const Request &request) const
{
    Response response = problemResponse(problemcode::caseUnknown);
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        const auto row = transaction.findCase(request.captured.at(1));
        if (row && isAddressedTo(transaction, request.captured.at(0), row->id))
            response = jsonResponse(200, caseToJson(transaction, *row));
    });
    return read ? response : storageResponse(read.error());
}

Response DepartmentRoutes::putStatus(const Request &request) const
{
    const QString id = request.captured.at(2);
    if (!wire::isUuidText(id))
        return problemResponse(problemcode::notFound);
    return m_writes.run(request, scopeOf(request), [&](StoreTransaction &transaction, const QString &digest) {
        const auto change = decodeBody(request, wire::statusChangeFromJson);
        if (!change)
            return invalidResponse(change.error());
        if (change->caseId != request.captured.at(1))
            return invalidResponse({ErrorCode::Invalid, QStringLiteral("/case: must be the case of the address")});
        if (!isAddressedTo(transaction, request.captured.at(0), change->caseId))
            return problemResponse(problemcode::caseUnknown);
        const DocumentRow row = documentOf(request, id, change->caseId, QStringLiteral("status"), digest);
        return m_documents.record(transaction, row, [&](CaseRow owner) -> std::optional<Response> {
            owner.laterState = change->component.isEmpty() ? change->state : packageStateAfter(transaction, owner, *change);
            transaction.putCase(owner);
            transaction.addChange({0, wire::feedname::cases, owner.hall, wire::changetype::status, id, 1,
                                   canonicalJson(wire::statusChangeToJson(*change))});
            return std::nullopt;
        });
    });
}

Response DepartmentRoutes::putResult(const Request &request) const
{
    const QString id = request.captured.at(1);
    return m_writes.run(request, scopeOf(request), [&](StoreTransaction &transaction, const QString &digest) {
        const auto result = decodeBody(request, wire::caseResultFromJson);
        if (!result)
            return invalidResponse(result.error());
        if (result->id != id)
            return invalidResponse({ErrorCode::Invalid, QStringLiteral("/id: must be the id of the address")});
        if (!isAddressedTo(transaction, request.captured.at(0), result->caseId))
            return problemResponse(problemcode::caseUnknown);
        const auto blob = transaction.findBlob(result->sha256, result->caseId);
        if (!blob || blob->size != result->size)
            return problemResponse(problemcode::resultFileMissing);
        const DocumentRow row = documentOf(request, id, result->caseId, QStringLiteral("result"), digest);
        return m_documents.record(transaction, row, [&](const CaseRow &owner) -> std::optional<Response> {
            transaction.addChange({0, wire::feedname::results, owner.hall, wire::changetype::result, id, 1,
                                   canonicalJson(wire::caseResultToJson(*result))});
            return std::nullopt;
        });
    });
}

} // namespace yichuang::gateway
