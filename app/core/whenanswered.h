// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>
#include <utility>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include "core/error.h"

namespace yichuang {

/// What an answer is when the other side went away without giving one: Cancelled, or the empty value.
template <typename T>
[[nodiscard]] T answerOf(const QFuture<T> &future)
{
    if (future.resultCount() > 0)
        return future.result();
    if constexpr (std::is_constructible_v<T, Unexpected<Error>>)
        return failure(ErrorCode::Cancelled, QStringLiteral("the call was given up"));
    else
        return T{};
}

/// Calls `handle` with the answer, on the thread of `context`: at once when it is there already, from the event loop when
/// it comes later, and never once `context` is gone. To be called on that thread.
///
/// It stands for QFuture::then(context, f), which in Qt 6.4 aborts the program when the context is destroyed before the
/// answer comes: at sign-out, or when a window is closed while the store is still writing.
template <typename T, typename Handle>
void whenAnswered(QObject *context, const QFuture<T> &future, Handle handle)
{
    if (future.isFinished()) {
        handle(answerOf(future));
        return;
    }
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act = std::move(handle)]() mutable {
        watcher->deleteLater();
        // The context, and with it this function, may be destroyed by what is called.
        Handle last = std::move(act);
        last(answerOf(watcher->future()));
    });
    watcher->setFuture(future);
}

} // namespace yichuang
