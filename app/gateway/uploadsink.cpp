// SPDX-License-Identifier: Apache-2.0
#include "gateway/uploadsink.h"

#include <QDateTime>
#include <QLocale>

namespace yichuang::gateway {

namespace {

namespace tus = wire::tus;

QCryptographicHash::Algorithm algorithmOf(const wire::UploadChecksum &checksum)
{
    switch (checksum.algorithm) {
    case wire::UploadChecksum::Algorithm::Sha1: return QCryptographicHash::Sha1;
    case wire::UploadChecksum::Algorithm::Sha256: return QCryptographicHash::Sha256;
    }
    return QCryptographicHash::Sha256;
}

} // namespace

void addUploadState(Response &response, const UploadRow &row)
{
    const QDateTime expires = QDateTime::fromMSecsSinceEpoch(row.expiresMs, Qt::UTC);
    response.setHeader(tus::uploadOffset, QByteArray::number(row.offset));
    response.setHeader(tus::uploadExpires,
                       QLocale::c().toString(expires, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1());
}

UploadSink::UploadSink(const Uploads &uploads, UploadRow row, std::unique_ptr<UploadLocks::Lock> lock,
                       std::unique_ptr<PartFile> file, std::optional<wire::UploadChecksum> checksum)
    : m_uploads(uploads), m_row(std::move(row)), m_lock(std::move(lock)), m_file(std::move(file)),
      m_checksum(std::move(checksum))
{
    if (m_checksum)
        m_hash = std::make_unique<QCryptographicHash>(algorithmOf(*m_checksum));
}

bool UploadSink::write(QByteArrayView bytes)
{
    const auto written = m_file->append(bytes);
    if (!written) {
        m_error = written.error();
        return false;
    }
    if (m_hash)
        m_hash->addData(QByteArray::fromRawData(bytes.data(), bytes.size()));
    m_taken += bytes.size();
    return true;
}

bool UploadSink::isDamaged() const
{
    return m_hash && m_hash->result() != m_checksum->digest;
}

Response UploadSink::discard()
{
    const auto cut = m_file->cut(m_row.offset);
    return cut ? problemResponse(wire::problemcode::checksumMismatch) : storageResponse(cut.error());
}

Response UploadSink::done(const UploadRow &row) const
{
    Response response = emptyResponse(204);
    addUploadState(response, row);
    return response;
}

Response UploadSink::finish(End end)
{
    // A piece that was cut off cannot be judged by its checksum; the whole file's digest will judge it.
    if (end == End::Complete && !m_error && isDamaged())
        return discard();
    const auto synced = m_file->sync();
    if (!synced)
        return storageResponse(synced.error());
    UploadRow row = m_row;
    row.offset += m_taken;
    if (row.offset == row.length) {
        const auto refused = m_uploads.finish(row);
        return refused ? *refused : done(row);
    }
    const auto advanced = m_uploads.advance(row, row.offset);
    if (!advanced || m_error)
        return storageResponse(m_error.value_or(advanced ? Error{} : advanced.error()));
    return done(row);
}

} // namespace yichuang::gateway
