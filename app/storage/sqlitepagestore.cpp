// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlitepagestore.h"

#include "storage/database.h"
#include "storage/pageshelves.h"
#include "storage/storagethread.h"

namespace yichuang {

SqlitePageStore::SqlitePageStore(StorageThread &thread, PageShelves &shelves, const Clock &clock)
    : m_thread(thread), m_shelves(shelves), m_clock(clock)
{
}

QFuture<Result<QByteArray>> SqlitePageStore::put(const QByteArray &bytes)
{
    return m_thread.run([this, bytes, month = m_clock.today()] { return m_shelves.put(bytes, month); });
}

QFuture<Result<QByteArray>> SqlitePageStore::get(const QByteArray &sha256)
{
    return m_thread.run([this, sha256] { return m_shelves.get(sha256); });
}

QFuture<Result<QByteArray>> SqlitePageStore::read(const QByteArray &sha256, qint64 offset, qint64 length)
{
    return m_thread.run([this, sha256, offset, length] { return m_shelves.read(sha256, offset, length); });
}

} // namespace yichuang
