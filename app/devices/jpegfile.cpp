// SPDX-License-Identifier: Apache-2.0
#include "devices/jpegfile.h"

#include <algorithm>

#include <QBuffer>
#include <QImageReader>
#include <QTransform>

#include "capture/jpegcodec.h"
#include "devices/pixelsimage.h"
#include "devices/rasterfile.h"

namespace yichuang {
namespace {

/// The strongest shrinking that the decoder does for nothing and that still leaves `edge` px.
int shrinkFor(QSize size, int edge)
{
    int shrink = 8;
    while (shrink > 1 && std::max(size.width(), size.height()) / shrink < edge)
        shrink /= 2;
    return shrink;
}

} // namespace

QImageIOHandler::Transformations jpegWayUp(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "jpeg").transformation();
}

Result<std::unique_ptr<DocumentFile>> JpegFile::open(const QByteArray &bytes)
{
    const auto header = jpegHeader(bytes);
    if (!header)
        return failure(header.error());
    if (header->fourInks)
        return RasterFile::open(bytes, "jpeg");
    return std::unique_ptr<DocumentFile>(new JpegFile(bytes, {header->width, header->height}, jpegWayUp(bytes)));
}

Result<QSize> JpegFile::pageSize(int)
{
    return allowedSize(m_turn.testFlag(QImageIOHandler::TransformationRotate90) ? m_size.transposed() : m_size);
}

QImage JpegFile::upright(const QImage &image) const
{
    const QImage flipped = image.mirrored(m_turn.testFlag(QImageIOHandler::TransformationMirror),
                                          m_turn.testFlag(QImageIOHandler::TransformationFlip));
    return m_turn.testFlag(QImageIOHandler::TransformationRotate90) ? flipped.transformed(QTransform().rotate(90))
                                                                    : flipped;
}

Result<Pixels> JpegFile::pixels(int page, int edge)
{
    if (const auto size = pageSize(page); !size)
        return failure(size.error());
    const auto decoded = decodeJpeg(m_bytes, edge > 0 ? shrinkFor(m_size, edge) : 1);
    if (!decoded)
        return failure(decoded.error());
    const Pixels picture = edge > 0 ? scaledInto(*decoded, edge) : *decoded;
    if (!m_turn)
        return picture;
    return pixelsOf(upright(imageOver(picture)));
}

} // namespace yichuang
