// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <mutex>

#include <QtGlobal>

namespace yichuang::gateway {

/// Rings when something may have changed that a held request waits for. Carries no data and may ring in vain.
class Bell
{
public:
    Bell() = default;
    Q_DISABLE_COPY_MOVE(Bell)

    /// @param listener called on the ringing thread; must be quick and must not call the bell
    /// @return for unsubscribe()
    [[nodiscard]] int subscribe(std::function<void()> listener);
    /// The listener is not running and will not run when this returns.
    void unsubscribe(int subscription);
    void ring();

private:
    std::mutex m_mutex;
    std::map<int, std::function<void()>> m_listeners;
    int m_next = 1;
};

} // namespace yichuang::gateway
