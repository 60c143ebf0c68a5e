// SPDX-License-Identifier: Apache-2.0
#include "gateway/bell.h"

namespace yichuang::gateway {

int Bell::subscribe(std::function<void()> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.emplace(m_next, std::move(listener));
    return m_next++;
}

void Bell::unsubscribe(int subscription)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.erase(subscription);
}

void Bell::ring()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &entry : m_listeners)
        entry.second();
}

} // namespace yichuang::gateway
