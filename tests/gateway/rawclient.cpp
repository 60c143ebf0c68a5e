// SPDX-License-Identifier: Apache-2.0
#include "rawclient.h"

#include <QHostAddress>

namespace yichuang::test {

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5000);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) { }
}

QByteArray RawClient::bytesOf(const gateway::Request &request)
{
    QByteArray target = request.path;
    char separator = '?';
    for (auto pair = request.query.cbegin(); pair != request.query.cend(); ++pair) {
        target += separator + pair.key() + '=' + pair.value();
        separator = '&';
    }
    QByteArray bytes = request.method + ' ' + target + " HTTP/1.1\r\nHost: gateway\r\n";
    for (auto field = request.headers.cbegin(); field != request.headers.cend(); ++field)
        bytes += field.key() + ": " + field.value() + "\r\n";
    if (!request.hasHeader("Content-Length"))
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

bool RawClient::readUntil(const QByteArray &mark, int timeoutMs)
{
    while (!m_buffer.contains(mark)) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeoutMs))
            return false;
        m_buffer += m_socket.readAll();
    }
    return true;
}

RawAnswer RawClient::receive(bool head, int timeoutMs)
{
    RawAnswer answer;
    if (!readUntil("\r\n\r\n", timeoutMs))
        return answer;
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    const QByteArrayList lines = m_buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, headEnd + 4);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qint64 length = head ? 0 : answer.headers.value("content-length").toLongLong();
    while (m_buffer.size() < length && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(timeoutMs)))
        m_buffer += m_socket.readAll();
    answer.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    answer.status = answer.body.size() == length ? lines.at(0).mid(9, 3).toInt() : 0;
    return answer;
}

RawAnswer RawClient::ask(const gateway::Request &request)
{
    send(bytesOf(request));
    return receive(request.method == "HEAD");
}

bool RawClient::isClosed(int timeoutMs)
{
    while (m_socket.state() == QAbstractSocket::ConnectedState) {
        if (m_socket.bytesAvailable() > 0)
            m_buffer += m_socket.readAll();
        if (!m_socket.waitForReadyRead(timeoutMs) && m_socket.state() == QAbstractSocket::ConnectedState)
            return false;
    }
    return true;
}

} // namespace yichuang::test
