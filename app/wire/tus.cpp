// SPDX-License-Identifier: Apache-2.0
#include "wire/tus.h"

#include <algorithm>

#include "wire/strictnumber.h"

namespace yichuang::wire {

namespace {

constexpr qsizetype maximumMetadataBytes = 4096;

bool isMetadataKey(const QByteArray &key)
{
    return !key.isEmpty()
           && std::all_of(key.begin(), key.end(), [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

std::optional<QByteArray> decodeBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

} // namespace

Result<qint64> parseUploadNumber(const QByteArray &field)
{
    const auto number = parseStrictNumber(field);
    if (!number)
        return failure(ErrorCode::Malformed, QStringLiteral("not a whole number"));
    return *number;
}

Result<UploadMetadata> parseUploadMetadata(const QByteArray &field)
{
    UploadMetadata metadata;
    if (field.size() > maximumMetadataBytes)
        return failure(ErrorCode::Malformed, QStringLiteral("Upload-Metadata is too long"));
    if (field.trimmed().isEmpty())
        return metadata;
    for (const QByteArray &pair : field.split(',')) {
        const QByteArray trimmed = pair.trimmed();
        const qsizetype gap = trimmed.indexOf(' ');
        const QByteArray key = gap < 0 ? trimmed : trimmed.left(gap);
        const auto value = gap < 0 ? std::optional<QByteArray>(QByteArray()) : decodeBase64(trimmed.mid(gap + 1));
        if (!isMetadataKey(key) || !value || metadata.contains(key))
            return failure(ErrorCode::Malformed, QStringLiteral("Upload-Metadata is not well formed"));
        metadata.insert(key, *value);
    }
    return metadata;
}

QByteArray formatUploadMetadata(const UploadMetadata &metadata)
{
    QByteArrayList pairs;
    for (auto pair = metadata.cbegin(); pair != metadata.cend(); ++pair)
        pairs.append(pair.value().isEmpty() ? pair.key() : QByteArray(pair.key() + ' ' + pair.value().toBase64()));
    return pairs.join(',');
}

Result<UploadChecksum> parseUploadChecksum(const QByteArray &field)
{
    const qsizetype gap = field.indexOf(' ');
    if (gap < 0)
        return failure(ErrorCode::Malformed, QStringLiteral("Upload-Checksum is not well formed"));
    UploadChecksum checksum;
    const QByteArray algorithm = field.left(gap);
    if (algorithm == "sha256")
        checksum.algorithm = UploadChecksum::Algorithm::Sha256;
    else if (algorithm == "sha1")
        checksum.algorithm = UploadChecksum::Algorithm::Sha1;
    else
        return failure(ErrorCode::Unsupported, QStringLiteral("checksum algorithm"));
    const auto digest = decodeBase64(field.mid(gap + 1));
    const qsizetype length = checksum.algorithm == UploadChecksum::Algorithm::Sha256 ? 32 : 20;
    if (!digest || digest->size() != length)
        return failure(ErrorCode::Malformed, QStringLiteral("Upload-Checksum is not well formed"));
    checksum.digest = *digest;
    return checksum;
}

QByteArray formatUploadChecksum(const UploadChecksum &checksum)
{
    const QByteArray algorithm = checksum.algorithm == UploadChecksum::Algorithm::Sha256 ? "sha256 " : "sha1 ";
    return algorithm + checksum.digest.toBase64();
}

} // namespace yichuang::wire
