// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace yichuang {

/// Where work that would hold up the main thread goes: hashing, image measures, password stretching. Work is a function
/// on values; its answer is a future. Tests run it at once with an ImmediateTaskRunner.
class TaskRunner
{
public:
    TaskRunner() = default;
    Q_DISABLE_COPY_MOVE(TaskRunner)
    virtual ~TaskRunner();

    template <typename F>
    [[nodiscard]] auto run(F work) -> QFuture<decltype(work())>
    {
        using Answer = decltype(work());
        auto promise = std::make_shared<QPromise<Answer>>();
        auto future = promise->future();
        promise->start();
        post([promise, task = std::move(work)]() mutable {
            promise->addResult(task());
            promise->finish();
        });
        return future;
    }

protected:
    virtual void post(std::function<void()> work) = 0;
};

/// Runs work on a pool of its own; the destructor waits for what has begun.
class ThreadTaskRunner final : public TaskRunner
{
public:
    /// @param threads how many pieces of work run at once; 0 means one per core
    explicit ThreadTaskRunner(int threads = 0);
    ~ThreadTaskRunner() override;

protected:
    void post(std::function<void()> work) override;

private:
    QThreadPool m_pool;
};

/// A future that already holds its answer.
template <typename T>
[[nodiscard]] QFuture<T> readyFuture(T answer)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

} // namespace yichuang
