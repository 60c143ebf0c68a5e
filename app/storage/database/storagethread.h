// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QThread>

#include "core/error.h"
#include "core/taskrunner.h"

namespace yichuang {

/// The thread that owns one database connection and nothing else (DESIGN §3). Work is done in the order it was handed
/// over. What a library throws ends here as Internal; the thread itself never ends by it.
class StorageThread
{
public:
    explicit StorageThread(const QString &name);
    Q_DISABLE_COPY_MOVE(StorageThread)
    /// As close().
    ~StorageThread();

    /// Runs `work`, a function that returns a Result, on the thread. After close(): StorageUnavailable at once.
    template <typename Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work &>>
    {
        return submit(std::move(work), true);
    }

    /// The same for work for which no room is made when the disk is full.
    template <typename Work>
    [[nodiscard]] auto runAsIs(Work work) -> QFuture<std::invoke_result_t<Work &>>
    {
        return submit(std::move(work), false);
    }

    /// What may be done when the disk is full: it answers whether there is room now, and then the work is done once more.
    /// Set before the first work. Work must bear being done again; a failed one has changed nothing.
    void setRoomMaker(std::function<bool()> makeRoom) { m_makeRoom = std::move(makeRoom); }

    /// Finishes what was handed over, then refuses everything. Waits; not to be called from the thread itself.
    void close();

private:
    template <typename Work>
    auto submit(Work work, bool mayMakeRoom) -> QFuture<std::invoke_result_t<Work &>>
    {
        using Answer = std::invoke_result_t<Work &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const bool taken = post([this, promise, task = std::move(work), mayMakeRoom]() mutable {
            promise->addResult(mayMakeRoom ? withRoom<Answer>(task) : guarded<Answer>(task));
            promise->finish();
        });
        if (!taken)
            return readyFuture<Answer>(failure(ErrorCode::StorageUnavailable, QStringLiteral("the store is closed")));
        return promise->future();
    }

    template <typename Answer, typename Work>
    static Answer guarded(Work &work)
    {
        std::optional<Answer> answer;
        if (const std::optional<Error> thrown = thrownBy([&answer, &work] { answer.emplace(work()); }))
            return failure(*thrown);
        return *answer;
    }

    template <typename Answer, typename Work>
    Answer withRoom(Work &work)
    {
        Answer answer = guarded<Answer>(work);
        if (!answer && answer.error().code == ErrorCode::StorageFull && m_makeRoom && m_makeRoom())
            return guarded<Answer>(work);
        return answer;
    }

    [[nodiscard]] bool post(std::function<void()> work);
    /// Does the work; Internal when it throws.
    [[nodiscard]] static std::optional<Error> thrownBy(const std::function<void()> &work);

    QThread m_thread;
    QObject m_context; ///< lives on the thread; what is posted to it runs there
    std::function<bool()> m_makeRoom;
    QMutex m_door;     ///< guards m_closed, so that nothing is posted behind the last piece of work
    bool m_closed = false;
};

} // namespace yichuang
