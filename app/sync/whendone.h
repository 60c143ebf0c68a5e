// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <QFuture>
#include <QFutureWatcher>

#include "core/error.h"
#include "ports/gatewaylink.h"

namespace yichuang {

/// What stands for the answer of a call whose other side went away without giving one.
template <typename T>
struct Unanswered;

template <typename T>
struct Unanswered<Result<T>>
{
    static Result<T> value() { return failure(ErrorCode::Cancelled, QStringLiteral("the call was given up")); }
};

template <typename T>
struct Unanswered<LinkResult<T>>
{
    static LinkResult<T> value()
    {
        return Unexpected<LinkError>(
            LinkError{{ErrorCode::ServerUnreachable, QStringLiteral("the call was given up")}, 0, 0});
    }
};

/// Calls `handle` with the answer, always later and from the event loop, and never once `context` is gone. Unlike
/// QFuture::then(context, f) of Qt 6.4, which asserts when the context dies first, this lets an engine be destroyed while
/// its calls are still out.
template <typename T, typename Handle>
void whenDone(QObject *context, const QFuture<T> &future, Handle handle)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act = std::move(handle)]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        act(done.resultCount() > 0 ? done.result() : Unanswered<T>::value());
    });
    watcher->setFuture(future);
}

} // namespace yichuang
