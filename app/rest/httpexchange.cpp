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

HttpResult judge(QNetworkReply &reply, const QByteArray &verb, bool tooLong)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return linkFailure(ErrorCode::ServerUnreachable, QStringLiteral("no answer (%1)").arg(int(reply.error())));
    if (tooLong)
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
    for (QNetworkAccessManager *manager : {&m_control, &m_metadata, &m_bulk}) {
        manager->setCookieJar(new NoCookies(manager));
        manager->setAutoDeleteReplies(false);
    }
}

void HttpExchange::send(const HttpRequest &request, std::function<void(const HttpResult &)> done)
{
    QNetworkReply *reply = start(request);
    reply->setProperty("tooLong", false);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply, limit = request.bodyLimit](qint64 received, qint64) {
        if (received > limit) {
            reply->setProperty("tooLong", true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, verb = request.verb, act = std::move(done)] {
        reply->deleteLater();
        act(judge(*reply, verb, reply->property("tooLong").toBool()));
    });
}

QNetworkReply *HttpExchange::start(const HttpRequest &request)
{
    const QNetworkRequest network = networkRequest(m_base, request);
    // Sent as a custom verb, Qt would wait for the body that a HEAD answer announces and never has.
    return request.verb == "HEAD" ? pipe(request.pipe).head(network)
                                  : pipe(request.pipe).sendCustomRequest(network, request.verb, request.body);
}

QNetworkAccessManager &HttpExchange::pipe(HttpRequest::Pipe pipe)
{
    switch (pipe) {
    case HttpRequest::Pipe::Control:
        return m_control;
    case HttpRequest::Pipe::Bulk:
        return m_bulk;
    case HttpRequest::Pipe::Metadata:
        break;
    }
    return m_metadata;
}

} // namespace yichuang
