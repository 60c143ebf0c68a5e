// SPDX-License-Identifier: Apache-2.0
#include "gateway/uploadlocks.h"

namespace yichuang::gateway {

std::unique_ptr<UploadLocks::Lock> UploadLocks::take(const QString &id, std::function<void()> breakConnection)
{
    const std::lock_guard lock(m_mutex);
    const auto [holder, taken] = m_holders.try_emplace(id, std::move(breakConnection));
    if (taken)
        return std::make_unique<Lock>(*this, id);
    if (holder->second)
        holder->second();
    return nullptr;
}

void UploadLocks::release(const QString &id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_holders.erase(id);
    }
    m_bell.ring();
}

} // namespace yichuang::gateway
