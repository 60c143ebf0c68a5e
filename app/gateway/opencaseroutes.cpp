// SPDX-License-Identifier: Apache-2.0
#include "gateway/opencaseroutes.h"

#include "core/clock.h"
#include "core/digest.h"
#include "domain/cases/openintake.h"
#include "wire/caseenvelope.h"
#include "wire/jsonbody.h"
#include "wire/opencases.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

QString stateOf(const CaseRow &row)
{
    return row.laterState.isEmpty() ? row.state : row.laterState;
}

/// A state this gateway does not know is one in which something may still follow.
bool standsOpen(const CaseRow &row)
{
    const auto state = caseStateFromCode(stateOf(row));
    return !state || isOpenIntake(*state);
}

QDate dayOf(const CaseRow &row)
{
    const auto json = wire::parseJsonBody(row.body);
    const auto envelope = json ? wire::caseEnvelopeFromJson(*json) : failure(json.error());
    const QDateTime wall = envelope ? envelope->created.wall : QDateTime::fromMSecsSinceEpoch(row.receivedMs, Qt::UTC);
    return atCounter(wall).date();
}

} // namespace

QString intakeKeyOf(const QString &applicantNumber, const QString &service, const QString &situation)
{
    if (applicantNumber.isEmpty() || service.isEmpty() || situation.isEmpty())
        return {};
    const QString parts = QStringList{applicantNumber, service, situation}.join(u'\n');
    return QString::fromLatin1(sha256(parts.toUtf8()).toHex());
}

void OpenCaseRoutes::addTo(RouteTable &table) const
{
    table.add("POST", QStringLiteral("/v1/cases:open"), [this](const Request &request) { return open(request); });
}

Response OpenCaseRoutes::open(const Request &request) const
{
    if (!request.counter())
        return problemResponse(problemcode::deviceUnknown);
    const auto json = wire::parseJsonBody(request.body);
    const auto question = json ? wire::openCasesQuestionFromJson(*json) : failure(json.error());
    if (!question)
        return invalidResponse(question.error());
    QList<wire::OpenCase> cases;
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        const QString key = intakeKeyOf(question->number, question->service, question->situation);
        for (const CaseRow &row : transaction.casesOfIntake(key)) {
            if (standsOpen(row))
                cases.append({row.id, row.platformNo, row.hall, row.counter, dayOf(row), stateOf(row)});
        }
    });
    return read ? jsonResponse(200, wire::openCasesToJson(cases)) : storageResponse(read.error());
}

} // namespace yichuang::gateway
