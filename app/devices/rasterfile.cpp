// SPDX-License-Identifier: Apache-2.0
#include "devices/rasterfile.h"

#include <algorithm>

#include "devices/pixelsimage.h"

namespace yichuang {

RasterFile::RasterFile(const QByteArray &bytes, const char *format) : m_format(format)
{
    m_buffer.setData(bytes);
    m_buffer.open(QIODevice::ReadOnly);
    // Counted before anything else is asked: Qt's TIFF plug-in counts from where the last question left the file.
    const int counted = goTo(0) ? m_reader->imageCount() : 0;
    if (goTo(0) && m_reader->size().isValid())
        m_pages = std::max(1, counted);
}

Result<std::unique_ptr<DocumentFile>> RasterFile::open(const QByteArray &bytes, const char *format)
{
    std::unique_ptr<RasterFile> file(new RasterFile(bytes, format));
    // Of a moving picture only one moment could be shown, and nobody would know of the others.
    if (file->m_reader->supportsAnimation() && file->m_pages > 1)
        return failure(ErrorCode::Unsupported, QStringLiteral("moving picture"));
    return std::unique_ptr<DocumentFile>(std::move(file));
}

bool RasterFile::goTo(int page)
{
    m_buffer.seek(0);
    m_reader = std::make_unique<QImageReader>(&m_buffer, m_format);
    m_reader->setAutoTransform(true);
    return page == 0 || m_reader->jumpToImage(page);
}

Result<QSize> RasterFile::pageSize(int page)
{
    if (!goTo(page))
        return failure(ErrorCode::Malformed, QStringLiteral("page of a picture file"));
    const QSize stored = m_reader->size();
    const bool turned = m_reader->transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return allowedSize(turned ? stored.transposed() : stored);
}

Result<Pixels> RasterFile::pixels(int page, int edge)
{
    if (const auto size = pageSize(page); !size) // also moves the reader there
        return failure(size.error());
    const Pixels whole = readPixels();
    if (whole.isNull())
        return failure(ErrorCode::Malformed, m_reader->errorString());
    return edge > 0 ? scaledInto(whole, edge) : whole;
}

Pixels RasterFile::readPixels()
{
    return pixelsOf(m_reader->read()); // the decoder's picture is gone before anything else is made of it
}

} // namespace yichuang
