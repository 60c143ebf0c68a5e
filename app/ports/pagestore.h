// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

/// The bytes of pages and of fetched results: write-once, addressed by the case they belong to and by their SHA-256. Each
/// case has a key of its own, and its bytes are encrypted under it: when that key is destroyed, nobody reads them again,
/// in no copy of the files (TRUST B4). So the same bytes are kept once within a case, and never shared between cases.
class PageStore
{
public:
    PageStore() = default;
    Q_DISABLE_COPY_MOVE(PageStore)
    virtual ~PageStore();

    /// Answers the SHA-256 (32 bytes) once the bytes are durable, and before them the key of the case, which is made with
    /// the first page: the case itself need not be stored yet. Putting the same bytes again is harmless. Empty for
    /// 0 bytes, Invalid for a null case; WrongState when the case was purged; StorageFull, StorageUnavailable.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> put(const CaseId &caseId, const QByteArray &bytes) = 0;
    /// The whole file, its digest checked. NotFound, also after a purge; StorageCorrupt when the digest does not fit.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> get(const CaseId &caseId, const QByteArray &sha256) = 0;
    /// Bytes from `offset`, at most `length`: for sending a file in pieces. NotFound; Invalid beyond the end.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const CaseId &caseId, const QByteArray &sha256, qint64 offset,
                                                           qint64 length) = 0;
};

} // namespace yichuang
