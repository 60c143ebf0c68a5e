// SPDX-License-Identifier: Apache-2.0
#include "support/memorypagestore.h"

#include "core/digest.h"

namespace yichuang::test {

QFuture<Result<QByteArray>> MemoryPageStore::put(const CaseId &caseId, const QByteArray &bytes)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (bytes.isEmpty())
            return failure(ErrorCode::Empty);
        if (caseId.isNull())
            return failure(ErrorCode::Invalid);
        if (m_state.isPurged(caseId))
            return failure(ErrorCode::WrongState);
        const QByteArray digest = sha256(bytes);
        m_state.pages[caseId].insert(digest, bytes);
        return digest;
    });
}

QFuture<Result<QByteArray>> MemoryPageStore::get(const CaseId &caseId, const QByteArray &digest)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (!m_state.pages.value(caseId).contains(digest))
            return failure(ErrorCode::NotFound);
        const QByteArray bytes = m_state.pages.value(caseId).value(digest);
        if (sha256(bytes) != digest)
            return failure(ErrorCode::StorageCorrupt);
        return bytes;
    });
}

QFuture<Result<QByteArray>> MemoryPageStore::read(const CaseId &caseId, const QByteArray &digest, qint64 offset,
                                                  qint64 length)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (!m_state.pages.value(caseId).contains(digest))
            return failure(ErrorCode::NotFound);
        const QByteArray bytes = m_state.pages.value(caseId).value(digest);
        if (offset < 0 || length < 0 || offset > bytes.size())
            return failure(ErrorCode::Invalid);
        return bytes.mid(offset, length);
    });
}

} // namespace yichuang::test
