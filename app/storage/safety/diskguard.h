// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>

#include "ports/diskroom.h"

namespace yichuang {

/// Where the disk begins to be full. The figures are those of TRUST A3.7 and SYNC C15.
struct RoomLimits
{
    qint64 low = 2LL * 1024 * 1024 * 1024;   ///< bytes free below which is warned
    qint64 nearlyFull = 500LL * 1024 * 1024; ///< below which no case is begun
    qint64 reserve = 64LL * 1024 * 1024;     ///< bytes set aside for the commits of open cases and the outbox; 0: none

    /// Looks after nothing: for tests that fill small disks themselves.
    [[nodiscard]] static RoomLimits none() { return {0, 0, 0}; }
};

/// Watches the room on the disk of one folder and keeps a file there that can be given up when the disk is full. May be
/// asked from several threads.
class DiskGuard
{
public:
    /// Bytes that this account may still write into the folder; -1 when that cannot be found out.
    using FreeBytes = std::function<qint64(const QString &folder)>;

    /// @param freeBytes for tests; the file system is asked otherwise
    DiskGuard(QString folder, RoomLimits limits, FreeBytes freeBytes = {});

    /// Sets the reserve aside when it is missing and there is room for it. Everything but casesThatFit.
    [[nodiscard]] RoomReport look();
    /// Bytes left until new cases are refused.
    [[nodiscard]] qint64 bytesForCases(const RoomReport &room) const;
    /// Whether a case may be begun: StorageNearlyFull.
    [[nodiscard]] Result<> admitNewCase();
    /// Gives the reserve up; false when there is none to give.
    [[nodiscard]] bool release();
    /// Gives half of it up, for the pages of an open case: the rest stays for the commits that finish it. False when no more
    /// than that rest is there.
    [[nodiscard]] bool releaseHalf();

    [[nodiscard]] QString reservePath() const;

private:
    [[nodiscard]] bool holdsReserve() const;
    [[nodiscard]] bool setAside() const;

    QString m_folder;
    RoomLimits m_limits;
    FreeBytes m_freeBytes;
    std::mutex m_mutex;
};

} // namespace yichuang
