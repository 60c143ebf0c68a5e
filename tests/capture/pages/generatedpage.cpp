// SPDX-License-Identifier: Apache-2.0
#include "generatedpage.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

#include <QImage>
#include <QTransform>

#include "capture/jpegcodec.h"
#include "pagecontent.h"
#include "random.h"

namespace yichuang::test {
namespace {

constexpr int pageWidth = GeneratedPage::width;
constexpr int pageHeight = GeneratedPage::height;

/// The back side, seen through the paper.
void drawBleed(QPainter &painter, double opacity, Random &random)
{
    painter.save();
    painter.translate(pageWidth, 0);
    painter.scale(-1, 1);
    painter.setOpacity(opacity);
    drawParagraphs(painter, QRectF(300, 320, pageWidth - 600, pageHeight - 800), 12, random);
    painter.restore();
}

void drawDust(QPainter &painter, int specks, Random &random)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < specks; ++i) {
        const int level = random.whole(60, 190);
        painter.setBrush(QColor(level, level, level));
        const double radius = random.between(0.7, 4);
        painter.drawEllipse(QPointF(random.between(0, pageWidth), random.between(0, pageHeight)), radius,
                            radius * random.between(0.6, 1.6));
    }
}

/// A fold across the sheet and the mark of a staple.
void drawCrease(QPainter &painter, Random &random)
{
    painter.setPen(QPen(QColor(190, 190, 188), random.between(3, 7)));
    const double y = random.between(0.3, 0.7) * pageHeight;
    painter.drawLine(QPointF(0, y), QPointF(pageWidth, y + random.between(-20, 20)));
    painter.setPen(QPen(QColor(120, 120, 118), 4));
    painter.drawLine(QPointF(110, 120), QPointF(170, 150));
}

QTransform laidOnGlass(const GeneratedPage &page)
{
    QTransform transform;
    transform.translate(pageWidth / 2.0, pageHeight / 2.0);
    transform.rotate(page.skew);
    const double scale = 1 - 2.0 * page.border / pageWidth;
    transform.scale(scale, scale);
    transform.translate(-pageWidth / 2.0, -pageHeight / 2.0);
    return transform;
}

bool isCut(const QTransform &transform, const QRectF &place)
{
    constexpr double tolerance = 2; // px
    const QRectF picture(-tolerance, -tolerance, pageWidth + 2 * tolerance, pageHeight + 2 * tolerance);
    return !place.isEmpty() && !picture.contains(transform.mapRect(place));
}

QImage drawn(GeneratedPage &page)
{
    Random random(page.seed);
    const QColor bed = page.border > 0 ? QColor(random.whole(15, 60), random.whole(15, 60), random.whole(15, 60))
                                       : QColor(250, 250, 250);
    QImage image(pageWidth, pageHeight, QImage::Format_RGB32);
    image.fill(bed);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const QTransform transform = laidOnGlass(page);
    painter.setTransform(transform);
    const int over = page.border > 0 ? 0 : 300; // without a bed the lid is as white as the paper
    painter.fillRect(QRectF(-over, -over, pageWidth + 2 * over, pageHeight + 2 * over), page.paper);
    if (page.bleed > 0)
        drawBleed(painter, page.bleed, random);
    drawDust(painter, page.dust, random);
    if (page.crease)
        drawCrease(painter, random);
    const CodePlaces codes = drawContent(painter, page, random);
    page.qrCut = isCut(transform, codes.qr);
    page.barsCut = isCut(transform, codes.bars);
    if (page.punched) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(page.border > 0 ? bed : QColor(70, 70, 72));
        for (const double y : {1330.0, 2280.0})
            painter.drawEllipse(QPointF(130, y), 35, 35);
    }
    return image;
}

void blur(cv::Mat &picture, const GeneratedPage &page, Random &random)
{
    const double sigma = std::hypot(0.6, page.blurPx); // every scanner softens a little
    cv::GaussianBlur(picture, picture, {0, 0}, sigma);
    if (page.motionPx <= 1)
        return;
    const int length = static_cast<int>(page.motionPx) | 1;
    cv::Mat kernel = cv::Mat::zeros(length, length, CV_32F);
    const double angle = random.between(0, std::numbers::pi);
    for (int i = -length * 4; i <= length * 4; ++i) {
        const int x = static_cast<int>(std::lround(length / 2 + std::cos(angle) * i / 8.0));
        const int y = static_cast<int>(std::lround(length / 2 + std::sin(angle) * i / 8.0));
        if (x >= 0 && y >= 0 && x < length && y < length)
            kernel.at<float>(y, x) = 1;
    }
    cv::filter2D(picture, picture, -1, kernel / cv::sum(kernel)[0]);
}

/// The light falls off evenly in one direction.
void shade(cv::Mat &picture, double amount, Random &random)
{
    const double across = random.between(-1, 1);
    const double down = random.between(-1, 1);
    cv::Mat light(picture.rows / 16 + 1, picture.cols / 16 + 1, CV_8UC3);
    for (int y = 0; y < light.rows; ++y) {
        for (int x = 0; x < light.cols; ++x) {
            const double slope = across * (double(x) / light.cols - 0.5) + down * (double(y) / light.rows - 0.5);
            light.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<uchar>(255 * (1 - amount * 0.5 * (1 + slope))));
        }
    }
    cv::resize(light, light, picture.size(), 0, 0, cv::INTER_CUBIC);
    cv::multiply(picture, light, picture, 1 / 255.0);
}

/// A quarter of the page is drawn, and laid on the others mirrored: drawing noise costs more than all the rest.
void addNoise(cv::Mat &picture, double deviation, Random &random)
{
    const int rows = picture.rows / 4;
    cv::Mat noise(rows, picture.cols, CV_MAKETYPE(CV_16S, picture.channels()));
    cv::RNG engine(random.seed());
    engine.fill(noise, cv::RNG::NORMAL, 0, deviation);
    for (int y = 0; y < picture.rows; y += rows) {
        const int height = std::min(rows, picture.rows - y);
        cv::Mat band = picture.rowRange(y, y + height);
        cv::add(band, noise.rowRange(0, height), band, cv::noArray(), CV_8U);
        cv::flip(noise, noise, y / rows % 2 == 0 ? 1 : 0);
    }
}

cv::RotateFlags rotation(int degrees)
{
    return degrees == 90 ? cv::ROTATE_90_CLOCKWISE : degrees == 180 ? cv::ROTATE_180 : cv::ROTATE_90_COUNTERCLOCKWISE;
}

cv::Mat scanned(GeneratedPage &page)
{
    const QImage image = drawn(page);
    const cv::Mat source(image.height(), image.width(), CV_8UC4, const_cast<uchar *>(image.constBits()),
                         static_cast<size_t>(image.bytesPerLine()));
    cv::Mat picture;
    cv::cvtColor(source, picture, cv::COLOR_BGRA2RGB);
    Random random(page.faultSeed);
    blur(picture, page, random);
    if (page.shade > 0)
        shade(picture, page.shade, random);
    constexpr double grayNoise = 0.67; // what is left of a colour sensor's noise in grey
    if (!page.colour)
        cv::cvtColor(picture, picture, cv::COLOR_RGB2GRAY);
    if (page.noise > 0)
        addNoise(picture, page.colour ? page.noise : page.noise * grayNoise, random);
    if (page.turned != 0)
        cv::rotate(picture, picture, rotation(page.turned));
    return picture;
}

} // namespace

bool GeneratedPage::isPrint() const
{
    static const QStringList kinds{QStringLiteral("form"), QStringLiteral("text"), QStringLiteral("licence"),
                                   QStringLiteral("idcard"), QStringLiteral("mixed")};
    return kinds.contains(kind);
}

QByteArray renderedJpeg(GeneratedPage &page)
{
    const cv::Mat picture = scanned(page);
    Pixels pixels{picture.cols, picture.rows, picture.channels() == 1 ? Pixels::Format::Gray8 : Pixels::Format::Rgb888, {}};
    pixels.bytes = QByteArray(reinterpret_cast<const char *>(picture.data),
                              static_cast<qsizetype>(picture.total() * picture.elemSize()));
    return encodeJpeg(pixels, 92, 300).value_or(QByteArray());
}

Pixels rendered(GeneratedPage &page)
{
    return decodeJpeg(renderedJpeg(page)).value_or(Pixels{});
}

} // namespace yichuang::test
