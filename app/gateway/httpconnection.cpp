// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "gateway/httpconnection.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

#include <QFile>

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include "core/log.h"
#include "wire/strictnumber.h"

namespace yichuang::gateway {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace problemcode = wire::problemcode;
using asio::use_awaitable;

constexpr std::uint32_t headerLimit = 16 * 1024;
constexpr qint64 blockBytes = 256 * 1024;
/// How much of a refused body is read so that the client sees the answer instead of a broken connection (SYNC L9).
constexpr qint64 drainLimit = 16LL * 1024 * 1024;
constexpr std::chrono::seconds idleLimit{60};
constexpr std::chrono::seconds blockLimit{30};

/// Runs work on the pool and resumes the coroutine on its own thread.
template <typename Work>
auto onPool(asio::thread_pool &pool, asio::io_context &io, Work work) -> asio::awaitable<decltype(work())>
{
    using Answer = decltype(work());
    std::optional<Answer> answer;
    co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(
        [&](auto &&handler) {
            asio::post(pool, [&, resume = std::forward<decltype(handler)>(handler)]() mutable {
                answer.emplace(work());
                asio::post(io, std::move(resume));
            });
        },
        use_awaitable);
    co_return std::move(*answer);
}

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QByteArray bytesOf(boost::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// The request line and the fields; a field that came twice is joined by a comma.
void takeHead(const http::request<http::empty_body> &message, Request &request)
{
    request.method = bytesOf(message.method_string());
    request.setTarget(bytesOf(message.target()));
    for (const auto &field : message) {
        const QByteArray name = bytesOf(field.name_string()).toLower();
        const QByteArray value = bytesOf(field.value());
        const auto known = request.headers.find(name);
        if (known == request.headers.end())
            request.headers.insert(name, value);
        else
            *known += ", " + value;
    }
    const QByteArray length = request.header("Content-Length");
    request.contentLength = length.isEmpty() ? 0 : wire::parseStrictNumber(length).value_or(-1);
    // A body of unknown length cannot be limited before it is read.
    if (request.hasHeader("Transfer-Encoding"))
        request.contentLength = -1;
    if (request.method == "POST" && request.hasHeader("X-HTTP-Method-Override"))
        request.method = request.header("X-HTTP-Method-Override");
    request.traceId = traceIdOf(request);
}

QByteArray reasonOf(int status)
{
    if (status == 460)
        return "Checksum Mismatch";
    return bytesOf(http::obsolete_reason(http::int_to_status(unsigned(status))));
}

QByteArray headOf(const Response &response, bool closes)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers) {
        // No value of ours holds a line break; one that did could smuggle in a header.
        if (!value.contains('\r') && !value.contains('\n'))
            head += name + ": " + value + "\r\n";
    }
    if (closes)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

int holdOf(const Response &response)
{
    return response.holdMs;
}

int holdOf(const Opening &opening)
{
    const auto *response = std::get_if<Response>(&opening);
    return response != nullptr ? response->holdMs : 0;
}

} // namespace

void HttpShared::wake()
{
    ++rings;
    for (HttpConnection *connection : connections)
        connection->wake();
}

void HttpShared::leave(HttpConnection *connection)
{
    connections.erase(connection);
    if (stopping && connections.empty())
        farewell.cancel();
}

HttpConnection::HttpConnection(std::shared_ptr<HttpShared> shared, asio::ip::tcp::socket socket)
    : m_shared(std::move(shared)), m_stream(std::move(socket)), m_hold(m_shared->io)
{
    boost::system::error_code ignored;
    m_stream.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    m_shared->connections.insert(this);
}

HttpConnection::~HttpConnection()
{
    m_shared->leave(this);
}

void HttpConnection::finishSoon()
{
    m_closeAfter = true;
    if (!m_serving)
        cut();
    wake();
}

void HttpConnection::cut()
{
    m_stream.close();
    wake();
}

asio::awaitable<void> HttpConnection::run()
{
    const auto self = shared_from_this();
    while (!m_closeAfter) {
        Request request;
        if (!co_await readHead(request))
            break;
        m_serving = true;
        const After after = co_await serve(request);
        m_serving = false;
        if (after == After::Close)
            break;
    }
    boost::system::error_code ignored;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    m_stream.close();
}

asio::awaitable<bool> HttpConnection::readHead(Request &request)
{
    http::request_parser<http::empty_body> parser;
    parser.header_limit(headerLimit);
    parser.body_limit(std::numeric_limits<std::uint64_t>::max()); // each route has its own
    boost::system::error_code failed;
    m_stream.expires_after(idleLimit);
    co_await http::async_read_header(m_stream, m_buffer, parser, asio::redirect_error(use_awaitable, failed));
    const bool isHttpFault = failed && failed.category() == make_error_code(http::error::bad_method).category()
                             && failed != http::error::end_of_stream && failed != http::error::partial_message;
    if (isHttpFault) {
        m_closeAfter = true;
        request.traceId = traceIdOf(request);
        const bool tooLong = failed == http::error::header_limit || failed == http::error::buffer_overflow;
        const Response refusal =
            problemResponse(tooLong ? problemcode::headersTooLarge : problemcode::malformed);
        const bool sent = co_await send(request, refusal);
        Q_UNUSED(sent)
    }
    if (failed)
        co_return false;
    takeHead(parser.get(), request);
    const std::weak_ptr<HttpConnection> weak = weak_from_this();
    request.breakConnection = [weak, shared = m_shared] {
        asio::post(shared->io, [weak] {
            if (const auto connection = weak.lock())
                connection->cut();
        });
    };
    m_closeAfter = m_closeAfter || !parser.get().keep_alive();
    m_unread = std::max<qint64>(0, request.contentLength);
    co_return true;
}

asio::awaitable<HttpConnection::After> HttpConnection::serve(Request &request)
{
    const auto found = m_shared->service.table().find(request);
    if (const auto *refusal = std::get_if<Response>(&found))
        co_return co_await refuse(request, *refusal);
    if (m_shared->stopping)
        co_return co_await refuse(request, problemResponse(problemcode::stopping));
    const Route &route = *std::get<const Route *>(found);
    if (route.handler)
        co_return co_await serveBody(request, route);
    co_return co_await serveStream(request, route);
}

template <typename Ask, typename Held>
auto HttpConnection::askUntilReady(Ask ask, Held held) -> asio::awaitable<decltype(ask())>
{
    const qint64 began = nowMs();
    for (;;) {
        const quint64 seenRings = m_shared->rings;
        auto answer = co_await onPool(m_shared->pool, m_shared->io, ask);
        const int holdMs = held(answer);
        if (holdMs <= 0 || m_shared->stopping || !co_await hold(seenRings, began + holdMs))
            co_return answer;
    }
}

asio::awaitable<bool> HttpConnection::hold(quint64 seenRings, qint64 untilMs)
{
    const qint64 leftMs = untilMs - nowMs();
    if (leftMs <= 0)
        co_return false;
    // The bell may have rung while the handler was reading: then its answer is already old.
    if (m_shared->rings == seenRings) {
        m_hold.expires_after(std::chrono::milliseconds(leftMs));
        boost::system::error_code cancelled;
        co_await m_hold.async_wait(asio::redirect_error(use_awaitable, cancelled));
    }
    co_return m_stream.socket().is_open();
}

asio::awaitable<HttpConnection::After> HttpConnection::serveBody(Request &request, const Route &route)
{
    if (!co_await sayContinue(request) || !co_await readBody(request))
        co_return After::Close;
    m_stream.expires_never();
    const Response response =
        co_await askUntilReady([&request, &route] { return route.handler(request); },
                               [](const Response &held) { return holdOf(held); });
    const bool sent = co_await send(request, m_shared->service.stamp().stamped(request, response));
    co_return sent && !m_closeAfter ? After::KeepOpen : After::Close;
}

asio::awaitable<HttpConnection::After> HttpConnection::serveStream(Request &request, const Route &route)
{
    Opening opening = co_await askUntilReady([&request, &route] { return route.opener(request); },
                                             [](const Opening &held) { return holdOf(held); });
    if (const auto *refusal = std::get_if<Response>(&opening))
        co_return co_await refuse(request, *refusal);
    auto &sink = *std::get<std::unique_ptr<BodySink>>(opening);
    const bool whole = co_await sayContinue(request) && co_await pump(request, sink);
    const auto end = whole ? BodySink::End::Complete : BodySink::End::CutOff;
    const Response response = co_await onPool(m_shared->pool, m_shared->io, [&] {
        Response judged = sink.finish(end);
        // Whoever waits for the lock need not wait for the answer to be read.
        std::get<std::unique_ptr<BodySink>>(opening).reset();
        return judged;
    });
    if (!whole)
        co_return After::Close;
    const bool sent = co_await send(request, m_shared->service.stamp().stamped(request, response));
    co_return sent && !m_closeAfter ? After::KeepOpen : After::Close;
}

asio::awaitable<bool> HttpConnection::pump(Request &request, BodySink &sink)
{
    while (m_unread > 0) {
        const QByteArray block = co_await readSome(blockBytes);
        if (block.isEmpty())
            co_return false;
        const bool taken = co_await onPool(m_shared->pool, m_shared->io, [&] { return sink.write(block); });
        if (!taken)
            co_return co_await drain(request);
    }
    co_return true;
}

asio::awaitable<bool> HttpConnection::readBody(Request &request)
{
    while (m_unread > 0) {
        const QByteArray block = co_await readSome(blockBytes);
        if (block.isEmpty())
            co_return false;
        request.body += block;
    }
    co_return true;
}

asio::awaitable<HttpConnection::After> HttpConnection::refuse(const Request &request, Response response)
{
    // A client that waits for 100-continue will not send its body after an error.
    const bool waits = request.header("Expect").toLower() == "100-continue";
    const bool unknownLength = request.contentLength < 0;
    const bool drained = !waits && !unknownLength && co_await drain(request);
    m_closeAfter = m_closeAfter || !drained;
    const bool sent = co_await send(request, m_shared->service.stamp().stamped(request, std::move(response)));
    co_return sent && !m_closeAfter ? After::KeepOpen : After::Close;
}

asio::awaitable<bool> HttpConnection::drain(const Request &)
{
    qint64 read = 0;
    while (m_unread > 0 && read < drainLimit) {
        const QByteArray block = co_await readSome(blockBytes);
        if (block.isEmpty())
            co_return false;
        read += block.size();
    }
    co_return m_unread == 0;
}

asio::awaitable<QByteArray> HttpConnection::readSome(qint64 most)
{
    const qint64 wanted = std::min(most, m_unread);
    QByteArray block(wanted, Qt::Uninitialized);
    std::size_t got = 0;
    if (m_buffer.size() > 0) {
        got = std::min(m_buffer.size(), std::size_t(wanted));
        std::copy_n(static_cast<const char *>(m_buffer.data().data()), got, block.data());
        m_buffer.consume(got);
    } else {
        boost::system::error_code failed;
        m_stream.expires_after(blockLimit);
        got = co_await m_stream.async_read_some(asio::buffer(block.data(), std::size_t(wanted)),
                                                asio::redirect_error(use_awaitable, failed));
    }
    m_unread -= qint64(got);
    block.truncate(qsizetype(got));
    co_return block;
}

asio::awaitable<bool> HttpConnection::sayContinue(const Request &request)
{
    if (m_unread == 0 || request.header("Expect").toLower() != "100-continue")
        co_return true;
    co_return co_await write("HTTP/1.1 100 Continue\r\n\r\n");
}

asio::awaitable<bool> HttpConnection::send(const Request &request, const Response &response)
{
    const Response &stamped = response.header(wire::header::apiVersion).isEmpty()
                                  ? m_shared->service.stamp().stamped(request, response)
                                  : response;
    QByteArray bytes = headOf(stamped, m_closeAfter);
    const bool hasBody = request.method != "HEAD" && stamped.status != 204;
    if (hasBody)
        bytes += stamped.body;
    const bool sent = co_await write(bytes);
    if (!sent || !hasBody || !stamped.file)
        co_return sent;
    co_return co_await sendFile(*stamped.file);
}

asio::awaitable<bool> HttpConnection::sendFile(const FilePart &part)
{
    QFile file(part.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(part.offset)) {
        qCWarning(logGateway) << "a stored file cannot be read:" << file.errorString();
        co_return false;
    }
    qint64 left = part.length;
    while (left > 0) {
        const QByteArray block = co_await onPool(m_shared->pool, m_shared->io,
                                                 [&] { return file.read(std::min(left, blockBytes)); });
        if (block.isEmpty() || !co_await write(block))
            co_return false;
        left -= block.size();
    }
    co_return true;
}

asio::awaitable<bool> HttpConnection::write(const QByteArray &bytes)
{
    boost::system::error_code failed;
    m_stream.expires_after(blockLimit);
    co_await asio::async_write(m_stream, asio::buffer(bytes.constData(), std::size_t(bytes.size())),
                               asio::redirect_error(use_awaitable, failed));
    co_return !failed;
}

} // namespace yichuang::gateway
