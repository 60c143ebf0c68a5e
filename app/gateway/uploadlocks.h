// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <QString>

#include "gateway/bell.h"

namespace yichuang::gateway {

/// Lets one connection write an upload. Who comes second breaks the first one's connection, which is most likely dead
/// without knowing it, and asks again when the first has written what it had (SYNC L10).
class UploadLocks
{
public:
    /// Held for as long as it lives; rings the bell when it goes.
    class Lock
    {
    public:
        Lock(UploadLocks &locks, QString id) : m_locks(locks), m_id(std::move(id)) {}
        ~Lock() { m_locks.release(m_id); }
        Q_DISABLE_COPY_MOVE(Lock)

    private:
        UploadLocks &m_locks;
        QString m_id;
    };

    /// @param bell must outlive the locks
    explicit UploadLocks(Bell &bell) : m_bell(bell) {}

    /// The lock, or nothing after the holder's connection was broken.
    /// @param breakConnection cuts the new holder's connection; may be empty
    [[nodiscard]] std::unique_ptr<Lock> take(const QString &id, std::function<void()> breakConnection);

private:
    void release(const QString &id);

    Bell &m_bell;
    std::mutex m_mutex;
    std::map<QString, std::function<void()>> m_holders;
};

} // namespace yichuang::gateway
