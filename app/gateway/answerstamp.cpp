// SPDX-License-Identifier: Apache-2.0
#include "gateway/answerstamp.h"

#include <QRegularExpression>
#include <QUuid>

#include "core/jsonfields.h"
#include "wire/tus.h"

namespace yichuang::gateway {

namespace {

void renderProblem(const Request &request, Response &response)
{
    wire::Problem &problem = *response.problem;
    problem.traceId = request.traceId;
    problem.instance = QString::fromLatin1(request.path.left(256));
    response.body = canonicalJson(wire::problemToJson(problem));
    response.setHeader("Content-Type", wire::problemMediaType);
    if (problem.retryAfter > 0)
        response.setHeader("Retry-After", QByteArray::number(problem.retryAfter));
}

} // namespace

QString traceIdOf(const Request &request)
{
    static const QRegularExpression form(QStringLiteral("\\A00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}\\z"));
    const auto match = form.match(QString::fromLatin1(request.header(wire::header::traceparent)));
    return match.hasMatch() ? match.captured(1) : QUuid::createUuid().toString(QUuid::Id128);
}

Response AnswerStamp::stamped(const Request &request, Response response) const
{
    if (response.problem)
        renderProblem(request, response);
    response.setHeader(wire::header::apiVersion, wire::apiVersionText);
    response.setHeader(wire::header::epoch, m_epoch.toLatin1());
    response.setHeader(wire::header::serverTime, QByteArray::number(m_clock.now().toMSecsSinceEpoch()));
    response.setHeader(wire::header::traceId, request.traceId.toLatin1());
    if (request.path.startsWith("/v1/uploads"))
        response.setHeader(wire::tus::tusResumable, wire::tus::version);
    // RFC 9110 §8.6 forbids the field in a 204.
    if (response.status != 204) {
        const qint64 length = response.file ? response.file->length : response.body.size();
        response.setHeader("Content-Length", QByteArray::number(length));
    }
    return response;
}

} // namespace yichuang::gateway
