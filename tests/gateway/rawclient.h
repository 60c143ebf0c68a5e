// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QTcpSocket>

#include "gateway/request.h"

namespace yichuang::test {

struct RawAnswer
{
    int status = 0; ///< 0: no answer came
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP client that does exactly what a test says, byte by byte. Blocks the calling thread.
class RawClient
{
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    /// Reads one answer. @param head whether the request was a HEAD, which has no body
    [[nodiscard]] RawAnswer receive(bool head = false, int timeoutMs = 10'000);
    [[nodiscard]] RawAnswer ask(const gateway::Request &request);
    /// Whether the server has closed the connection, waiting for it.
    [[nodiscard]] bool isClosed(int timeoutMs = 10'000);
    void cut() { m_socket.abort(); }

    /// The request as it goes over the wire.
    [[nodiscard]] static QByteArray bytesOf(const gateway::Request &request);

private:
    [[nodiscard]] bool readUntil(const QByteArray &mark, int timeoutMs);

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace yichuang::test
