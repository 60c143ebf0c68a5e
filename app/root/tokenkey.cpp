// SPDX-License-Identifier: Apache-2.0
#include "root/tokenkey.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace yichuang {

namespace {
constexpr qsizetype keyBytes = 32;
}

Result<QByteArray> loadOrCreateTokenKey(const QString &dataFolder)
{
    const QString path = QDir(dataFolder).filePath(QStringLiteral("token.key"));
    QFile present(path);
    if (present.exists()) {
        if (!present.open(QIODevice::ReadOnly))
            return failure(ErrorCode::StorageUnavailable, present.errorString());
        const QByteArray key = present.readAll();
        if (key.size() != keyBytes)
            return failure(ErrorCode::StorageCorrupt, QStringLiteral("token.key has %1 bytes").arg(key.size()));
        return key;
    }

    if (QFile::exists(QDir(dataFolder).filePath(QStringLiteral("cases.db"))))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("token.key is gone; restore it from the backup"));
    if (sodium_init() < 0)
        return failure(ErrorCode::Internal, QStringLiteral("no source of random bytes"));
    QByteArray key(keyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(key);
    if (!file.commit())
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    return key;
}

} // namespace yichuang
