// SPDX-License-Identifier: Apache-2.0
#include "support/samplefiles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QtEndian>

namespace yichuang::test {
namespace {

constexpr double mmPerInch = 25.4;

/// Lines of small crosses and boxes, 4 mm high with strokes of 0.4 mm: what 11-point characters leave on a scan.
void drawText(QPainter &painter, double pxPerMm, std::mt19937 &random)
{
    painter.setPen(QPen(QColor(30, 30, 35), 0.4 * pxPerMm));
    std::uniform_int_distribution<int> shape(0, 3);
    for (double y = 30; y < 270; y += 7) {
        for (double x = 25; x < 180; x += 4.5) {
            const QRectF box(x * pxPerMm, y * pxPerMm, 3.4 * pxPerMm, 3.8 * pxPerMm);
            const int kind = shape(random);
            if (kind == 0)
                continue;
            painter.drawLine(box.center() - QPointF(box.width() / 2, 0), box.center() + QPointF(box.width() / 2, 0));
            painter.drawLine(box.center() - QPointF(0, box.height() / 2), box.center() + QPointF(0, box.height() / 2));
            if (kind > 1)
                painter.drawRect(box);
        }
    }
}

void drawSeal(QPainter &painter, double pxPerMm)
{
    painter.setPen(QPen(QColor(250, 216, 216), 2 * pxPerMm));
    painter.drawEllipse(QPointF(140, 230) * pxPerMm, 19 * pxPerMm, 19 * pxPerMm);
}

std::vector<double> gaussian(double deviation)
{
    const int radius = static_cast<int>(std::ceil(3 * deviation));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -radius; i <= radius; ++i) {
        weights.push_back(std::exp(-i * i / (2 * deviation * deviation)));
        sum += weights.back();
    }
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

/// One pass along the rows of a grey picture; the picture is turned between the passes.
QImage blurredRows(const QImage &grey, const std::vector<double> &weights)
{
    const int radius = static_cast<int>(weights.size()) / 2;
    QImage out(grey.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *from = grey.constScanLine(y);
        uchar *to = out.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            double sum = 0;
            for (int i = -radius; i <= radius; ++i)
                sum += weights[static_cast<size_t>(i + radius)] * from[std::clamp(x + i, 0, grey.width() - 1)];
            to[x] = static_cast<uchar>(std::lround(sum));
        }
    }
    return out;
}

QImage blurred(const QImage &image, double deviation)
{
    const auto weights = gaussian(deviation);
    const QTransform turn = QTransform().rotate(90);
    const QImage rows = blurredRows(image.convertToFormat(QImage::Format_Grayscale8), weights);
    return blurredRows(rows.transformed(turn).convertToFormat(QImage::Format_Grayscale8), weights)
        .transformed(turn.inverted())
        .convertToFormat(QImage::Format_RGB888);
}

/// A table instead of a draw for each pixel: a page has nine million of them.
std::vector<int> noiseTable(double deviation, std::mt19937 &random)
{
    std::normal_distribution<double> noise(0, deviation);
    std::vector<int> table(8192);
    for (int &shift : table)
        shift = static_cast<int>(std::lround(noise(random)));
    return table;
}

void addNoise(QImage &image, double deviation, std::mt19937 &random)
{
    const std::vector<int> table = noiseTable(deviation, random);
    for (int y = 0; y < image.height(); ++y) {
        uchar *pixel = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x, pixel += 3) {
            const int shift = table[random() % 8192];
            for (int channel = 0; channel < 3; ++channel)
                pixel[channel] = static_cast<uchar>(std::clamp(pixel[channel] + shift, 0, 255));
        }
    }
}

void appendWord(QByteArray &bytes, quint32 value, int count)
{
    char buffer[4];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, count);
}

void appendTiffPage(QByteArray &file, qsizetype &linkAt)
{
    constexpr quint32 width = 210;
    constexpr quint32 height = 297;
    const auto pixelsAt = static_cast<quint32>(file.size());
    file.append(QByteArray(qsizetype(width) * height, '\xF0'));
    file.append(file.size() % 2, '\0');
    qToLittleEndian(static_cast<quint32>(file.size()), file.data() + linkAt);
    constexpr quint32 shortType = 3;
    constexpr quint32 longType = 4;
    const std::vector<std::array<quint32, 3>> entries{
        {256, shortType, width}, {257, shortType, height}, {258, shortType, 8}, {259, shortType, 1},
        {262, shortType, 1},     {273, longType, pixelsAt}, {277, shortType, 1}, {278, shortType, height},
        {279, longType, width * height}};
    appendWord(file, static_cast<quint32>(entries.size()), 2);
    for (const auto &entry : entries) {
        appendWord(file, entry[0], 2);
        appendWord(file, entry[1], 2);
        appendWord(file, 1, 4);
        appendWord(file, entry[2], 4);
    }
    linkAt = file.size();
    appendWord(file, 0, 4);
}

} // namespace

QImage samplePage(const SamplePage &page)
{
    std::mt19937 random(page.seed);
    const double pxPerMm = page.dpi / mmPerInch;
    QImage image(qRound(210 * pxPerMm), qRound(297 * pxPerMm), QImage::Format_RGB888);
    image.fill(QColor(250, 250, 248));
    if (!page.empty) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        if (page.text)
            drawText(painter, pxPerMm, random);
        if (page.seal)
            drawSeal(painter, pxPerMm);
    }
    if (page.blurPx > 0)
        image = blurred(image, page.blurPx);
    if (page.noise > 0)
        addNoise(image, page.noise, random);
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return buffer.data();
}

QByteArray sampleJpeg(int longSide)
{
    return encoded(samplePage({.dpi = longSide / 297.0 * mmPerInch, .noise = 0}), "jpeg");
}

QByteArray samplePng(int longSide)
{
    return encoded(samplePage({.dpi = longSide / 297.0 * mmPerInch, .noise = 0}), "png");
}

QByteArray samplePdf(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(100);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRect(100, 100, 300, 40), Qt::black);
    }
    painter.end();
    return buffer.data();
}

QByteArray sampleTiff(int pages)
{
    QByteArray file("II*\0\0\0\0\0", 8);
    qsizetype linkAt = 4;
    for (int page = 0; page < pages; ++page)
        appendTiffPage(file, linkAt);
    return file;
}

} // namespace yichuang::test
