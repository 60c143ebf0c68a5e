// SPDX-License-Identifier: Apache-2.0
#include "gateway/caseintake.h"

#include "core/id.h"
#include "core/jsonfields.h"
#include "gateway/opencaseroutes.h"
#include "wire/acknowledgement.h"
#include "wire/feedpage.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

Response acknowledge(int status, StoreTransaction &transaction, const CaseRow &row)
{
    return jsonResponse(status, wire::acknowledgementToJson({row.id, row.rev, row.digest, row.receipt, row.platformNo,
                                                             transaction.missing(row.id)}));
}

/// Why this revision cannot follow the one in the store.
std::optional<Response> refusal(const PutCase &put, const std::optional<CaseRow> &existing)
{
    const bool asExpected = put.precondition.mustBeNew ? !existing
                                                       : existing && put.precondition.mustBeRev == existing->rev;
    if (!asExpected)
        return problemResponse(problemcode::revisionMismatch,
                               existing ? QStringLiteral("the gateway has revision %1").arg(existing->rev)
                                        : QStringLiteral("the gateway does not have the case"));
    if (!existing)
        return std::nullopt;
    if (existing->hall != put.envelope.hall)
        return problemResponse(problemcode::foreignHall);
    if (!existing->laterState.isEmpty() && existing->laterState != QStringLiteral("CORRECTION"))
        return problemResponse(problemcode::withDepartment);
    if (put.envelope.rev <= existing->rev)
        return invalidResponse(
            {ErrorCode::Invalid, QStringLiteral("/rev: must be greater than %1").arg(existing->rev)});
    return std::nullopt;
}

QList<ManifestRow> manifestOf(const wire::CaseEnvelope &envelope)
{
    QList<ManifestRow> rows;
    for (const wire::EnvelopeMaterial &material : envelope.materials) {
        if (material.hasFile())
            rows.append({material.sha256, material.size, {}});
    }
    return rows;
}

FeedRow receivedChange(const CaseRow &row)
{
    const QJsonObject doc{{QStringLiteral("case"), row.id},
                          {QStringLiteral("rev"), row.rev},
                          {QStringLiteral("digest"), row.digest},
                          {QStringLiteral("platformNo"), row.platformNo},
                          {QStringLiteral("state"), row.state}};
    return {0, wire::feedname::cases, row.hall, wire::changetype::received, row.id, row.rev, canonicalJson(doc)};
}

} // namespace

CaseIntake::CaseIntake(const Clock &clock, const Completion &completion, QString prefix)
    : m_clock(clock), m_completion(completion), m_prefix(std::move(prefix))
{
}

QString CaseIntake::newPlatformNo(StoreTransaction &transaction) const
{
    const int year = m_clock.today().year();
    const qint64 serial = transaction.nextSerial(year);
    return m_prefix + QStringLiteral("%1%2").arg(year, 4, 10, QLatin1Char('0')).arg(serial, 6, 10, QLatin1Char('0'));
}

CaseRow CaseIntake::newRow(const PutCase &put) const
{
    const qint64 nowMs = m_clock.now().toMSecsSinceEpoch();
    CaseRow row;
    row.id = put.envelope.id;
    row.hall = put.envelope.hall;
    row.counter = put.envelope.counter;
    row.localNo = put.envelope.localNo;
    row.rev = put.envelope.rev;
    row.digest = put.digest;
    row.state = put.envelope.state;
    row.receipt = newUuidV7(nowMs).toString(QUuid::WithoutBraces);
    row.body = put.body;
    const QJsonObject identity = put.envelope.applicant.value(u"identity").toObject();
    row.intakeKey = intakeKeyOf(identity.value(u"number").toString(), put.envelope.service, put.envelope.situation);
    row.receivedMs = nowMs;
    return row;
}

Response CaseIntake::take(StoreTransaction &transaction, const PutCase &put) const
{
    const auto existing = transaction.findCase(put.envelope.id);
    // The same bytes again under another key: the key table was lost, or the client never saw the answer.
    if (existing && existing->rev == put.envelope.rev && existing->digest == put.digest)
        return acknowledge(200, transaction, *existing);
    const auto refused = refusal(put, existing);
    if (refused)
        return *refused;

    CaseRow row = newRow(put);
    row.platformNo = existing ? existing->platformNo : newPlatformNo(transaction);
    transaction.putCase(row);
    transaction.setManifest(row.id, {}, manifestOf(put.envelope));
    transaction.addChange(receivedChange(row));
    m_completion.settle(transaction, row);
    // What two counters took in before either could know of the other is taken all the same: people sort that out.
    if (!existing)
        tellTwins(transaction, row, m_clock.now());
    return acknowledge(existing ? 200 : 201, transaction, row);
}

} // namespace yichuang::gateway
