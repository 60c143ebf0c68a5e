// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>
#include <utility>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include "core/error.h"

namespace yichuang {

/// What an answer is when the other side went away without giving one: Cancelled, or the empty value. A kind of answer with
/// errors of its own says beside its declaration what it is then.
template <typename T>
struct Unanswered
{
    [[nodiscard]] static T value()
    {
        if constexpr (std::is_constructible_v<T, Unexpected<Error>>)
            return failure(ErrorCode::Cancelled, QStringLiteral("the call was given up"));
        else
            return T{};
    }
};

template <typename T>
[[nodiscard]] T answerOf(const QFuture<T> &future)
{
    return future.resultCount() > 0 ? future.result() : Unanswered<T>::value();
}

/// Calls `handle` with the answer from the event loop, on the thread of `context`, even when it is there already; never once
/// `context` is gone. To be called on that thread. For work that goes on with its next call in the answer to the last one.
template <typename T, typename Handle>
void whenAnsweredLater(QObject *context, const QFuture<T> &future, Handle handle)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act = std::move(handle)]() mutable {
        watcher->deleteLater();
        // The context, and with it this function, may be destroyed by what is called.
        Handle last = std::move(act);
        last(answerOf(watcher->future()));
    });
    watcher->setFuture(future);
}

/// The same, but at once when the answer is there already.
///
/// It stands for QFuture::then(context, f), which in Qt 6.4 aborts the program when the context is destroyed before the
/// answer comes: at sign-out, or when a window is closed while the store is still writing.
template <typename T, typename Handle>
void whenAnswered(QObject *context, const QFuture<T> &future, Handle handle)
{
    if (future.isFinished())
        handle(answerOf(future));
    else
        whenAnsweredLater(context, future, std::move(handle));
}

} // namespace yichuang
