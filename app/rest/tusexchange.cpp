// SPDX-License-Identifier: Apache-2.0
#include "rest/tusexchange.h"

#include <utility>

#include "core/digest.h"
#include "rest/resterror.h"
#include "wire/headers.h"
#include "wire/tus.h"

namespace yichuang {

namespace {

namespace tus = wire::tus;

const QString uploads = QStringLiteral("/v1/uploads");
constexpr int statusOk = 200;
constexpr int statusCreated = 201;
constexpr int statusNoContent = 204;
constexpr int statusNotFound = 404;
constexpr int statusConflict = 409;
constexpr int statusGone = 410;
constexpr int statusLocked = 423;
constexpr int statusChecksum = 460;

QString addressOf(const OutboxEntry &entry)
{
    return uploads + u'/' + entry.subjectId;
}

bool isLost(int status)
{
    return status == statusNotFound || status == statusGone;
}

// A header that is absent or odd never counts as 0 (SYNC L8).
LinkResult<qint64> offsetOf(const HttpAnswer &answer, const OutboxEntry &entry)
{
    const auto foreign = [&answer](const QString &detail) {
        return Unexpected<LinkError>(LinkError{{ErrorCode::ServerForeign, detail}, answer.status, 0});
    };
    if (answer.header(tus::tusResumable) != tus::version)
        return foreign(QStringLiteral("no Tus-Resumable"));
    const auto offset = wire::parseUploadNumber(answer.header(tus::uploadOffset));
    if (!offset || *offset > entry.fileSize)
        return foreign(QStringLiteral("no good Upload-Offset"));
    return *offset;
}

QByteArray metadataOf(const OutboxEntry &entry)
{
    return wire::formatUploadMetadata({{tus::metaId, entry.subjectId.toUtf8()},
                                       {tus::metaCase, entry.caseId.toString().toLatin1()},
                                       {tus::metaSha256, entry.payloadSha256.toHex()},
                                       {tus::metaType, entry.mediaType.toUtf8()}});
}

} // namespace

TusExchange::TusExchange(HttpExchange &exchange, int metadataTimeoutMs, int pieceTimeoutMs, Sign sign)
    : m_exchange(exchange), m_metadataTimeoutMs(metadataTimeoutMs), m_pieceTimeoutMs(pieceTimeoutMs),
      m_sign(std::move(sign))
{
}

HttpRequest TusExchange::request(const QByteArray &verb, const QString &path, const OutboxEntry &entry) const
{
    HttpRequest request;
    request.verb = verb;
    request.path = path;
    request.pipe = HttpRequest::Pipe::Bulk;
    request.timeoutMs = m_metadataTimeoutMs;
    request.headers = {{tus::tusResumable, tus::version}};
    m_sign(request, entry);
    return request;
}

void TusExchange::offset(const OutboxEntry &entry, const Done &done)
{
    m_exchange.send(request("HEAD", addressOf(entry), entry), [this, entry, done](const HttpResult &result) {
        if (!result)
            return done(Unexpected<LinkError>(result.error()));
        if (isLost(result->status))
            return create(entry, done);
        done(result->status == statusOk ? offsetOf(*result, entry) : Unexpected<LinkError>(linkErrorOf(*result)));
    });
}

void TusExchange::create(const OutboxEntry &entry, const Done &done)
{
    HttpRequest creation = request("POST", uploads, entry);
    creation.addHeader(tus::uploadLength, QByteArray::number(entry.fileSize));
    creation.addHeader(tus::uploadMetadata, metadataOf(entry));
    creation.addHeader(wire::header::idempotencyKey, wire::formatQuoted(entry.idempotencyKey));
    creation.addHeader("Content-Type", "application/octet-stream");
    m_exchange.send(creation, [entry, done](const HttpResult &result) {
        if (!result)
            return done(Unexpected<LinkError>(result.error()));
        const bool made = result->status == statusCreated || result->status == statusOk;
        done(made ? offsetOf(*result, entry) : Unexpected<LinkError>(linkErrorOf(*result)));
    });
}

void TusExchange::append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece, const Done &done)
{
    HttpRequest patch = request("PATCH", addressOf(entry), entry);
    patch.timeoutMs = m_pieceTimeoutMs;
    patch.body = piece;
    patch.addHeader(tus::uploadOffset, QByteArray::number(offset));
    patch.addHeader("Content-Type", tus::patchMediaType);
    patch.addHeader(tus::uploadChecksum,
                          wire::formatUploadChecksum({wire::UploadChecksum::Algorithm::Sha256, sha256(piece)}));
    m_exchange.send(patch, [this, entry, offset, done](const HttpResult &result) {
        if (!result)
            return done(Unexpected<LinkError>(result.error()));
        if (result->status == statusNoContent)
            return done(offsetOf(*result, entry));
        // After Qt's silent second try a 409 to our own piece is normal (Q1): only the gateway knows where it stands.
        if (result->status == statusConflict || result->status == statusLocked || isLost(result->status))
            return this->offset(entry, done);
        if (result->status == statusChecksum)
            return done(offset);
        done(Unexpected<LinkError>(linkErrorOf(*result)));
    });
}

} // namespace yichuang
