// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitediskroom.h"

#include "storage/database/storagethread.h"
#include "storage/safety/diskguard.h"
#include "storage/tables/caselist.h"

namespace yichuang {

QFuture<Result<RoomReport>> SqliteDiskRoom::look()
{
    return m_thread.run([this]() -> Result<RoomReport> {
        RoomReport room = m_guard.look();
        const Result<qint64> bytes = CaseList(m_database).usualBytes();
        if (!bytes)
            return failure(bytes.error());
        if (*bytes > 0)
            room.casesThatFit = m_guard.bytesForCases(room) / *bytes;
        return room;
    });
}

} // namespace yichuang
