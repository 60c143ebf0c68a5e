// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArrayView>
#include <QFile>
#include <QString>

#include "core/error.h"

namespace yichuang::gateway {

/// A file that is being uploaded, open for writing at its end.
class PartFile
{
public:
    explicit PartFile(const QString &path) : m_file(path) {}

    /// Opens and cuts the file to so many bytes; what lies behind was never known to be safe.
    /// Errors: Conflict when the file is shorter, StorageUnavailable.
    [[nodiscard]] Result<> open(qint64 offset);
    [[nodiscard]] Result<> append(QByteArrayView bytes);
    /// Cuts the file back to so many bytes.
    [[nodiscard]] Result<> cut(qint64 size);
    /// Returns when the bytes are on the disk.
    [[nodiscard]] Result<> sync();
    [[nodiscard]] qint64 size() const { return m_file.size(); }

private:
    [[nodiscard]] Result<> failed() const;
    QFile m_file;
};

/// The bytes of the files: parts that are on their way in uploads/, and finished ones in blobs/ under their SHA-256.
/// Which case may see which file is the store's business.
class BlobStore
{
public:
    /// Makes the folders. Errors: StorageUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<BlobStore>> open(const QString &directory);

    [[nodiscard]] QString partPath(const QString &uploadId) const;
    [[nodiscard]] QString blobPath(const QString &sha256) const;
    /// SHA-256 of a part, as text, read back from the disk.
    [[nodiscard]] Result<QString> digestOfPart(const QString &uploadId) const;
    /// Moves a synced part to its place. The name is on the disk when this returns, so that a row may name it
    /// (SYNC L1).
    [[nodiscard]] Result<> keep(const QString &uploadId, const QString &sha256) const;
    void removePart(const QString &uploadId) const;

private:
    explicit BlobStore(QString directory) : m_directory(std::move(directory)) {}
    QString m_directory;
};

} // namespace yichuang::gateway
