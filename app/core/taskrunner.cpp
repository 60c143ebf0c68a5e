// SPDX-License-Identifier: Apache-2.0
#include "core/taskrunner.h"

namespace yichuang {

TaskRunner::~TaskRunner() = default;

ThreadTaskRunner::ThreadTaskRunner(int threads)
{
    if (threads > 0)
        m_pool.setMaxThreadCount(threads);
}

ThreadTaskRunner::~ThreadTaskRunner()
{
    m_pool.waitForDone();
}

void ThreadTaskRunner::post(std::function<void()> work)
{
    m_pool.start(std::move(work));
}

} // namespace yichuang
