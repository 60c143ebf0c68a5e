// SPDX-License-Identifier: Apache-2.0
#include "pagemarks.h"

#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include <QFontDatabase>
#include <QPainterPath>

#include <zint.h>

namespace yichuang::test {
namespace {

const QStringList &families()
{
    static const QStringList list = [] {
        QStringList found;
        for (const char *name : {"Noto Sans CJK SC", "Noto Serif CJK SC", "WenQuanYi Zen Hei", "AR PL UMing CN"}) {
            if (QFontDatabase::families().contains(QLatin1String(name)))
                found.append(QLatin1String(name));
        }
        return found.isEmpty() ? QStringList(QFontDatabase::families().first()) : found;
    }();
    return list;
}

struct FreeSymbol
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

void drawStar(QPainter &painter, double radius)
{
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const double reach = (i % 2 == 1 ? 0.13 : 0.33) * radius;
        star << QPointF(reach * std::cos(angle), reach * std::sin(angle));
    }
    painter.drawPolygon(star);
}

} // namespace

QFont printFont(Random &random, double points, bool bold)
{
    QFont font(families().at(random.whole(0, static_cast<int>(families().size()) - 1)));
    font.setPixelSize(static_cast<int>(points * 300 / 72));
    font.setBold(bold);
    return font;
}

void drawSeal(QPainter &painter, QPointF centre, double radius, Random &random)
{
    const QString text = QStringLiteral("某某市行政审批服务局");
    painter.save();
    painter.translate(centre);
    painter.rotate(random.between(-25, 25));
    const QColor colour(200 + random.whole(-15, 25), 30, 35, random.whole(150, 220));
    painter.setPen(QPen(colour, radius * 0.06));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    drawStar(painter, radius);
    QFont font = printFont(random, 10);
    font.setPixelSize(static_cast<int>(radius * 0.25));
    painter.setFont(font);
    painter.setPen(colour);
    for (qsizetype i = 0; i < text.size(); ++i) {
        painter.save();
        painter.rotate(-120 + 240.0 * double(i) / double(text.size() - 1));
        painter.drawText(QRectF(-radius * 0.2, -radius * 0.92, radius * 0.4, radius * 0.32), Qt::AlignCenter, text.mid(i, 1));
        painter.restore();
    }
    painter.restore();
}

void drawScrawl(QPainter &painter, const QRectF &place, int characters, const QColor &colour, double stroke, Random &random)
{
    painter.save();
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const double width = place.width() / characters;
    for (int i = 0; i < characters; ++i) {
        const auto point = [&] {
            const double x = place.x() + i * width + random.between(0, width * 0.9);
            return QPointF(x, place.y() + random.between(0, place.height()));
        };
        for (int strokes = random.whole(3, 7); strokes > 0; --strokes) {
            const std::array<QPointF, 4> points{point(), point(), point(), point()};
            QPainterPath path(points[0]);
            path.cubicTo(points[1], points[2], points[3]);
            painter.drawPath(path);
        }
    }
    painter.restore();
}

QRectF drawCode(QPainter &painter, Symbology symbology, const QString &text, const QRectF &place)
{
    const std::unique_ptr<zint_symbol, FreeSymbol> symbol(ZBarcode_Create());
    const bool square = symbology == Symbology::Qr;
    symbol->symbology = square ? BARCODE_QRCODE : BARCODE_CODE128;
    symbol->input_mode = UNICODE_MODE;
    symbol->show_hrt = 0;
    if (square)
        symbol->option_1 = 2;
    const QByteArray bytes = text.toUtf8();
    if (ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                        static_cast<int>(bytes.size()))
        >= ZINT_ERROR)
        return {};
    const double module = std::floor(place.width() / symbol->width);
    const int rows = square ? symbol->rows : 1;
    const double height = square ? module : place.height();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < symbol->width; ++x) {
            if ((symbol->encoded_data[y][x / 8] >> (x % 8)) & 1)
                painter.drawRect(QRectF(place.x() + x * module, place.y() + y * height, module, height));
        }
    }
    painter.restore();
    return {place.x(), place.y(), symbol->width * module, rows * height};
}

} // namespace yichuang::test
