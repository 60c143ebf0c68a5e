// SPDX-License-Identifier: Apache-2.0
#include "storage/database/durablefile.h"

#include "core/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr qint64 blockBytes = 1024 * 1024;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Unexpected<Error> systemFailure(const char *what, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable,
                   QString::fromLatin1(what) + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number)));
}

Unexpected<Error> fileFailure(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable, file.errorString());
}

/// Flushes and syncs what was written; a failed sync is never repeated on the same descriptor (TRUST A3.8).
Result<> finish(QFile &file)
{
    if (!file.flush())
        return fileFailure(file);
    if (::fsync(file.handle()) != 0)
        return systemFailure("fsync", errno);
    return {};
}

Result<> syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure("open", errno);
    const int synced = ::fsync(descriptor);
    const int problem = errno;
    ::close(descriptor);
    // Some mounted shares cannot sync a directory at all, and say so; there the rename is all there is.
    if (synced != 0 && !((flags & O_DIRECTORY) != 0 && problem == EINVAL))
        return systemFailure("fsync", problem);
    return {};
}

Result<> openPart(QFile &part)
{
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fileFailure(part);
    // A share without modes of its own is closed by how it is mounted.
    part.setPermissions(ownerOnly);
    return {};
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
    QFile::setPermissions(part, ownerOnly);
    if (const Result<> synced = syncFile(part); !synced)
        return synced;
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(name).constData()) != 0)
        return systemFailure("rename", errno);
    return syncDirectory(QFileInfo(name).absolutePath());
}

Result<> writeDurably(const QString &path, const QByteArray &bytes)
{
    QFile part(path + QStringLiteral(".part"));
    if (const Result<> opened = openPart(part); !opened)
        return opened;
    if (part.write(bytes) != bytes.size())
        return fileFailure(part);
    if (const Result<> finished = finish(part); !finished)
        return finished;
    part.close();
    return putInPlace(part.fileName(), path);
}

Result<QByteArray> copyDurably(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fileFailure(source);
    QFile part(to + QStringLiteral(".part"));
    if (const Result<> opened = openPart(part); !opened)
        return failure(opened.error());
    Sha256 digest;
    while (!source.atEnd()) {
        const QByteArray block = source.read(blockBytes);
        if (block.isEmpty())
            return fileFailure(source);
        digest.add(block);
        if (part.write(block) != block.size())
            return fileFailure(part);
    }
    if (const Result<> finished = finish(part); !finished)
        return failure(finished.error());
    part.close();
    if (const Result<> placed = putInPlace(part.fileName(), to); !placed)
        return failure(placed.error());
    return digest.finish();
}

Result<QByteArray> digestOfFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(file);
    return sha256OfDevice(file);
}

Result<> makePrivateDirectory(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(path))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the folder cannot be made"));
    QFile::setPermissions(path, ownerOnly | QFile::ExeOwner);
    return syncDirectory(QFileInfo(path).absolutePath());
}

} // namespace yichuang
