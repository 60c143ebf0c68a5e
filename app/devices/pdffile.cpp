// SPDX-License-Identifier: Apache-2.0
#include "devices/pdffile.h"

#include <algorithm>

#include "devices/filelimits.h"
#include "devices/pixelsimage.h"

namespace yichuang {
namespace {

constexpr double pointsPerInch = 72;
/// At 150 dpi everything up to A2 has its full size; larger plans and foolish sizes are drawn smaller.
constexpr int largestEdge = FileLimits::edge;

Error errorOfPdf(QPdfDocument::Error error)
{
    switch (error) {
    case QPdfDocument::Error::IncorrectPassword: return {ErrorCode::PasswordNeeded, QStringLiteral("encrypted PDF")};
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return {ErrorCode::Unsupported, QStringLiteral("encrypted PDF")};
    case QPdfDocument::Error::None:
    case QPdfDocument::Error::Unknown:
    case QPdfDocument::Error::DataNotYetAvailable:
    case QPdfDocument::Error::FileNotFound:
    case QPdfDocument::Error::InvalidFileFormat: break;
    }
    return {ErrorCode::Malformed, QStringLiteral("PDF")};
}

} // namespace

Result<std::unique_ptr<DocumentFile>> PdfFile::open(const QByteArray &bytes)
{
    std::unique_ptr<PdfFile> file(new PdfFile);
    file->m_buffer.setData(bytes);
    file->m_buffer.open(QIODevice::ReadOnly);
    file->m_document.load(&file->m_buffer);
    if (file->m_document.status() != QPdfDocument::Status::Ready)
        return failure(errorOfPdf(file->m_document.error()));
    return std::unique_ptr<DocumentFile>(std::move(file));
}

Result<QSize> PdfFile::pageSize(int page)
{
    const QSizeF points = m_document.pagePointSize(page);
    if (points.isEmpty())
        return failure(ErrorCode::Malformed, QStringLiteral("size of a page"));
    const QSize size = (points * (dpi() / pointsPerInch)).toSize().expandedTo({1, 1});
    return allowedSize(fitted(size, largestEdge));
}

Result<Pixels> PdfFile::pixels(int page, int edge)
{
    const auto size = pageSize(page);
    if (!size)
        return failure(size.error());
    const QSize wanted = edge > 0 ? size->scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1}) : *size;
    const QImage image = m_document.render(page, wanted);
    if (image.isNull())
        return failure(ErrorCode::Malformed, QStringLiteral("PDF page"));
    return pixelsOf(image.convertToFormat(QImage::Format_ARGB32_Premultiplied));
}

} // namespace yichuang
