// SPDX-License-Identifier: Apache-2.0
#include "devices/pixelsimage.h"

#include <algorithm>

#include <QPainter>

namespace yichuang {
namespace {

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
            && image.isGrayscale());
}

} // namespace

Pixels pixelsOf(const QImage &image)
{
    if (image.isNull())
        return {};
    const QImage opaque = image.hasAlphaChannel() ? onWhite(image) : image;
    const bool grey = isGrey(opaque);
    const QImage plain = opaque.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    Pixels pixels{plain.width(), plain.height(), grey ? Pixels::Format::Gray8 : Pixels::Format::Rgb888, {}};
    const qsizetype rowBytes = qsizetype(pixels.width) * pixels.bytesPerPixel();
    pixels.bytes.reserve(rowBytes * pixels.height);
    for (int y = 0; y < pixels.height; ++y)
        pixels.bytes.append(reinterpret_cast<const char *>(plain.constScanLine(y)), rowBytes);
    return pixels;
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
