// SPDX-License-Identifier: Apache-2.0
#include "core/durablefile.h"

#include "core/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace yichuang {

namespace {

constexpr qint64 blockBytes = 1024 * 1024;
constexpr mode_t fileMode = S_IRUSR | S_IWUSR;
constexpr mode_t folderMode = S_IRWXU;

Unexpected<Error> systemFailure(const char *what)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable,
                   QString::fromLatin1(what) + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number)));
}

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

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    /// Closing can be where a network folder tells that it lost something.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// A file that is written beside its place: nobody else's, and gone again unless it was finished.
class Part
{
public:
    explicit Part(const QString &target)
        : m_path(QFile::encodeName(target + QStringLiteral(".part"))), m_file(opened(m_path)), m_created(m_file.isOpen())
    {
    }
    ~Part()
    {
        if (m_created && !m_finished)
            ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(Part)

    [[nodiscard]] bool isOpen() const { return m_created; }

    [[nodiscard]] Result<> add(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::write(m_file.number(), bytes.data(), static_cast<std::size_t>(bytes.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return systemFailure("write");
            bytes = bytes.sliced(written);
        }
        return {};
    }

    /// Syncs what was written and gives it its name; a failed sync is never repeated on the same file (TRUST A3.8).
    [[nodiscard]] Result<> finish(const QString &target)
    {
        if (::fsync(m_file.number()) != 0)
            return systemFailure("fsync");
        if (!m_file.close())
            return systemFailure("close");
        if (std::rename(m_path.constData(), QFile::encodeName(target).constData()) != 0)
            return systemFailure("rename");
        m_finished = true;
        return syncDirectory(QFileInfo(target).absolutePath());
    }

private:
    [[nodiscard]] static int opened(const QByteArray &path)
    {
        // Left over from a program that was stopped; its rights may be anybody's.
        ::unlink(path.constData());
        return ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode);
    }

    const QByteArray m_path;
    Descriptor m_file;
    const bool m_created;
    bool m_finished = false;
};

Result<> syncPath(const QString &path, int flags)
{
    const Descriptor descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC));
    if (!descriptor.isOpen())
        return systemFailure("open");
    if (::fsync(descriptor.number()) == 0)
        return {};
    if ((flags & O_DIRECTORY) != 0 && errno == EINVAL)
        return {};
    return systemFailure("fsync");
}

} // namespace

Result<> syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY);
}

Result<> syncDirectory(const QString &path)
{
    return syncPath(path, O_RDONLY | O_DIRECTORY);
}

Result<> putInPlace(const QString &part, const QString &name)
{
    const QByteArray from = QFile::encodeName(part);
    // A share without modes of its own refuses this; it is closed by how it is mounted.
    static_cast<void>(::chmod(from.constData(), fileMode));
    if (const Result<> synced = syncFile(part); !synced)
        return synced;
    if (std::rename(from.constData(), QFile::encodeName(name).constData()) != 0)
        return systemFailure("rename");
    return syncDirectory(QFileInfo(name).absolutePath());
}

Result<> writeDurably(const QString &path, QByteArrayView bytes)
{
    Part part(path);
    if (!part.isOpen())
        return systemFailure("open");
    const Result<> written = part.add(bytes);
    return written ? part.finish(path) : written;
}

Result<QByteArray> copyDurably(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageUnavailable, source.errorString());
    Part part(to);
    if (!part.isOpen())
        return systemFailure("open");
    Sha256 digest;
    while (!source.atEnd()) {
        const QByteArray block = source.read(blockBytes);
        if (block.isEmpty())
            return failure(ErrorCode::StorageUnavailable, source.errorString());
        digest.add(block);
        if (const Result<> added = part.add(block); !added)
            return failure(added.error());
    }
    if (const Result<> finished = part.finish(to); !finished)
        return failure(finished.error());
    return digest.finish();
}

Result<> removeDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemFailure("remove");
    const QString folder = QFileInfo(path).absolutePath();
    return QFileInfo::exists(folder) ? syncDirectory(folder) : Result<>();
}

Result<QByteArray> digestOfFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    return sha256OfDevice(file);
}

Result<> makePrivateDirectory(const QString &path)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo(folder).isDir())
        return {};
    const QString above = QFileInfo(folder).absolutePath();
    if (const Result<> made = makePrivateDirectory(above); !made)
        return made;
    if (::mkdir(QFile::encodeName(folder).constData(), folderMode) != 0 && !QFileInfo(folder).isDir())
        return systemFailure("mkdir");
    return syncDirectory(above);
}

} // namespace yichuang
