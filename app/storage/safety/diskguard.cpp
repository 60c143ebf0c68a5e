// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/diskguard.h"

#include "core/durablefile.h"
#include "core/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace yichuang {

namespace {

qint64 freeOnDisk(const QString &folder)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return -1;
    return qint64(disk.f_bavail) * qint64(disk.f_frsize);
}

} // namespace

DiskGuard::DiskGuard(QString folder, RoomLimits limits, FreeBytes freeBytes)
    : m_folder(std::move(folder)), m_limits(limits), m_freeBytes(freeBytes ? std::move(freeBytes) : FreeBytes(freeOnDisk))
{
}

QString DiskGuard::reservePath() const
{
    return QDir(m_folder).filePath(QStringLiteral("reserve.space"));
}

bool DiskGuard::holdsReserve() const
{
    return QFileInfo(reservePath()).size() >= m_limits.reserve;
}

RoomReport DiskGuard::look()
{
    const std::lock_guard lock(m_mutex);
    RoomReport room;
    room.freeBytes = m_freeBytes(m_folder);
    // Only from what is left above the limit, so that setting it aside does not itself stop new cases; and twice as much,
    // so that what was just given up to finish a case is not taken back from it.
    const bool roomForReserve = room.freeBytes >= m_limits.nearlyFull + 2 * m_limits.reserve;
    room.reserveHeld = m_limits.reserve == 0 || holdsReserve() || (roomForReserve && setAside());
    if (room.freeBytes >= 0 && room.freeBytes < m_limits.nearlyFull)
        room.level = RoomLevel::NearlyFull;
    else if (room.freeBytes >= 0 && room.freeBytes < m_limits.low)
        room.level = RoomLevel::Low;
    return room;
}

qint64 DiskGuard::bytesForCases(const RoomReport &room) const
{
    return std::max<qint64>(0, room.freeBytes - m_limits.nearlyFull);
}

Result<> DiskGuard::admitNewCase()
{
    const RoomReport room = look();
    if (room.level != RoomLevel::NearlyFull)
        return {};
    return failure(ErrorCode::StorageNearlyFull, QStringLiteral("%1 bytes are free").arg(room.freeBytes));
}

bool DiskGuard::setAside() const
{
    const QByteArray path = QFile::encodeName(reservePath());
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    const int refused = ::posix_fallocate(descriptor, 0, m_limits.reserve);
    ::close(descriptor);
    if (refused == 0)
        return syncDirectory(m_folder).has_value();
    ::unlink(path.constData()); // half a reserve would only be in the way
    return false;
}

bool DiskGuard::release()
{
    const std::lock_guard lock(m_mutex);
    if (m_limits.reserve == 0 || ::unlink(QFile::encodeName(reservePath()).constData()) != 0)
        return false;
    qCWarning(logStorage) << "the disk is full: the reserve for open cases is given up";
    return true;
}

bool DiskGuard::releaseHalf()
{
    const std::lock_guard lock(m_mutex);
    if (m_limits.reserve == 0 || !holdsReserve())
        return false;
    if (::truncate(QFile::encodeName(reservePath()).constData(), m_limits.reserve / 2) != 0)
        return false;
    qCWarning(logStorage) << "the disk is full: half of the reserve is given up for the pages of an open case";
    return true;
}

} // namespace yichuang
