// SPDX-License-Identifier: Apache-2.0
#include "devices/documentopener.h"

#include <QMimeDatabase>

#include "devices/filelimits.h"
#include "devices/jpegfile.h"
#include "devices/ofdfile.h"
#include "devices/pdffile.h"
#include "devices/rasterfile.h"

namespace yichuang {
namespace {

Result<std::unique_ptr<DocumentFile>> openByKind(const QByteArray &bytes)
{
    const QString kind = mediaTypeOf(bytes);
    if (kind == QStringLiteral("application/pdf"))
        return PdfFile::open(bytes);
    if (kind == QStringLiteral("image/jpeg"))
        return JpegFile::open(bytes);
    if (kind == QStringLiteral("image/png"))
        return RasterFile::open(bytes, "png");
    if (kind == QStringLiteral("image/tiff"))
        return RasterFile::open(bytes, "tiff");
    if (kind == QStringLiteral("image/webp"))
        return RasterFile::open(bytes, "webp");
    return failure(ErrorCode::Unsupported, kind);
}

} // namespace

QString ofdMediaType()
{
    return QStringLiteral("application/ofd");
}

QString mediaTypeOf(const QByteArray &bytes)
{
    if (isOfd(bytes)) // to the system's table it is one more ZIP archive
        return ofdMediaType();
    return QMimeDatabase().mimeTypeForData(bytes).name();
}

Result<std::unique_ptr<DocumentFile>> openDocument(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("file"));
    if (bytes.size() > FileLimits::bytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("bytes"));
    auto document = openByKind(bytes);
    if (document && (*document)->pageCount() > FileLimits::pages)
        return failure(ErrorCode::TooLarge, QStringLiteral("pages"));
    if (document && (*document)->pageCount() < 1)
        return failure(ErrorCode::Malformed, QStringLiteral("no page"));
    return document;
}

} // namespace yichuang
