// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "gateway/httpserver.h"

#include <chrono>
#include <exception>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <fcntl.h>

#include "core/log.h"
#include "gateway/httpconnection.h"

namespace yichuang::gateway {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

/// Programs that the desk starts while it carries a gateway must not inherit its sockets: they would hold the port open after
/// the gateway has stopped, and have no business with it.
template <typename Socket>
void closeOnExec(Socket &socket)
{
    ::fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
}

/// How long requests that are being served may take after stop().
constexpr std::chrono::seconds farewell{5};

} // namespace

/// The acceptor and the thread that all connections share.
class HttpServer::Engine
{
public:
    explicit Engine(const Service &service)
        : m_shared(std::make_shared<HttpShared>(service)), m_acceptor(m_shared->io)
    {
    }
    ~Engine() { stop(); }
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] Result<> listen(const QString &host, quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; }
    void stop();

private:
    void accept();
    void serve(tcp::socket socket);
    void beginStop();

    std::shared_ptr<HttpShared> m_shared;
    tcp::acceptor m_acceptor;
    std::thread m_thread;
    quint16 m_port = 0;
    int m_subscription = 0;
};

Result<> HttpServer::Engine::listen(const QString &host, quint16 port)
{
    boost::system::error_code failed;
    const auto address = asio::ip::make_address(host.toStdString(), failed);
    if (failed)
        return failure(ErrorCode::Invalid, QStringLiteral("not an address: ") + host);
    const tcp::endpoint endpoint(address, port);
    m_acceptor.open(endpoint.protocol(), failed);
    if (!failed)
        closeOnExec(m_acceptor);
    if (!failed)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), failed);
    if (!failed)
        m_acceptor.bind(endpoint, failed);
    if (!failed)
        m_acceptor.listen(asio::socket_base::max_listen_connections, failed);
    if (!failed)
        m_port = m_acceptor.local_endpoint(failed).port();
    if (failed)
        return failure(ErrorCode::ServerUnreachable, QString::fromStdString(failed.message()));

    m_subscription = m_shared->service.bell().subscribe([shared = m_shared.get()] {
        asio::post(shared->io, [shared] { shared->wake(); });
    });
    accept();
    m_thread = std::thread([shared = m_shared] { shared->io.run(); });
    return {};
}

void HttpServer::Engine::accept()
{
    m_acceptor.async_accept([this](const boost::system::error_code &failed, tcp::socket socket) {
        if (failed == asio::error::operation_aborted || !m_acceptor.is_open())
            return;
        if (!failed) {
            closeOnExec(socket);
            serve(std::move(socket));
        }
        accept();
    });
}

void HttpServer::Engine::serve(tcp::socket socket)
{
    const auto connection = std::make_shared<HttpConnection>(m_shared, std::move(socket));
    asio::co_spawn(m_shared->io, [connection] { return connection->run(); }, [](const std::exception_ptr &fault) {
        if (fault)
            qCCritical(logGateway, "a connection ended with an exception");
    });
}

void HttpServer::Engine::beginStop()
{
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_shared->stopping = true;
    const auto open = m_shared->connections; // cutting one may end another
    for (HttpConnection *connection : open)
        connection->finishSoon();
    if (open.empty())
        return;
    m_shared->farewell.expires_after(farewell);
    m_shared->farewell.async_wait([shared = m_shared.get()](const boost::system::error_code &failed) {
        if (failed)
            return;
        const auto late = shared->connections;
        for (HttpConnection *connection : late)
            connection->cut();
    });
}

void HttpServer::Engine::stop()
{
    if (!m_thread.joinable())
        return;
    m_shared->service.bell().unsubscribe(m_subscription);
    asio::post(m_shared->io, [this] { beginStop(); });
    m_thread.join();
    m_shared->pool.join();
}

HttpServer::HttpServer(std::unique_ptr<Engine> engine) : m_engine(std::move(engine))
{
}

HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const Service &service, const QString &host, quint16 port)
{
    auto engine = std::make_unique<Engine>(service);
    const auto listening = engine->listen(host, port);
    if (!listening)
        return failure(listening.error());
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(engine)));
}

quint16 HttpServer::port() const
{
    return m_engine->port();
}

void HttpServer::stop()
{
    m_engine->stop();
}

} // namespace yichuang::gateway
