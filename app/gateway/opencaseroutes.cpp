// SPDX-License-Identifier: Apache-2.0
#include "gateway/opencaseroutes.h"

#include "core/clock.h"
#include "core/digest.h"
#include "domain/cases/openintake.h"
#include "core/jsonfields.h"
#include "wire/caseenvelope.h"
#include "wire/feedpage.h"
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

wire::OpenCase asOpen(const CaseRow &row)
{
    return {row.id, row.platformNo, row.hall, row.counter, dayOf(row), stateOf(row)};
}

FeedRow twinChange(const CaseRow &row, const QList<wire::OpenCase> &open, const QDateTime &now)
{
    wire::TwinNotice notice{row.id, now, open};
    notice.others.removeIf([&row](const wire::OpenCase &other) { return other.id == row.id; });
    return {0, wire::feedname::cases, row.hall, wire::changetype::twin, row.id, now.toMSecsSinceEpoch(),
            canonicalJson(wire::twinNoticeToJson(notice))};
}

} // namespace

QString intakeKeyOf(const QString &applicantNumber, const QString &service, const QString &situation)
{
    if (applicantNumber.isEmpty() || service.isEmpty() || situation.isEmpty())
        return {};
    const QString parts = QStringList{applicantNumber, service, situation}.join(u'\n');
    return QString::fromLatin1(sha256(parts.toUtf8()).toHex());
}

void tellTwins(StoreTransaction &transaction, const CaseRow &taken, const QDateTime &now)
{
    QList<CaseRow> rows = transaction.casesOfIntake(taken.intakeKey);
    rows.removeIf([&taken](const CaseRow &row) { return row.id == taken.id || !standsOpen(row); });
    if (rows.isEmpty() || !standsOpen(taken))
        return;
    rows = rows.mid(0, wire::twinsTold);
    QList<wire::OpenCase> open{asOpen(taken)};
    for (const CaseRow &row : std::as_const(rows))
        open.append(asOpen(row));
    transaction.addChange(twinChange(taken, open, now));
    for (const CaseRow &row : std::as_const(rows))
        transaction.addChange(twinChange(row, {open.constFirst()}, now));
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
                cases.append(asOpen(row));
        }
    });
    return read ? jsonResponse(200, wire::openCasesToJson(cases)) : storageResponse(read.error());
}

} // namespace yichuang::gateway
