// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

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
/// be told from no answer is ServerUnreachable; what somebody else said is ServerForeign.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    explicit HttpExchange(QUrl base, QObject *parent = nullptr);

    /// Calls `done` once, later; never when the exchange is destroyed first.
    void send(const HttpRequest &request, std::function<void(const HttpResult &)> done);

private:
    [[nodiscard]] QNetworkReply *start(const HttpRequest &request);
    [[nodiscard]] QNetworkAccessManager &pipe(HttpRequest::Pipe pipe);

    const QUrl m_base;
    QNetworkAccessManager m_control;
    QNetworkAccessManager m_metadata;
    QNetworkAccessManager m_bulk;
};

} // namespace yichuang
