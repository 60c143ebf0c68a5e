// SPDX-License-Identifier: Apache-2.0
#include "rest/httpexchange.h"

#include <utility>

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

#include "wire/headers.h"
#include "wire/strictnumber.h"

namespace yichuang {

namespace {

constexpr int statusNoContent = 204;
constexpr int firstServerError = 500;
constexpr char tooLong[] = "tooLong"; ///< property of a reply that was broken off

Unexpected<LinkError> linkFailure(ErrorCode code, const QString &detail, int status = 0)
{
    return Unexpected<LinkError>(LinkError{{code, detail}, status, 0});
}

Unexpected<LinkError> foreign(const QString &detail, int status)
{
    return linkFailure(ErrorCode::ServerForeign, detail, status);
}

/// A jar that keeps nothing.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QUrl addressOf(const QUrl &base, const HttpRequest &request)
{
    QUrl url = base;
    url.setPath(request.path);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    return url;
}

QNetworkRequest networkRequest(const QUrl &base, const HttpRequest &request)
{
    QNetworkRequest network(addressOf(base, request));
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setTransferTimeout(request.timeoutMs);
    // An encoding set by hand is not undone by Qt: what comes is what was sent, and no small answer grows large (Q5).
    network.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    return network;
}

HttpAnswer answerOf(QNetworkReply &reply, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = reply.rawHeaderPairs();
    if (reply.isOpen()) // a broken-off one is closed
        answer.body = reply.readAll();
    return answer;
}

bool isFromGateway(const HttpAnswer &answer)
{
    return answer.header(wire::header::apiVersion).startsWith("1.");
}

/// Fewer or more bytes than announced. Nothing that ends well has a body of unknown length: it may have been cut (Q4).
enum class Length { AsAnnounced, NotAnnounced, Other };

Length lengthOf(const HttpAnswer &answer, const QByteArray &verb)
{
    if (answer.status == statusNoContent || verb == "HEAD")
        return Length::AsAnnounced;
    const auto announced = wire::parseStrictNumber(answer.header("Content-Length"));
    if (!announced)
        return Length::NotAnnounced;
    return *announced == answer.body.size() ? Length::AsAnnounced : Length::Other;
}

HttpResult judge(QNetworkReply &reply, const QByteArray &verb, bool brokenOff)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return linkFailure(ErrorCode::ServerUnreachable, QStringLiteral("no answer (%1)").arg(int(reply.error())));
    if (brokenOff)
        return foreign(QStringLiteral("the answer is too long"), status);
    const HttpAnswer answer = answerOf(reply, status);
    // Qt hands over interim answers as final ones (Q2), and a portal sends redirects (Q3).
    if (status < 200 || (status >= 300 && status < 400))
        return foreign(QStringLiteral("status %1").arg(status), status);
    if (!isFromGateway(answer))
        return foreign(QStringLiteral("status %1 without Api-Version").arg(status), status);
    const Length length = answer.isSuccess() ? lengthOf(answer, verb) : Length::AsAnnounced;
    if (length == Length::NotAnnounced)
        return foreign(QStringLiteral("status %1 without Content-Length").arg(status), status);
    if (length == Length::Other)
        return linkFailure(ErrorCode::ServerUnreachable, QStringLiteral("the answer was cut off"));
    return answer;
}

} // namespace

QByteArray HttpAnswer::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HttpAnswer::mediaType() const
{
    const QByteArray type = header("Content-Type");
    const qsizetype end = type.indexOf(';');
    return (end < 0 ? type : type.left(end)).trimmed().toLower();
}

HttpExchange::HttpExchange(QUrl base, QObject *parent) : QObject(parent), m_base(std::move(base))
{
    for (Connections &pipe : m_pipes)
        pipe = newConnections();
}

HttpExchange::Connections HttpExchange::newConnections()
{
    // Deleted later, because the last call to let go of it does so from within one of its replies.
    const Connections connections(new QNetworkAccessManager, [](QNetworkAccessManager *manager) { manager->deleteLater(); });
    connections->setCookieJar(new NoCookies(connections.get()));
    return connections;
}

void HttpExchange::send(const HttpRequest &request, std::function<void(const HttpResult &)> done)
{
    const Connections connections = m_pipes.at(size_t(request.pipe));
    QNetworkReply *reply = start(*connections, request);
    reply->setProperty(tooLong, false);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply, limit = request.bodyLimit](qint64 received, qint64) {
        if (received > limit) {
            reply->setProperty(tooLong, true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, connections, pipe = request.pipe, verb = request.verb, act = std::move(done)] {
                reply->deleteLater();
                const HttpResult result = judge(*reply, verb, reply->property(tooLong).toBool());
                renewAfter(result, pipe, connections);
                act(result);
            });
}

QNetworkReply *HttpExchange::start(QNetworkAccessManager &connections, const HttpRequest &request) const
{
    const QNetworkRequest network = networkRequest(m_base, request);
    // Sent as a custom verb, Qt would wait for the body that a HEAD answer announces and never has.
    return request.verb == "HEAD" ? connections.head(network)
                                  : connections.sendCustomRequest(network, request.verb, request.body);
}

void HttpExchange::renewAfter(const HttpResult &result, HttpRequest::Pipe pipe, const Connections &used)
{
    const bool wrong = result ? result->status >= firstServerError
                              : result.error().error.code == ErrorCode::ServerForeign;
    Connections &current = m_pipes.at(size_t(pipe));
    if (wrong && current == used)
        current = newConnections();
}

} // namespace yichuang
