// SPDX-License-Identifier: Apache-2.0
#include "devices/pixelsimage.h"

#include <algorithm>

#include <QPainter>

namespace yichuang {
namespace {

/// So many rows are converted at a time: a page of 60 Mpixel must not stand in memory three times (TRUST B6, 1 GiB).
constexpr int stripRows = 256;

QImage onWhite(const QImage &image)
{
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(QRect(QPoint(), image.size()), image);
    return paper;
}

bool isGrey(const QImage &image)
{
    const QImage::Format format = image.format();
    return format == QImage::Format_Grayscale8 || format == QImage::Format_Grayscale16
        || ((format == QImage::Format_Mono || format == QImage::Format_MonoLSB || format == QImage::Format_Indexed8)
            && !image.hasAlphaChannel() && image.isGrayscale());
}

void appendRows(Pixels &pixels, const QImage &strip)
{
    const QImage plain = (strip.hasAlphaChannel() ? onWhite(strip) : strip)
                             .convertToFormat(pixels.format == Pixels::Format::Gray8 ? QImage::Format_Grayscale8
                                                                                     : QImage::Format_RGB888);
    const qsizetype rowBytes = qsizetype(pixels.width) * pixels.bytesPerPixel();
    for (int y = 0; y < plain.height(); ++y)
        pixels.bytes.append(reinterpret_cast<const char *>(plain.constScanLine(y)), rowBytes);
}

} // namespace

Pixels pixelsOf(const QImage &image)
{
    Pixels pixels{image.width(), image.height(), isGrey(image) ? Pixels::Format::Gray8 : Pixels::Format::Rgb888, {}};
    pixels.bytes.reserve(qsizetype(pixels.width) * pixels.height * pixels.bytesPerPixel());
    for (int y = 0; y < image.height(); y += stripRows)
        appendRows(pixels, image.copy(0, y, image.width(), std::min(stripRows, image.height() - y)));
    return pixels;
}

Pixels scaledInto(const Pixels &pixels, int edge)
{
    const QSize size(pixels.width, pixels.height);
    const QSize wanted = fitted(size, edge);
    if (wanted == size)
        return pixels;
    return pixelsOf(imageOver(pixels).scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

QImage imageOver(const Pixels &pixels)
{
    return {reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height,
            qsizetype(pixels.width) * pixels.bytesPerPixel(),
            pixels.format == Pixels::Format::Gray8 ? QImage::Format_Grayscale8 : QImage::Format_RGB888};
}

QSize fitted(QSize size, int edge)
{
    if (std::max(size.width(), size.height()) <= edge)
        return size;
    return size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1});
}

} // namespace yichuang
