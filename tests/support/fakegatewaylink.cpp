// SPDX-License-Identifier: Apache-2.0
#include "support/fakegatewaylink.h"

#include "core/taskrunner.h"

namespace yichuang::test {
namespace {

template <typename T, typename Usual>
QFuture<LinkResult<T>> next(std::deque<LinkResult<T>> &script, const Usual &usual)
{
    if (script.empty())
        return readyFuture<LinkResult<T>>(usual);
    const LinkResult<T> answer = script.front();
    script.pop_front();
    return readyFuture<LinkResult<T>>(answer);
}

} // namespace

FakeGatewayLink::FakeGatewayLink() = default;
FakeGatewayLink::~FakeGatewayLink() = default;

QFuture<LinkResult<GatewayHello>> FakeGatewayLink::hello()
{
    asked << QStringLiteral("hello");
    if (!reachable)
        return readyFuture<LinkResult<GatewayHello>>(
            Unexpected<LinkError>(LinkError{{ErrorCode::ServerUnreachable, {}}, 0, 0}));
    return readyFuture<LinkResult<GatewayHello>>(GatewayHello{});
}

QFuture<LinkResult<Acknowledgement>> FakeGatewayLink::put(const OutboxEntry &entry)
{
    asked << QStringLiteral("put %1").arg(entry.subjectId);
    return next(puts, Acknowledgement{entry.subjectId, entry.payloadSha256, QStringLiteral("receipt"), {}});
}

QFuture<LinkResult<qint64>> FakeGatewayLink::uploadOffset(const OutboxEntry &entry)
{
    asked << QStringLiteral("offset %1").arg(entry.subjectId);
    return next(offsets, entry.fileSize);
}

QFuture<LinkResult<qint64>> FakeGatewayLink::append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece)
{
    asked << QStringLiteral("append %1 %2+%3").arg(entry.subjectId).arg(offset).arg(piece.size());
    return next(appends, offset + piece.size());
}

QFuture<LinkResult<FeedPage>> FakeGatewayLink::feed(const QString &name, const QString &cursor, int)
{
    asked << QStringLiteral("feed %1 %2").arg(name, cursor);
    FeedPage page;
    page.feed = name;
    page.cursor = cursor;
    return readyFuture<LinkResult<FeedPage>>(page);
}

QFuture<LinkResult<QByteArray>> FakeGatewayLink::blob(const CaseResult &result)
{
    asked << QStringLiteral("blob %1").arg(result.id);
    return readyFuture<LinkResult<QByteArray>>(Unexpected<LinkError>(
        LinkError{{ErrorCode::ServerRejected, QStringLiteral("no results here")}, 404, 0}));
}

} // namespace yichuang::test
