// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqlitepagestore.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/pages/pageshelves.h"

namespace yichuang {

SqlitePageStore::SqlitePageStore(StorageThread &thread, PageShelves &shelves, const Clock &clock, RoomMaker makeRoom)
    : m_thread(thread), m_shelves(shelves), m_clock(clock), m_makeRoom(std::move(makeRoom))
{
}

QFuture<Result<QByteArray>> SqlitePageStore::put(const CaseId &caseId, const QByteArray &bytes)
{
    return m_thread.run([this, caseId, bytes, month = m_clock.today()] {
        const Result<QByteArray> stored = m_shelves.put(caseId, bytes, month);
        if (stored || stored.error().code != ErrorCode::StorageFull || !m_makeRoom(caseId))
            return stored;
        return m_shelves.put(caseId, bytes, month);
    });
}

QFuture<Result<QByteArray>> SqlitePageStore::get(const CaseId &caseId, const QByteArray &sha256)
{
    return m_thread.run([this, caseId, sha256] { return m_shelves.get(caseId, sha256); });
}

QFuture<Result<QByteArray>> SqlitePageStore::read(const CaseId &caseId, const QByteArray &sha256, qint64 offset,
                                                  qint64 length)
{
    return m_thread.run([this, caseId, sha256, offset, length] { return m_shelves.read(caseId, sha256, offset, length); });
}

} // namespace yichuang
