// SPDX-License-Identifier: Apache-2.0
#include "support/chaospipe.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QTimer>

namespace yichuang::test {

namespace {

using Kind = ChaosPlan::Kind;

QByteArray answerOf(Kind kind)
{
    const QByteArray portal = "<html><body>Please sign in to the network</body></html>";
    const QByteArray fault = R"({"code":"internal","retry":"later","status":500})";
    if (kind == Kind::AnswerPortal)
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + QByteArray::number(portal.size())
               + "\r\n\r\n" + portal;
    if (kind == Kind::AnswerRedirect)
        return "HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/portal\r\nContent-Length: 0\r\n\r\n";
    return "HTTP/1.1 500 Internal Server Error\r\nApi-Version: 1.0\r\nContent-Type: application/problem+json\r\n"
           "Content-Length: "
           + QByteArray::number(fault.size()) + "\r\n\r\n" + fault;
}

bool answersItself(Kind kind)
{
    return kind == Kind::Answer500 || kind == Kind::AnswerPortal || kind == Kind::AnswerRedirect;
}

/// The length of the head and body of the first request, or -1 while it is not all there.
qint64 requestLength(const QByteArray &heard)
{
    const qsizetype headEnd = heard.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    static const QRegularExpression field(QStringLiteral("\\r\\ncontent-length: *([0-9]+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = field.match(QString::fromLatin1(heard.left(headEnd)));
    const qint64 whole = headEnd + 4 + (match.hasMatch() ? match.captured(1).toLongLong() : 0);
    return heard.size() >= whole ? whole : -1;
}

} // namespace

ChaosPipe::ChaosPipe(QTcpSocket *client, quint16 targetPort, const ChaosPlan &plan, std::atomic<int> &requests,
                     QObject *parent)
    : QObject(parent), m_client(client), m_server(new QTcpSocket(this)), m_plan(plan), m_requests(requests)
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &ChaosPipe::fromClient);
    connect(m_client, &QTcpSocket::disconnected, this, &ChaosPipe::end);
    connect(m_server, &QTcpSocket::readyRead, this, &ChaosPipe::fromServer);
    connect(m_server, &QTcpSocket::disconnected, this, [this] { later([this] { end(); }); });
    connect(m_server, &QTcpSocket::errorOccurred, this, [this] { later([this] { end(); }); });
    if (!answersItself(m_plan.kind) && m_plan.kind != Kind::Blackhole)
        m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), targetPort);
    fromClient();
}

void ChaosPipe::breakNow()
{
    m_server->abort();
    m_client->abort();
    deleteLater();
}

void ChaosPipe::end()
{
    m_client->disconnectFromHost();
    m_server->disconnectFromHost();
    deleteLater();
}

void ChaosPipe::later(const std::function<void()> &act)
{
    if (m_plan.kind == Kind::Delay)
        QTimer::singleShot(m_plan.delayMs, this, act);
    else
        act();
}

void ChaosPipe::countRequests(const QByteArray &bytes)
{
    static const QRegularExpression line(
        QStringLiteral("(GET|HEAD|PUT|POST|PATCH|DELETE|OPTIONS) /[^ \\r\\n]* HTTP/1\\.[01]\\r\\n"));
    const QString text = QString::fromLatin1(m_tail + bytes);
    int found = 0;
    qsizetype end = 0;
    for (auto matches = line.globalMatch(text); matches.hasNext(); ++found)
        end = matches.next().capturedEnd();
    m_requests += found;
    m_tail = text.mid(std::max<qsizetype>(end, text.size() - 512)).toLatin1();
}

void ChaosPipe::fromClient()
{
    const QByteArray bytes = m_client->readAll();
    if (bytes.isEmpty())
        return;
    countRequests(bytes);
    if (answersItself(m_plan.kind)) {
        m_heard += bytes;
        answerItself();
    } else if (m_plan.kind != Kind::Blackhole) {
        later([this, bytes] { passUpstream(bytes); });
    }
}

void ChaosPipe::passUpstream(const QByteArray &bytes)
{
    if (m_plan.kind != Kind::CutUpstream) {
        m_server->write(bytes);
        return;
    }
    m_server->write(bytes.left(m_plan.bytes - m_passed));
    m_passed += bytes.size();
    if (m_passed < m_plan.bytes)
        return;
    // What was passed on has to arrive; only then the line goes dead.
    disconnect(m_client, nullptr, this, nullptr);
    m_client->abort();
    m_server->disconnectFromHost();
}

void ChaosPipe::fromServer()
{
    const QByteArray bytes = m_server->readAll();
    if (m_plan.kind == Kind::SwallowAnswer) {
        breakNow();
        return;
    }
    if (m_plan.kind != Kind::CutDownstream) {
        later([this, bytes] { m_client->write(bytes); });
        return;
    }
    m_client->write(bytes.left(m_plan.bytes - m_passed));
    m_passed += bytes.size();
    if (m_passed >= m_plan.bytes)
        end();
}

void ChaosPipe::answerItself()
{
    for (qint64 length = requestLength(m_heard); length >= 0; length = requestLength(m_heard)) {
        m_heard.remove(0, qsizetype(length));
        m_client->write(answerOf(m_plan.kind));
    }
}

} // namespace yichuang::test
