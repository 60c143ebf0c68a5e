// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/diskroom.h"

namespace yichuang {

class Database;
class DiskGuard;
class StorageThread;

/// The room for a store that is open.
class SqliteDiskRoom final : public DiskRoom
{
public:
    SqliteDiskRoom(StorageThread &thread, Database &database, DiskGuard &guard)
        : m_thread(thread), m_database(database), m_guard(guard)
    {
    }

    [[nodiscard]] QFuture<Result<RoomReport>> look() override;

private:
    StorageThread &m_thread;
    Database &m_database;
    DiskGuard &m_guard;
};

} // namespace yichuang
