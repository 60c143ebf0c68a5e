// SPDX-License-Identifier: Apache-2.0
#include "core/detachedtaskrunner.h"

#include <system_error>
#include <thread>

#include "core/log.h"

namespace yichuang {

void DetachedTaskRunner::post(std::function<void()> work)
{
    try {
        std::thread(std::move(work)).detach();
    } catch (const std::system_error &error) {
        qCWarning(logStorage) << "no thread for a file:" << error.code().value();
    }
}

} // namespace yichuang
