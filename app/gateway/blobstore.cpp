// SPDX-License-Identifier: Apache-2.0
#include "gateway/blobstore.h"

#include <cerrno>
#include <cstdio>

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include "core/digest.h"

namespace yichuang::gateway {

namespace {

Unexpected<Error> systemFailure(const QString &act, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable,
                   QStringLiteral("%1: errno %2").arg(act).arg(number));
}

Result<> syncDirectory(const QString &path)
{
    const int directory = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return systemFailure(QStringLiteral("open directory"), errno);
    const int synced = ::fsync(directory);
    const int number = errno;
    ::close(directory);
    return synced == 0 ? Result<>() : systemFailure(QStringLiteral("fsync directory"), number);
}

} // namespace

Result<> PartFile::failed() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError || errno == ENOSPC || errno == EDQUOT;
    return failure(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable, m_file.errorString());
}

Result<> PartFile::open(qint64 offset)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failed();
    if (m_file.size() < offset)
        return failure(ErrorCode::Conflict, QStringLiteral("the file is shorter than its row says"));
    return cut(offset);
}

Result<> PartFile::append(QByteArrayView bytes)
{
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<>() : failed();
}

Result<> PartFile::cut(qint64 size)
{
    return m_file.resize(size) && m_file.seek(size) ? Result<>() : failed();
}

Result<> PartFile::sync()
{
    return ::fdatasync(m_file.handle()) == 0 ? Result<>() : systemFailure(QStringLiteral("fdatasync"), errno);
}

Result<std::unique_ptr<BlobStore>> BlobStore::open(const QString &directory)
{
    const QDir root(directory);
    if (!root.mkpath(QStringLiteral("uploads")) || !root.mkpath(QStringLiteral("blobs")))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the data folder cannot be written"));
    return std::unique_ptr<BlobStore>(new BlobStore(root.absolutePath()));
}

QString BlobStore::partPath(const QString &uploadId) const
{
    return m_directory + QStringLiteral("/uploads/") + uploadId + QStringLiteral(".part");
}

QString BlobStore::blobPath(const QString &sha256) const
{
    return m_directory + QStringLiteral("/blobs/") + sha256.left(2) + QLatin1Char('/') + sha256;
}

Result<QString> BlobStore::digestOfPart(const QString &uploadId) const
{
    QFile part(partPath(uploadId));
    if (!part.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::StorageUnavailable, part.errorString());
    const auto digest = sha256OfDevice(part);
    if (!digest)
        return failure(digest.error());
    return QString::fromLatin1(digest->toHex());
}

Result<> BlobStore::keep(const QString &uploadId, const QString &sha256) const
{
    const QString target = blobPath(sha256);
    const QString folder = QFileInfo(target).path();
    const bool made = !QDir(folder).exists();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("a blob folder cannot be made"));
    // rename(2) replaces atomically; QFile::rename() refuses a name that exists
    if (std::rename(QFile::encodeName(partPath(uploadId)).constData(), QFile::encodeName(target).constData()) != 0)
        return systemFailure(QStringLiteral("rename"), errno);
    if (made) {
        const auto parent = syncDirectory(m_directory + QStringLiteral("/blobs"));
        if (!parent)
            return parent;
    }
    return syncDirectory(folder);
}

void BlobStore::removePart(const QString &uploadId) const
{
    QFile::remove(partPath(uploadId));
}

} // namespace yichuang::gateway
