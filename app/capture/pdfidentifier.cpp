// SPDX-License-Identifier: Apache-2.0
#include "capture/pdfidentifier.h"

#include <algorithm>

namespace yichuang {
namespace {

constexpr qsizetype identifierBytes = 16;
/// The trailer, the place of the cross-reference table and the last line: a few hundred bytes.
constexpr qint64 tailBytes = 2048;

/// The permanent and the changing half, which are one in a new document.
QByteArray twice(const QByteArray &hex)
{
    return '<' + hex + "><" + hex + '>';
}

} // namespace

Result<> writeIdentifier(QIODevice &document, const QByteArray &digest)
{
    const QByteArray fixed = twice("31415926535897932384626433832795"); // QPDFWriter::setStaticID()
    const qint64 from = std::max<qint64>(0, document.size() - tailBytes);
    if (!document.seek(from))
        return failure(ErrorCode::StorageUnavailable, document.errorString());
    const qsizetype at = document.read(tailBytes).lastIndexOf(fixed);
    if (at < 0 || digest.size() < identifierBytes)
        return failure(ErrorCode::Internal, QStringLiteral("identifier of a PDF"));
    const QByteArray own = twice(digest.left(identifierBytes).toHex());
    if (!document.seek(from + at) || document.write(own) != own.size())
        return failure(ErrorCode::StorageUnavailable, document.errorString());
    return {};
}

} // namespace yichuang
