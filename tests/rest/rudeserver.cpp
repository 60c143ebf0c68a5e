// SPDX-License-Identifier: Apache-2.0
#include "rudeserver.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

namespace yichuang::test {

RudeServer::RudeServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, &RudeServer::accept);
}

void RudeServer::say(const QList<RudeReply> &replies)
{
    m_replies.assign(replies.begin(), replies.end());
}

QUrl RudeServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

void RudeServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void RudeServer::read(QTcpSocket *socket)
{
    QByteArray &pending = m_pending[socket];
    pending += socket->readAll();
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    HeardRequest request;
    const QList<QByteArray> lines = pending.left(end).split('\n');
    const QList<QByteArray> first = lines.first().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (pending.size() < end + 4 + length)
        return;
    request.body = pending.mid(end + 4, length);
    pending.remove(0, end + 4 + length);
    m_heard.append(request);
    if (m_replies.empty())
        return;
    const RudeReply reply = m_replies.front();
    if (m_replies.size() > 1)
        m_replies.pop_front();
    socket->write(reply.bytes);
    if (reply.closes)
        socket->disconnectFromHost();
}

RudeReply gatewaySays(int status, const QByteArray &body, Fields fields, const QByteArray &type)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Word\r\nApi-Version: 1.0\r\n";
    if (!type.isEmpty())
        fields.append({"Content-Type", type});
    if (status != 204)
        fields.append({"Content-Length", QByteArray::number(body.size())});
    for (const auto &[name, value] : fields)
        bytes += QByteArray(name + ": " + value + "\r\n");
    return {QByteArray(bytes + "\r\n" + body), false};
}

RudeReply gatewaySays(int status, const QJsonObject &body)
{
    return gatewaySays(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

RudeReply gatewayRefuses(int status, const QString &code, const Fields &fields)
{
    const QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")},
                              {QStringLiteral("title"), code},
                              {QStringLiteral("status"), status},
                              {QStringLiteral("code"), code},
                              {QStringLiteral("detail"), QString()},
                              {QStringLiteral("instance"), QString()},
                              {QStringLiteral("retry"), QStringLiteral("never")},
                              {QStringLiteral("traceId"), QString()}};
    return gatewaySays(status, QJsonDocument(problem).toJson(QJsonDocument::Compact), fields, "application/problem+json");
}

} // namespace yichuang::test
