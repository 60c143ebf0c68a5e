// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <memory>

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include "ports/gatewaylink.h"

class QNetworkReply;

namespace yichuang {

struct HttpRequest
{
    enum class Pipe { Control, Metadata, Bulk }; ///< each has connections of its own (SYNC L20)

    QByteArray verb; ///< "GET", "PUT" …
    QString path;    ///< "/v1/hello"
    QString query;   ///< "limit=500", already encoded; may be empty
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Pipe pipe = Pipe::Metadata;
    int timeoutMs = 15'000; ///< without a byte moving
    qint64 bodyLimit = 8 * 1024 * 1024; ///< bytes of the answer; a longer one is foreign

    void addHeader(const char *name, const QByteArray &value) { headers.append(std::pair(QByteArray(name), value)); }
};

/// A whole answer that carries the marks of the gateway.
struct HttpAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    void addHeader(const char *name, const QByteArray &value) { headers.append(std::pair(QByteArray(name), value)); }
    /// Empty when absent. Names are compared without regard to case.
    [[nodiscard]] QByteArray header(const char *name) const;
    /// The media type without its parameters, in lower case.
    [[nodiscard]] QByteArray mediaType() const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

using HttpResult = LinkResult<HttpAnswer>;

/// One request, one answer, over QNetworkAccessManager with everything turned off that would act on its own: HTTP/2,
/// redirects, cookies, cache, compression. Only the status decides, never QNetworkReply::error() (SYNC Q1–Q9). What cannot
/// be told from no answer is ServerUnreachable; what somebody else said is ServerForeign. A connection over which something
/// wrong was said is not used again: behind the next one there may be the gateway.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    explicit HttpExchange(QUrl base, QObject *parent = nullptr);

    /// Calls `done` once, later; never when the exchange is destroyed first.
    void send(const HttpRequest &request, std::function<void(const HttpResult &)> done);

private:
    /// Kept alive by the calls that are out on it.
    using Connections = std::shared_ptr<QNetworkAccessManager>;

    [[nodiscard]] static Connections newConnections();
    [[nodiscard]] QNetworkReply *start(QNetworkAccessManager &connections, const HttpRequest &request) const;
    void renewAfter(const HttpResult &result, HttpRequest::Pipe pipe, const Connections &used);

    const QUrl m_base;
    std::array<Connections, 3> m_pipes;
};

} // namespace yichuang
