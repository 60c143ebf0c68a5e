// SPDX-License-Identifier: Apache-2.0
#include "gateway/routetable.h"

#include <optional>

#include "wire/jsonbody.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

/// The decoded segments; nothing when one of them could be read as a path of its own.
std::optional<QStringList> segmentsOf(const QByteArray &path)
{
    if (!path.startsWith('/'))
        return std::nullopt;
    QStringList segments;
    for (const QByteArray &raw : path.mid(1).split('/')) {
        const QByteArray decoded = QByteArray::fromPercentEncoding(raw);
        if (decoded.isEmpty() || decoded == "." || decoded == ".." || decoded.contains('/') || decoded.contains('\\')
            || decoded.contains('\0'))
            return std::nullopt;
        segments.append(QString::fromUtf8(decoded));
    }
    return segments;
}

std::optional<QStringList> capture(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return std::nullopt;
    QStringList captured;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == QStringLiteral("{}"))
            captured.append(segments.at(i));
        else if (pattern.at(i) != segments.at(i))
            return std::nullopt;
    }
    return captured;
}

Response methodNotAllowed(const QByteArrayList &allowed)
{
    Response response = problemResponse(problemcode::methodNotAllowed);
    response.setHeader("Allow", allowed.join(", "));
    return response;
}

} // namespace

BodySink::~BodySink() = default;

void RouteTable::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.append({method, pattern.mid(1).split(QLatin1Char('/')), std::move(handler), {}, wire::maximumJsonBytes});
}

void RouteTable::addStreaming(const QByteArray &method, const QString &pattern, qint64 bodyLimit, Opener opener)
{
    m_routes.append({method, pattern.mid(1).split(QLatin1Char('/')), {}, std::move(opener), bodyLimit});
}

std::variant<const Route *, Response> RouteTable::find(Request &request) const
{
    const auto segments = segmentsOf(request.path);
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const auto captured = segments ? capture(route.pattern, *segments) : std::nullopt;
        if (!captured)
            continue;
        allowed.append(route.method);
        if (route.method != request.method)
            continue;
        if (request.contentLength < 0)
            return problemResponse(problemcode::lengthRequired);
        if (request.contentLength > route.bodyLimit)
            return problemResponse(problemcode::tooLarge);
        request.captured = *captured;
        return &route;
    }
    return allowed.isEmpty() ? problemResponse(problemcode::notFound) : methodNotAllowed(allowed);
}

Response RouteTable::answer(Request request) const
{
    request.contentLength = request.body.size();
    const auto found = find(request);
    if (const auto *refusal = std::get_if<Response>(&found))
        return *refusal;
    const Route &route = *std::get<const Route *>(found);
    if (route.handler)
        return route.handler(request);
    Opening opening = route.opener(request);
    if (const auto *refusal = std::get_if<Response>(&opening))
        return *refusal;
    BodySink &sink = *std::get<std::unique_ptr<BodySink>>(opening);
    const bool taken = request.body.isEmpty() || sink.write(request.body);
    Q_UNUSED(taken) // the sink's answer tells why
    return sink.finish(BodySink::End::Complete);
}

} // namespace yichuang::gateway
