// SPDX-License-Identifier: Apache-2.0
#include "gateway/uploads.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

/// How long an upload stays after its last byte (SYNC §2.5).
constexpr qint64 keptMs = 14LL * 24 * 60 * 60 * 1000;

bool isSameFile(const UploadRow &one, const UploadRow &other)
{
    return one.caseId == other.caseId && one.sha256 == other.sha256 && one.length == other.length;
}

} // namespace

Uploads::Uploads(GatewayStore &store, const BlobStore &blobs, const Clock &clock, const Completion &completion)
    : m_store(store), m_blobs(blobs), m_clock(clock), m_completion(completion)
{
}

qint64 Uploads::newExpiry() const
{
    return m_clock.now().toMSecsSinceEpoch() + keptMs;
}

std::optional<Response> Uploads::refusal(StoreTransaction &transaction, const UploadRow &wanted, bool isResult) const
{
    if (wanted.caseId.isEmpty())
        return std::nullopt;
    if (!transaction.findCase(wanted.caseId))
        return problemResponse(problemcode::caseUnknown);
    if (isResult)
        return std::nullopt;
    for (const ManifestRow &row : transaction.manifest(wanted.caseId)) {
        if (row.sha256 == wanted.sha256 && row.size == wanted.length)
            return std::nullopt;
    }
    return problemResponse(problemcode::materialNotInManifest);
}

std::variant<UploadRow, Response> Uploads::create(UploadRow wanted, bool isResult) const
{
    std::optional<Response> refused;
    const auto written = m_store.write([&](StoreTransaction &transaction) {
        const auto existing = transaction.findUpload(wanted.id);
        if (existing && !isSameFile(*existing, wanted)) {
            refused = problemResponse(problemcode::uploadDiffers);
            return false;
        }
        if (existing) {
            wanted = *existing;
            return false;
        }
        refused = refusal(transaction, wanted, isResult);
        wanted.expiresMs = newExpiry();
        wanted.done = !wanted.caseId.isEmpty() && transaction.findBlob(wanted.sha256, wanted.caseId).has_value();
        wanted.offset = wanted.done ? wanted.length : 0;
        transaction.putUpload(wanted);
        return !refused;
    });
    if (!written)
        return storageResponse(written.error());
    if (refused)
        return *refused;
    return wanted;
}

std::variant<UploadRow, Response> Uploads::find(const QString &id) const
{
    std::optional<UploadRow> row;
    const auto read = m_store.read([&](StoreTransaction &transaction) { row = transaction.findUpload(id); });
    if (!read)
        return storageResponse(read.error());
    if (!row)
        return problemResponse(problemcode::uploadUnknown);
    if (row->expiresMs <= m_clock.now().toMSecsSinceEpoch())
        return problemResponse(problemcode::uploadExpired);
    return *row;
}

Result<> Uploads::advance(UploadRow row, qint64 offset) const
{
    row.offset = offset;
    row.expiresMs = newExpiry();
    return m_store.write([&row](StoreTransaction &transaction) {
        transaction.putUpload(row);
        return true;
    });
}

std::optional<Response> Uploads::finish(UploadRow row) const
{
    const auto digest = m_blobs.digestOfPart(row.id);
    if (!digest)
        return storageResponse(digest.error());
    if (!row.sha256.isEmpty() && row.sha256 != *digest) {
        const auto removed = remove(row.id);
        return removed ? problemResponse(problemcode::materialDigestMismatch) : storageResponse(removed.error());
    }
    const auto kept = m_blobs.keep(row.id, *digest);
    if (!kept)
        return storageResponse(kept.error());
    row.offset = row.length;
    row.expiresMs = newExpiry();
    row.done = true;
    const auto written = m_store.write([&](StoreTransaction &transaction) {
        transaction.putUpload(row);
        transaction.putBlob({row.caseId, *digest, row.length, row.type});
        const auto owner = transaction.findCase(row.caseId);
        if (owner)
            m_completion.settle(transaction, *owner);
        return true;
    });
    return written ? std::nullopt : std::optional(storageResponse(written.error()));
}

Result<> Uploads::remove(const QString &id) const
{
    m_blobs.removePart(id);
    return m_store.write([&id](StoreTransaction &transaction) {
        transaction.removeUpload(id);
        return true;
    });
}

Result<int> Uploads::sweep() const
{
    QList<UploadRow> expired;
    const qint64 nowMs = m_clock.now().toMSecsSinceEpoch();
    const auto read =
        m_store.read([&](StoreTransaction &transaction) { expired = transaction.expiredUploads(nowMs); });
    if (!read)
        return failure(read.error());
    for (const UploadRow &row : std::as_const(expired)) {
        const auto removed = remove(row.id);
        if (!removed)
            return failure(removed.error());
    }
    return int(expired.size());
}

} // namespace yichuang::gateway
