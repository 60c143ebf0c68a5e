// SPDX-License-Identifier: Apache-2.0
#include "support/memorypagestore.h"

#include "core/digest.h"

namespace yichuang::test {

QFuture<Result<QByteArray>> MemoryPageStore::put(const QByteArray &bytes)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (bytes.isEmpty())
            return failure(ErrorCode::Empty);
        const QByteArray digest = sha256(bytes);
        m_state.pages.insert(digest, bytes);
        return digest;
    });
}

QFuture<Result<QByteArray>> MemoryPageStore::get(const QByteArray &digest)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (!m_state.pages.contains(digest))
            return failure(ErrorCode::NotFound);
        const QByteArray bytes = m_state.pages.value(digest);
        if (sha256(bytes) != digest)
            return failure(ErrorCode::StorageCorrupt);
        return bytes;
    });
}

QFuture<Result<QByteArray>> MemoryPageStore::read(const QByteArray &digest, qint64 offset, qint64 length)
{
    return m_state.run([&]() -> Result<QByteArray> {
        if (!m_state.pages.contains(digest))
            return failure(ErrorCode::NotFound);
        const QByteArray bytes = m_state.pages.value(digest);
        if (offset < 0 || length < 0 || offset > bytes.size())
            return failure(ErrorCode::Invalid);
        return bytes.mid(offset, length);
    });
}

} // namespace yichuang::test
