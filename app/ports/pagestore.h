// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>

#include "core/error.h"

namespace yichuang {

/// The bytes of pages and of fetched results: write-once, addressed by SHA-256.
class PageStore
{
public:
    PageStore() = default;
    Q_DISABLE_COPY_MOVE(PageStore)
    virtual ~PageStore();

    /// Answers the SHA-256 (32 bytes) once the bytes are durable. Putting the same bytes again is harmless. Empty for
    /// 0 bytes; StorageFull, StorageUnavailable.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> put(const QByteArray &bytes) = 0;
    /// The whole file, its digest checked. NotFound; StorageCorrupt when the digest does not fit.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> get(const QByteArray &sha256) = 0;
    /// Bytes from `offset`, at most `length`: for sending a file in pieces. NotFound; Invalid beyond the end.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const QByteArray &sha256, qint64 offset, qint64 length) = 0;
};

} // namespace yichuang
