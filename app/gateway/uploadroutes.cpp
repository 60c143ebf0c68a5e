// SPDX-License-Identifier: Apache-2.0
#include "gateway/uploadroutes.h"

#include <QRegularExpression>

#include "core/id.h"
#include "gateway/uploadsink.h"
#include "wire/jsonbody.h"
#include "wire/tus.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;
namespace tus = wire::tus;

/// How long a PATCH waits for the connection it has broken to let go.
constexpr int lockWaitMs = 5000;

std::optional<Response> versionRefusal(const Request &request)
{
    if (request.header(tus::tusResumable) == tus::version)
        return std::nullopt;
    Response response = problemResponse(problemcode::tusVersionUnsupported);
    response.setHeader(tus::tusVersion, tus::version);
    return response;
}

QString textOf(const wire::UploadMetadata &metadata, const char *key)
{
    return QString::fromUtf8(metadata.value(key));
}

/// A media type goes back into an answer's header one day, so nothing else may pass for one.
QString mediaTypeOf(const wire::UploadMetadata &metadata)
{
    static const QRegularExpression form(QStringLiteral("\\A[\\w!#$&^.+-]{1,64}/[\\w!#$&^.+-]{1,64}\\z"));
    const QString type = textOf(metadata, tus::metaType);
    return form.match(type).hasMatch() ? type : QStringLiteral("application/octet-stream");
}

/// The names in the metadata must be what they claim to be; an absent one is fine for a foreign tus client, but a case
/// without a digest is not.
bool hasGoodNames(const UploadRow &row)
{
    const bool idGood = wire::isUuidText(row.id);
    const bool caseGood = row.caseId.isEmpty() || wire::isUuidText(row.caseId);
    const bool digestGood = row.sha256.isEmpty() ? row.caseId.isEmpty() : wire::isSha256Text(row.sha256);
    return idGood && caseGood && digestGood;
}

std::optional<Response> lengthRefusal(qint64 length)
{
    if (length == 0)
        return problemResponse(problemcode::materialEmpty);
    if (length > wire::maximumMaterialBytes)
        return problemResponse(problemcode::tooLarge);
    return std::nullopt;
}

Response malformed(const QString &field)
{
    return problemResponse(problemcode::malformed, field);
}

} // namespace

UploadRoutes::UploadRoutes(const Uploads &uploads, const BlobStore &blobs, UploadLocks &locks, const Clock &clock)
    : m_uploads(uploads), m_blobs(blobs), m_locks(locks), m_clock(clock)
{
}

void UploadRoutes::addTo(RouteTable &table) const
{
    const QString all = QStringLiteral("/v1/uploads");
    const QString one = QStringLiteral("/v1/uploads/{}");
    const auto checked = [](const Request &request, const auto &handler) {
        const auto refused = versionRefusal(request);
        return refused ? *refused : handler(request);
    };
    table.add("OPTIONS", all, [this](const Request &request) { return options(request); });
    table.add("OPTIONS", one, [this](const Request &request) { return options(request); });
    table.add("POST", all, [this, checked](const Request &request) {
        return checked(request, [this](const Request &good) { return create(good); });
    });
    table.add("HEAD", one, [this, checked](const Request &request) {
        return checked(request, [this](const Request &good) { return head(good); });
    });
    table.add("DELETE", one, [this, checked](const Request &request) {
        return checked(request, [this](const Request &good) { return terminate(good); });
    });
    table.addStreaming("PATCH", one, wire::maximumPatchBytes, [this](const Request &request) -> Opening {
        const auto refused = versionRefusal(request);
        return refused ? Opening(*refused) : patch(request);
    });
}

Response UploadRoutes::options(const Request &) const
{
    Response response = emptyResponse(204);
    response.setHeader(tus::tusVersion, tus::version);
    response.setHeader(tus::tusExtension, tus::extensions);
    response.setHeader(tus::tusMaxSize, QByteArray::number(wire::maximumMaterialBytes));
    response.setHeader(tus::tusChecksumAlgorithm, tus::checksumAlgorithms);
    return response;
}

Response UploadRoutes::create(const Request &request) const
{
    const auto length = wire::parseUploadNumber(request.header(tus::uploadLength));
    const auto metadata = wire::parseUploadMetadata(request.header(tus::uploadMetadata));
    if (!length)
        return malformed(QStringLiteral("Upload-Length"));
    if (!metadata)
        return malformed(QStringLiteral("Upload-Metadata"));
    if (!request.body.isEmpty())
        return malformed(QStringLiteral("the creation has no body"));
    const auto refused = lengthRefusal(*length);
    if (refused)
        return *refused;

    UploadRow wanted;
    wanted.id = metadata->contains(tus::metaId)
                    ? textOf(*metadata, tus::metaId)
                    : newUuidV7(m_clock.now().toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    wanted.caseId = textOf(*metadata, tus::metaCase);
    wanted.sha256 = textOf(*metadata, tus::metaSha256);
    wanted.length = *length;
    wanted.type = mediaTypeOf(*metadata);
    wanted.metadata = request.header(tus::uploadMetadata);
    if (!hasGoodNames(wanted))
        return malformed(QStringLiteral("Upload-Metadata"));

    const auto created = m_uploads.create(wanted, metadata->contains(tus::metaResult));
    if (const auto *problem = std::get_if<Response>(&created))
        return *problem;
    const UploadRow &row = std::get<UploadRow>(created);
    Response response = emptyResponse(201);
    response.setHeader(tus::location, "/v1/uploads/" + row.id.toLatin1());
    addUploadState(response, row);
    return response;
}

Response UploadRoutes::head(const Request &request) const
{
    const auto found = m_uploads.find(request.captured.at(0));
    Response response = emptyResponse(200);
    if (const auto *problem = std::get_if<Response>(&found)) {
        response = *problem;
    } else {
        const UploadRow &row = std::get<UploadRow>(found);
        addUploadState(response, row);
        response.setHeader(tus::uploadLength, QByteArray::number(row.length));
        if (!row.metadata.isEmpty())
            response.setHeader(tus::uploadMetadata, row.metadata);
    }
    response.setHeader("Cache-Control", "no-store");
    return response;
}

Response UploadRoutes::terminate(const Request &request) const
{
    const QString id = request.captured.at(0);
    const auto found = m_uploads.find(id);
    if (const auto *problem = std::get_if<Response>(&found))
        return *problem;
    const auto lock = m_locks.take(id, request.breakConnection);
    if (!lock) {
        Response busy = problemResponse(problemcode::uploadBusy);
        busy.holdMs = lockWaitMs;
        return busy;
    }
    const auto removed = m_uploads.remove(id);
    return removed ? emptyResponse(204) : storageResponse(removed.error());
}

Opening UploadRoutes::patch(const Request &request) const
{
    const QString id = request.captured.at(0);
    const auto offset = wire::parseUploadNumber(request.header(tus::uploadOffset));
    if (request.header("Content-Type") != tus::patchMediaType)
        return problemResponse(problemcode::mediaTypeUnsupported);
    if (!offset)
        return malformed(QStringLiteral("Upload-Offset"));
    const auto known = m_uploads.find(id);
    if (const auto *problem = std::get_if<Response>(&known))
        return *problem;
    auto lock = m_locks.take(id, request.breakConnection);
    if (!lock) {
        Response busy = problemResponse(problemcode::uploadBusy);
        busy.holdMs = lockWaitMs;
        return busy;
    }
    // Read again: whoever held the lock may have moved the offset.
    const auto found = m_uploads.find(id);
    if (const auto *problem = std::get_if<Response>(&found))
        return *problem;
    const UploadRow &row = std::get<UploadRow>(found);
    if (row.offset != *offset) {
        Response response = problemResponse(problemcode::offsetMismatch);
        addUploadState(response, row);
        return response;
    }
    if (request.contentLength > row.length - row.offset)
        return problemResponse(problemcode::tooLarge, QStringLiteral("the piece goes over Upload-Length"));
    return openPart(row, request.contentLength, std::move(lock), request);
}

Opening UploadRoutes::openPart(const UploadRow &row, qint64 length, std::unique_ptr<UploadLocks::Lock> lock,
                               const Request &request) const
{
    std::optional<wire::UploadChecksum> checksum;
    if (request.hasHeader(tus::uploadChecksum)) {
        const auto parsed = wire::parseUploadChecksum(request.header(tus::uploadChecksum));
        if (!parsed)
            return malformed(QStringLiteral("Upload-Checksum"));
        checksum = *parsed;
    }
    if (length == 0 || row.done) {
        Response response = emptyResponse(204);
        addUploadState(response, row);
        return response;
    }
    auto file = std::make_unique<PartFile>(m_blobs.partPath(row.id));
    const auto opened = file->open(row.offset);
    if (!opened && opened.error().code == ErrorCode::Conflict) {
        // Bytes that the row counted are gone; the upload begins anew, and the client asks for the offset.
        const auto restarted = m_uploads.advance(row, 0);
        return restarted ? problemResponse(problemcode::offsetMismatch) : storageResponse(restarted.error());
    }
    if (!opened)
        return storageResponse(opened.error());
    return std::make_unique<UploadSink>(m_uploads, row, std::move(lock), std::move(file), std::move(checksum));
}

} // namespace yichuang::gateway
