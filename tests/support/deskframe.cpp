// SPDX-License-Identifier: Apache-2.0
#include "support/deskframe.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <QImage>
#include <QPainter>
#include <QTransform>

namespace yichuang::test {
namespace {

/// Distributions of the standard library differ between its makers; a recipe must not.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}

    double between(double low, double high) { return low + (high - low) * double(m_engine()) / double(0xffffffffU); }
    /// Nearly normal: the sum of four even ones.
    double normal(double deviation)
    {
        double sum = 0;
        for (int die = 0; die < 4; ++die)
            sum += between(-1, 1);
        return sum * deviation * std::sqrt(3.0) / 2;
    }

private:
    std::mt19937 m_engine;
};

QImage woodenDesk(QSize size, Dice &dice)
{
    QImage grain(size.width() / 4, std::max(2, size.height() / 24), QImage::Format_RGB32);
    for (int y = 0; y < grain.height(); ++y) {
        for (int x = 0; x < grain.width(); ++x) {
            const auto part = [&dice](double mean, double deviation) {
                return std::clamp(int(mean + dice.normal(deviation)), 0, 255);
            };
            const int red = part(150, 18);
            const int green = part(100, 16);
            grain.setPixel(x, y, qRgb(red, green, part(60, 14)));
        }
    }
    return grain.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage deskOf(const FrameRecipe &recipe, Dice &dice)
{
    if (recipe.desk == Desk::Wood)
        return woodenDesk(recipe.size, dice);
    QImage desk(recipe.size, QImage::Format_RGB32);
    if (recipe.desk == Desk::Green) {
        desk.fill(QColor(80, int(dice.between(105, 125)), 90));
    } else {
        const bool dark = recipe.desk == Desk::Dark;
        const int level = int(dark ? dice.between(15, 40) : dice.between(195, 215));
        desk.fill(QColor(level, level, level));
    }
    return desk;
}

/// Print, a table and a seal; no letters, so that it looks the same whatever fonts there are.
QImage printedSheet(Dice &dice)
{
    QImage sheet(827, 1169, QImage::Format_RGB32); // A4 at 100 dpi
    sheet.fill(QColor(int(dice.between(244, 255)), int(dice.between(244, 255)), int(dice.between(240, 255))));
    QPainter painter(&sheet);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(30, 30, 33));
    painter.drawRect(QRectF(260, 90, 310, 26));
    for (int line = 0; line < 34; ++line) {
        for (double x = 90; x < 730; x += 16)
            painter.drawRect(QRectF(x, 160 + line * 22, dice.between(4, 11), 9));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 2));
    painter.drawRect(QRectF(85, 930, 650, 160));
    painter.setPen(QPen(QColor(200, 30, 35, 190), 7));
    painter.drawEllipse(QPointF(600, 1000), 75, 75);
    return sheet;
}

QImage cardSide(bool front)
{
    QImage card(674, 425, QImage::Format_RGB32); // 200 dpi
    card.fill(QColor(226, 236, 242));
    QPainter painter(&card);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(40, 40, 45));
    for (int line = 0; line < 4; ++line)
        painter.drawRect(QRectF(40, 60 + line * 62, front ? 300 : 560, 22));
    painter.drawRect(QRectF(40, 350, 500, 26));
    if (front) {
        painter.setBrush(QColor(150, 140, 130));
        painter.drawRect(QRectF(470, 50, 160, 210));
    }
    return card;
}

/// The corners in px: somewhere near the middle, turned, and each a little off.
QPolygonF placeOf(const FrameRecipe &recipe, Dice &dice)
{
    const bool card = recipe.thing == FrameRecipe::Thing::CardFront || recipe.thing == FrameRecipe::Thing::CardBack;
    const double unit = recipe.size.height() / 2448.0; // px of an 8-megapixel picture
    const double height = dice.between(1900, 2250) * unit * (card ? 53.98 / 297 : 1);
    const double width = card ? height * 85.6 / 53.98 : height * 210 / 297;
    const double jitter = (card ? 8 : 45) * unit;
    const double turn = dice.between(-12, 12) * M_PI / 180;
    QPointF middle(recipe.size.width() / 2.0 + dice.between(-200, 200) * unit,
                   recipe.size.height() / 2.0 + dice.between(-60, 60) * unit);
    if (recipe.thing == FrameRecipe::Thing::SheetCutOff)
        middle.ry() += recipe.size.height() / 3.0;
    QPolygonF place;
    for (const QPointF corner : {QPointF(-1, -1), QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)}) {
        const QPointF flat(corner.x() * width / 2, corner.y() * height / 2);
        QPointF at = middle
            + QPointF(flat.x() * std::cos(turn) - flat.y() * std::sin(turn),
                      flat.x() * std::sin(turn) + flat.y() * std::cos(turn))
            + QPointF(dice.between(-jitter, jitter), dice.between(-jitter, jitter));
        if (recipe.thing != FrameRecipe::Thing::SheetCutOff)
            at.setY(std::clamp(at.y(), 8 * unit, recipe.size.height() - 8 * unit));
        place.append(at);
    }
    return place;
}

void drawShadow(QPainter &painter, const QPolygonF &place, double unit)
{
    painter.setBrush(QColor(0, 0, 0, 14));
    for (int layer = 0; layer < 6; ++layer) {
        painter.setPen(QPen(QColor(0, 0, 0, 14), layer * 14 * unit, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
        painter.drawPolygon(place.translated(10 * unit, 14 * unit));
    }
}

void drawThing(QPainter &painter, const QImage &thing, const QPolygonF &place)
{
    const QPolygonF flat({QPointF(0, 0), QPointF(thing.width(), 0), QPointF(thing.width(), thing.height()),
                          QPointF(0, thing.height())});
    QTransform transform;
    if (!QTransform::quadToQuad(flat, place, transform))
        return;
    painter.setTransform(transform);
    painter.drawImage(0, 0, thing);
    painter.resetTransform();
}

void drawGlare(QPainter &painter, QSize size)
{
    QRadialGradient lamp(QPointF(size.width() * 0.15, size.height() * 0.2), size.height() * 0.16);
    lamp.setColorAt(0, QColor(255, 255, 250, 255));
    lamp.setColorAt(0.7, QColor(255, 255, 250, 230));
    lamp.setColorAt(1, QColor(255, 255, 250, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(lamp);
    painter.drawEllipse(QPointF(size.width() * 0.15, size.height() * 0.2), size.height() * 0.16, size.height() * 0.16);
}

/// Light that falls unevenly, and the noise of the sensor.
Pixels photographed(const QImage &image, Dice &dice)
{
    const double shade = dice.between(0.05, 0.3);
    const double towardsX = dice.between(-1, 1);
    const double towardsY = dice.between(-1, 1);
    const double deviation = dice.between(2, 6);
    QList<int> noise(1 << 16);
    std::generate(noise.begin(), noise.end(), [&] { return int(std::lround(dice.normal(deviation))); });

    Pixels picture{image.width(), image.height(), Pixels::Format::Rgb888, {}};
    picture.bytes = QByteArray(qsizetype(image.width()) * image.height() * 3, Qt::Uninitialized);
    char *to = picture.bytes.data();
    quint32 next = quint32(dice.between(1, 1e9));
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const double light = 1 - shade * (0.5 + 0.5 * (towardsX * (double(x) / image.width() - 0.5)
                                                            + towardsY * (double(y) / image.height() - 0.5)));
            for (const int part : {qRed(from[x]), qGreen(from[x]), qBlue(from[x])}) {
                next = next * 1664525 + 1013904223;
                *to++ = char(std::clamp(int(part * light) + noise.at(qsizetype(next >> 16)), 0, 255));
            }
        }
    }
    return picture;
}

} // namespace

DeskFrame deskFrame(const FrameRecipe &recipe)
{
    Dice dice(recipe.seed * 7919 + quint32(recipe.desk) * 31);
    QImage image = deskOf(recipe, dice);
    DeskFrame frame;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (recipe.glare)
        drawGlare(painter, recipe.size);
    if (recipe.thing != FrameRecipe::Thing::Nothing) {
        const QPolygonF place = placeOf(recipe, dice);
        const bool sheet = recipe.thing == FrameRecipe::Thing::Sheet || recipe.thing == FrameRecipe::Thing::SheetCutOff;
        drawShadow(painter, place, recipe.size.height() / 2448.0);
        drawThing(painter, sheet ? printedSheet(dice) : cardSide(recipe.thing == FrameRecipe::Thing::CardFront), place);
        for (const QPointF corner : place)
            frame.corners.append({corner.x() / recipe.size.width(), corner.y() / recipe.size.height()});
    }
    painter.end();
    frame.picture = photographed(image, dice);
    return frame;
}

} // namespace yichuang::test
