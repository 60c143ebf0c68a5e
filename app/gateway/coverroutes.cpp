// SPDX-License-Identifier: Apache-2.0
#include "gateway/coverroutes.h"

#include "core/digest.h"
#include "wire/covers.h"
#include "wire/jsonbody.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

QString entriesText(const CoverQuestion &question)
{
    QStringList entries;
    for (const CoverEntry &entry : question.entries)
        entries.append(entry.entry);
    return entries.join(u'\n');
}

int foundIn(const QList<CoverAnswer> &answers)
{
    int found = 0;
    for (const CoverAnswer &answer : answers)
        found += answer.found.isEmpty() ? 0 : 1;
    return found;
}

} // namespace

QString holderKeyOf(const QString &epoch, const QString &number)
{
    return QString::fromLatin1(sha256((epoch + u'\n' + number).toUtf8()).toHex());
}

void CoverRoutes::addTo(RouteTable &table) const
{
    table.add("POST", QStringLiteral("/v1/covers"), [this](const Request &request) { return ask(request); });
}

Response CoverRoutes::ask(const Request &request) const
{
    if (!request.counter())
        return problemResponse(problemcode::deviceUnknown);
    const auto json = wire::parseJsonBody(request.body);
    const auto question = json ? wire::coverQuestionFromJson(*json) : failure(json.error());
    if (!question)
        return invalidResponse(question.error());
    if (!m_holders)
        return problemResponse(problemcode::libraryUnavailable);
    return answer(request, *question);
}

Response CoverRoutes::answer(const Request &request, const CoverQuestion &question) const
{
    QList<CoverAnswer> answers;
    for (const CoverEntry &entry : question.entries)
        answers.append({entry, question.number, {}, m_holders->find(question, entry)});
    const QDateTime now = m_clock.now();
    CoverAccessRow row;
    row.hall = request.counter()->hall;
    row.counter = request.counter()->counter;
    row.clerk = question.clerkId;
    row.caseId = question.caseId.toString();
    row.holderKey = holderKeyOf(m_store.epoch(), question.number);
    row.purpose = question.purpose;
    row.entries = entriesText(question);
    row.found = foundIn(answers);
    row.atMs = now.toMSecsSinceEpoch();
    const auto recorded = m_store.write([&row](StoreTransaction &transaction) {
        transaction.addCoverAccess(row);
        return true;
    });
    return recorded ? jsonResponse(200, wire::coverAnswersToJson(answers, now)) : storageResponse(recorded.error());
}

} // namespace yichuang::gateway
