// SPDX-License-Identifier: Apache-2.0
#include "rest/restcoversource.h"

#include <memory>

#include <QPromise>

#include "core/jsonfields.h"
#include "rest/resterror.h"
#include "wire/covers.h"
#include "wire/headers.h"

namespace yichuang {

namespace {

namespace header = wire::header;

using Answers = Result<QList<CoverAnswer>>;

constexpr int statusOk = 200;

Answers answersOf(const HttpAnswer &answer, const CoverQuestion &question)
{
    if (answer.status != statusOk)
        return failure(linkErrorOf(answer).error);
    const auto json = parseJsonObject(answer.body);
    const auto answers = json ? wire::coverAnswersFromJson(*json, question) : failure(json.error());
    // What cannot be read is not known. It never counts as "none".
    if (!answers)
        return failure(ErrorCode::ServerForeign, answers.error().detail);
    return *answers;
}

} // namespace

RestCoverSource::RestCoverSource(RestOptions options) : m_options(std::move(options)), m_exchange(m_options.base)
{
}

QFuture<Answers> RestCoverSource::ask(const CoverQuestion &question)
{
    HttpRequest request;
    request.verb = "POST";
    request.path = QStringLiteral("/v1/covers");
    request.body = canonicalJson(wire::coverQuestionToJson(question));
    request.pipe = HttpRequest::Pipe::Control;
    request.timeoutMs = m_options.metadataTimeoutMs;
    request.headers = {{"Content-Type", "application/json"},
                       {header::apiVersion, wire::apiVersionText},
                       {header::clientVersion, m_options.clientVersion.toLatin1()},
                       {header::counter, wire::formatCounter({m_options.hall, m_options.counterNo})}};
    const auto promise = std::make_shared<QPromise<Answers>>();
    promise->start();
    m_exchange.send(request, [promise, question](const HttpResult &result) {
        promise->addResult(result ? answersOf(*result, question) : Answers(failure(result.error().error)));
        promise->finish();
    });
    return promise->future();
}

} // namespace yichuang
