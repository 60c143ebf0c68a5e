// SPDX-License-Identifier: Apache-2.0
#include "secrets/durablefile.h"

#include <cerrno>
#include <cstring>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace yichuang {

namespace {

/// An open file of the system's.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] int number() const { return m_number; }
    /// Closing can be where a network folder tells that it lost something.
    [[nodiscard]] bool close()
    {
        const int number = std::exchange(m_number, -1);
        return ::close(number) == 0;
    }

private:
    int m_number;
};

Unexpected<Error> failed(const char *step)
{
    const int reason = errno;
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable,
                   QStringLiteral("%1: %2").arg(QLatin1String(step), QString::fromLocal8Bit(std::strerror(reason))));
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

Result<> syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() < 0 || ::fsync(descriptor.number()) != 0)
        return failed("sync of the folder");
    return {};
}

Result<> makeFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(folder))
        return {};
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the folder of %1").arg(QFileInfo(path).fileName()));
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QFile::setPermissions(folder, ownerOnly))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the rights of a folder"));
    return syncFolderOf(folder);
}

} // namespace

Result<> writeDurably(const QString &path, QByteArrayView bytes)
{
    const Result<> folder = makeFolderOf(path);
    if (!folder)
        return folder;
    const QByteArray target = QFile::encodeName(path);
    const QByteArray beside = target + QByteArrayLiteral(".new");
    // Left over from a program that was stopped; its rights may be anybody's.
    ::unlink(beside.constData());
    Descriptor file(::open(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.number() < 0)
        return failed("open");
    if (!writeAll(file.number(), bytes))
        return failed("write");
    if (::fsync(file.number()) != 0)
        return failed("sync");
    if (!file.close())
        return failed("close");
    if (::rename(beside.constData(), target.constData()) != 0)
        return failed("rename");
    return syncFolderOf(path);
}

Result<> removeDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return failed("remove");
    if (!QFileInfo::exists(QFileInfo(path).absolutePath()))
        return {};
    return syncFolderOf(path);
}

} // namespace yichuang
