// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>

#include <QStringList>

#include "core/taskrunner.h"
#include "ports/gatewaylink.h"

namespace yichuang::test {

/// A gateway link that says what a test wrote down beforehand, for dialogues: the engine must ask exactly this, the
/// gateway answers that. Without a script it acknowledges everything and its feeds stay empty.
class FakeGatewayLink final : public GatewayLink
{
public:
    std::deque<LinkResult<Acknowledgement>> puts;
    std::deque<LinkResult<qint64>> offsets;
    std::deque<LinkResult<qint64>> appends;
    bool reachable = true; ///< false: nobody answers hello
    QStringList asked; ///< "hello", "put ID", "offset ID", "append ID FROM+LENGTH", "feed NAME CURSOR", "blob ID"

    QFuture<LinkResult<GatewayHello>> hello() override
    {
        asked << QStringLiteral("hello");
        if (!reachable)
            return readyFuture<LinkResult<GatewayHello>>(
                Unexpected<LinkError>(LinkError{{ErrorCode::ServerUnreachable, {}}, 0, 0}));
        return readyFuture<LinkResult<GatewayHello>>(GatewayHello{});
    }
    QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &entry) override
    {
        asked << QStringLiteral("put %1").arg(entry.subjectId);
        return next(puts, Acknowledgement{entry.subjectId, entry.payloadSha256, QStringLiteral("receipt"), {}});
    }
    QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &entry) override
    {
        asked << QStringLiteral("offset %1").arg(entry.subjectId);
        return next(offsets, entry.fileSize);
    }
    QFuture<LinkResult<qint64>> append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece) override
    {
        asked << QStringLiteral("append %1 %2+%3").arg(entry.subjectId).arg(offset).arg(piece.size());
        return next(appends, offset + piece.size());
    }
    QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int) override
    {
        asked << QStringLiteral("feed %1 %2").arg(name, cursor);
        FeedPage page;
        page.feed = name;
        page.cursor = cursor;
        return readyFuture<LinkResult<FeedPage>>(page);
    }
    QFuture<LinkResult<QByteArray>> blob(const CaseResult &result) override
    {
        asked << QStringLiteral("blob %1").arg(result.id);
        return readyFuture<LinkResult<QByteArray>>(Unexpected<LinkError>(
            LinkError{{ErrorCode::ServerRejected, QStringLiteral("no results here")}, 404, 0}));
    }

private:
    template <typename T, typename Usual>
    static QFuture<LinkResult<T>> next(std::deque<LinkResult<T>> &script, const Usual &usual)
    {
        if (script.empty())
            return readyFuture<LinkResult<T>>(usual);
        const LinkResult<T> answer = script.front();
        script.pop_front();
        return readyFuture<LinkResult<T>>(answer);
    }
};

} // namespace yichuang::test
