// SPDX-License-Identifier: Apache-2.0
#include "rest/restintakeregister.h"

#include <memory>

#include <QPromise>

#include "core/jsonfields.h"
#include "rest/resterror.h"
#include "wire/headers.h"
#include "wire/opencases.h"

namespace yichuang {

namespace {

namespace header = wire::header;

using Answer = Result<QList<OpenIntake>>;

constexpr int statusOk = 200;
/// Somebody stands at the counter: what is not known by then counts as not known.
constexpr int patienceMs = 3'000;

Answer intakesOf(const HttpAnswer &answer)
{
    if (answer.status != statusOk)
        return failure(linkErrorOf(answer).error);
    const auto json = parseJsonObject(answer.body);
    const auto cases = json ? wire::openCasesFromJson(*json) : failure(json.error());
    if (!cases)
        return failure(ErrorCode::ServerForeign, cases.error().detail);
    QList<OpenIntake> intakes;
    for (const wire::OpenCase &open : *cases)
        intakes.append(openIntakeOf(open));
    return intakes;
}

} // namespace

OpenIntake openIntakeOf(const wire::OpenCase &open)
{
    // A state that this version does not know is one of a case that was taken in.
    const CaseState state = caseStateFromCode(open.state).value_or(CaseState::Received);
    return {open.id, open.platformNo, open.hall, open.counter, open.day, state};
}

RestIntakeRegister::RestIntakeRegister(RestOptions options)
    : m_options(std::move(options)), m_exchange(m_options.base)
{
}

QFuture<Answer> RestIntakeRegister::open(const IntakeKey &key)
{
    HttpRequest request;
    request.verb = "POST";
    request.path = QStringLiteral("/v1/cases:open");
    request.body = canonicalJson(wire::openCasesQuestionToJson({key.number, key.guideId, key.situationId}));
    request.pipe = HttpRequest::Pipe::Control;
    request.timeoutMs = patienceMs;
    request.headers = {{"Content-Type", "application/json"},
                       {header::apiVersion, wire::apiVersionText},
                       {header::clientVersion, m_options.clientVersion.toLatin1()},
                       {header::counter, wire::formatCounter({m_options.hall, m_options.counterNo})}};
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_exchange.send(request, [promise](const HttpResult &result) {
        promise->addResult(result ? intakesOf(*result) : Answer(failure(result.error().error)));
        promise->finish();
    });
    return promise->future();
}

} // namespace yichuang
