// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QString>

#include "core/error.h"
#include "gateway/service.h"

namespace yichuang::gateway {

/// HTTP/1.1 over TCP in front of the service: one thread moves the bytes of all connections, a small pool runs the
/// handlers and the disk. TLS is the business of a proxy in front.
class HttpServer
{
public:
    /// Listens and serves at once.
    /// @param host an IPv4 or IPv6 address; @param port 0 takes a free one
    /// @param service must outlive the server
    /// Errors: Invalid for the address, ServerUnreachable when it cannot be listened on.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(const Service &service, const QString &host,
                                                                    quint16 port);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    [[nodiscard]] quint16 port() const;
    /// Takes no more connections, answers held requests, lets running ones finish for some seconds, then cuts them off.
    /// May be called again.
    void stop();

private:
    class Engine;
    explicit HttpServer(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace yichuang::gateway
