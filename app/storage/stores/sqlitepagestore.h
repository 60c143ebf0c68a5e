// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/clock.h"
#include "ports/pagestore.h"

namespace yichuang {

class PageShelves;
class StorageThread;

/// The bytes of pages, in a SQLite file per month, on a thread of their own: a scan of twenty megabytes must not hold up
/// a draft.
class SqlitePageStore final : public PageStore
{
public:
    /// What may be done when the disk is full: it answers, on the thread of pages, whether there is room for a page of that
    /// case now.
    using RoomMaker = std::function<bool(const CaseId &caseId)>;

    SqlitePageStore(StorageThread &thread, PageShelves &shelves, const Clock &clock, RoomMaker makeRoom);

    [[nodiscard]] QFuture<Result<QByteArray>> put(const CaseId &caseId, const QByteArray &bytes) override;
    [[nodiscard]] QFuture<Result<QByteArray>> get(const CaseId &caseId, const QByteArray &sha256) override;
    [[nodiscard]] QFuture<Result<QByteArray>> read(const CaseId &caseId, const QByteArray &sha256, qint64 offset,
                                                   qint64 length) override;

private:
    StorageThread &m_thread;
    PageShelves &m_shelves;
    const Clock &m_clock;
    const RoomMaker m_makeRoom;
};

} // namespace yichuang
