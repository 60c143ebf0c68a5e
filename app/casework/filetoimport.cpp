// SPDX-License-Identifier: Apache-2.0
#include "casework/filetoimport.h"

#include <QFile>

namespace yichuang {

Result<QByteArray> readFileToImport(const QString &path)
{
    constexpr qint64 largestFileBytes = 50LL * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() == 0)
        return failure(ErrorCode::Empty, QStringLiteral("0 bytes"));
    if (file.size() > largestFileBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 bytes").arg(file.size()));
    const QByteArray bytes = file.readAll();
    if (bytes.size() != file.size())
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    return bytes;
}

} // namespace yichuang
