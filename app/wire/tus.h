// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QMap>

#include "core/error.h"
#include "domain/cases/sentfile.h"

namespace yichuang::wire {

/// Names and values of the tus 1.0 resumable upload protocol (https://tus.io/protocols/resumable-upload), in the
/// profile of SYNC §2.5.
namespace tus {
inline constexpr char version[] = "1.0.0";
inline constexpr char extensions[] = "creation,checksum,expiration,termination";
inline constexpr char checksumAlgorithms[] = "sha256,sha1";
inline constexpr char patchMediaType[] = "application/offset+octet-stream";

inline constexpr char tusResumable[] = "Tus-Resumable";
inline constexpr char tusVersion[] = "Tus-Version";
inline constexpr char tusExtension[] = "Tus-Extension";
inline constexpr char tusMaxSize[] = "Tus-Max-Size";
inline constexpr char tusChecksumAlgorithm[] = "Tus-Checksum-Algorithm";
inline constexpr char uploadLength[] = "Upload-Length";
inline constexpr char uploadOffset[] = "Upload-Offset";
inline constexpr char uploadMetadata[] = "Upload-Metadata";
inline constexpr char uploadChecksum[] = "Upload-Checksum";
inline constexpr char uploadExpires[] = "Upload-Expires"; ///< an HTTP date
inline constexpr char location[] = "Location";

// keys of Upload-Metadata
inline constexpr char metaId[] = "id";         ///< the material's UUID, which becomes the upload's
inline constexpr char metaCase[] = "case";     ///< the case's UUID
inline constexpr char metaSha256[] = "sha256"; ///< 64 hexadecimal digits
inline constexpr char metaType[] = "type";     ///< media type
inline constexpr char metaResult[] = "result"; ///< present when a department uploads the file of a result
} // namespace tus

/// The largest body of one PATCH and the largest material, in bytes (SYNC §2.1).
inline constexpr qint64 maximumPatchBytes = 8LL * 1024 * 1024;
inline constexpr qint64 maximumMaterialBytes = largestSentFile;

/// The length or offset in a header field: digits only. A missing or odd field is an error, never 0 (SYNC L8).
[[nodiscard]] Result<qint64> parseUploadNumber(const QByteArray &field);

using UploadMetadata = QMap<QByteArray, QByteArray>;

/// "key base64,key2 base64"; a key without a value has an empty one. Errors: Malformed for an empty or repeated key,
/// for characters that are not Base64 and for more than 4 KiB.
[[nodiscard]] Result<UploadMetadata> parseUploadMetadata(const QByteArray &field);
[[nodiscard]] QByteArray formatUploadMetadata(const UploadMetadata &metadata);

struct UploadChecksum
{
    enum class Algorithm { Sha1, Sha256 };
    Algorithm algorithm = Algorithm::Sha256;
    QByteArray digest;
    bool operator==(const UploadChecksum &) const = default;
};

/// "sha256 <base64>". Errors: Unsupported for another algorithm, Malformed otherwise.
[[nodiscard]] Result<UploadChecksum> parseUploadChecksum(const QByteArray &field);
[[nodiscard]] QByteArray formatUploadChecksum(const UploadChecksum &checksum);

} // namespace yichuang::wire
