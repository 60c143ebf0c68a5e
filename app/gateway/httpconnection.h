// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "gateway/service.h"

namespace yichuang::gateway {

class HttpConnection;

/// What the connections of one server share. All but the pool's work happens on the thread of the io_context.
struct HttpShared
{
    explicit HttpShared(const Service &theService) : service(theService) {}

    const Service &service;
    boost::asio::io_context io{1};
    boost::asio::thread_pool pool{4};
    std::set<HttpConnection *> connections;
    quint64 rings = 0;      ///< how often the bell has rung
    bool stopping = false;
    boost::asio::steady_timer farewell{io}; ///< runs while connections are given time to end

    /// The bell rang: held requests ask again.
    void wake();
    void leave(HttpConnection *connection);
};

/// One connection, from its first request to its last. Keeps itself alive while its coroutine runs.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(std::shared_ptr<HttpShared> shared, boost::asio::ip::tcp::socket socket);
    ~HttpConnection();
    Q_DISABLE_COPY_MOVE(HttpConnection)

    /// Serves requests until one side has had enough.
    [[nodiscard]] boost::asio::awaitable<void> run();
    /// A held request asks its handler again.
    void wake() { m_hold.cancel(); }
    /// Closes at once when no request is being served, otherwise after it.
    void finishSoon();
    void cut();

private:
    enum class After { KeepOpen, Close };

    [[nodiscard]] boost::asio::awaitable<bool> readHead(Request &request);
    [[nodiscard]] boost::asio::awaitable<After> serve(Request &request);
    [[nodiscard]] boost::asio::awaitable<After> serveBody(Request &request, const Route &route);
    [[nodiscard]] boost::asio::awaitable<After> serveStream(Request &request, const Route &route);
    [[nodiscard]] boost::asio::awaitable<bool> pump(Request &request, BodySink &sink);
    [[nodiscard]] boost::asio::awaitable<bool> readBody(Request &request);
    [[nodiscard]] boost::asio::awaitable<After> refuse(const Request &request, Response response);
    [[nodiscard]] boost::asio::awaitable<bool> drain(const Request &request);
    [[nodiscard]] boost::asio::awaitable<QByteArray> readSome(qint64 most);
    [[nodiscard]] boost::asio::awaitable<bool> sayContinue(const Request &request);
    [[nodiscard]] boost::asio::awaitable<bool> send(const Request &request, const Response &response);
    [[nodiscard]] boost::asio::awaitable<bool> sendFile(const FilePart &part);
    [[nodiscard]] boost::asio::awaitable<bool> write(const QByteArray &bytes);
    [[nodiscard]] boost::asio::awaitable<bool> hold(quint64 seenRings, qint64 untilMs);

    template <typename Ask, typename Held>
    [[nodiscard]] auto askUntilReady(Ask ask, Held held) -> boost::asio::awaitable<decltype(ask())>;

    std::shared_ptr<HttpShared> m_shared;
    boost::beast::tcp_stream m_stream;
    boost::beast::flat_buffer m_buffer;
    boost::asio::steady_timer m_hold;
    qint64 m_unread = 0;       ///< bytes of the current body that are still to come
    bool m_serving = false;    ///< between the head of a request and the end of its answer
    bool m_closeAfter = false; ///< the client or the server wants no more requests
};

} // namespace yichuang::gateway
