// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace yichuang::test {

struct HeardRequest
{
    QByteArray verb;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct RudeReply
{
    QByteArray bytes;
    bool closes = false;  ///< after the bytes; otherwise the connection is kept
};

/// A server on loopback that answers whole requests with exactly the bytes a test gives it, well formed or not.
class RudeServer final : public QTcpServer
{
    Q_OBJECT

public:
    RudeServer();

    /// One reply per request; the last one is repeated.
    void say(const QList<RudeReply> &replies);
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<HeardRequest> &heard() const { return m_heard; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept();
    void read(QTcpSocket *socket);

    std::deque<RudeReply> m_replies;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QList<HeardRequest> m_heard;
    int m_connections = 0;
};

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// An answer as the gateway writes one, with Api-Version and Content-Length.
[[nodiscard]] RudeReply gatewaySays(int status, const QByteArray &body, Fields fields = {},
                                    const QByteArray &type = "application/json");
[[nodiscard]] RudeReply gatewaySays(int status, const QJsonObject &body);
/// A problem answer of that code.
[[nodiscard]] RudeReply gatewayRefuses(int status, const QString &code, const Fields &fields = {});

} // namespace yichuang::test
