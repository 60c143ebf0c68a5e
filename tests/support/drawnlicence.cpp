// SPDX-License-Identifier: Apache-2.0
#include "support/drawnlicence.h"

#include <algorithm>
#include <random>

#include <QBuffer>
#include <QPainter>

#include "domain/identifiers/creditcode.h"

namespace yichuang::test {

namespace {

constexpr int width = 2480;
constexpr int height = 3508;

class Draws
{
public:
    explicit Draws(quint32 seed) : m_engine(seed) {}
    [[nodiscard]] int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_engine); }
    [[nodiscard]] double between(double least, double most) { return std::uniform_real_distribution<double>(least, most)(m_engine); }
    [[nodiscard]] QString of(QStringView characters, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text.append(characters.at(whole(0, int(characters.size()) - 1)));
        return text;
    }

private:
    std::mt19937 m_engine;
};

QString creditCode(Draws &draws)
{
    constexpr QStringView letters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    const QString body = QStringLiteral("MA") + draws.of(letters, 6);
    const QString first17 = QStringLiteral("9131011") + draws.of(u"5678", 1) + body + organisationCheckCharacter(body);
    return first17 + creditCodeCheckCharacter(first17);
}

QString chinese(QDate day)
{
    return day.toString(QStringLiteral("yyyy年MM月dd日"));
}

QFont letters(double points, bool bold)
{
    QFont font(QStringLiteral("WenQuanYi Zen Hei"));
    font.setPixelSize(int(points * 300 / 72));
    font.setBold(bold);
    return font;
}

QList<std::pair<QString, QString>> fieldsOf(const DrawnLicence &licence)
{
    if (licence.food)
        return {{QStringLiteral("经营者名称"), licence.name},
                {QStringLiteral("统一社会信用代码"), licence.creditCode},
                {QStringLiteral("经营场所"), licence.address},
                {QStringLiteral("许可证编号"), licence.number},
                {QStringLiteral("签发日期"), chinese(licence.issuedOn)},
                {QStringLiteral("有效期至"), chinese(licence.validUntil)}};
    return {{QStringLiteral("统一社会信用代码"), licence.creditCode},
            {QStringLiteral("企业名称"), licence.name},
            {QStringLiteral("类型"), QStringLiteral("有限责任公司（自然人独资）")},
            {QStringLiteral("成立日期"), chinese(licence.issuedOn)},
            {QStringLiteral("营业期限"), QString(chinese(licence.issuedOn) + u'至' + chinese(licence.validUntil))},
            {QStringLiteral("注册地址"), licence.address}};
}

void drawSeal(QPainter &painter)
{
    painter.setPen(QPen(QColor(205, 30, 35, 200), 15));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(1850, 2350), 240, 240);
    painter.setFont(letters(16, true));
    painter.drawText(QRectF(1610, 2250, 480, 200), Qt::AlignCenter, QStringLiteral("★"));
}

void drawLicence(QPainter &painter, const DrawnLicence &licence)
{
    painter.setPen(QPen(QColor(170, 130, 60), 14));
    painter.setBrush(QColor(252, 248, 236));
    painter.drawRect(QRectF(200, 300, width - 400, 2400));
    painter.setPen(QColor(30, 30, 30));
    painter.setFont(letters(36, true));
    painter.drawText(QRectF(0, 430, width, 220), Qt::AlignCenter,
                     licence.food ? QStringLiteral("食品经营许可证") : QStringLiteral("营业执照"));
    double y = 800;
    for (const auto &[label, value] : fieldsOf(licence)) {
        painter.setFont(letters(15, true));
        painter.drawText(QRectF(330, y, 640, 110), Qt::AlignVCenter, label);
        painter.setFont(letters(15, false));
        painter.drawText(QRectF(980, y, 1250, 110), Qt::AlignVCenter, value);
        y += 190;
    }
    if (licence.sealed)
        drawSeal(painter);
}

void addNoise(QImage &image, double deviation)
{
    std::mt19937 engine(7);
    std::normal_distribution<double> draw(0, deviation);
    for (int y = 0; deviation > 0 && y < image.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x, line += 4) {
            const int noise = int(draw(engine));
            for (int colour = 0; colour < 3; ++colour)
                line[colour] = uchar(std::clamp(line[colour] + noise, 0, 255));
        }
    }
}

} // namespace

QImage DrawnLicence::picture() const
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(250, 250, 248));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(width / 2.0, height / 2.0);
    painter.rotate(skew);
    painter.translate(-width / 2.0, -height / 2.0);
    drawLicence(painter, *this);
    painter.end();
    addNoise(image, noise);
    return image;
}

QByteArray DrawnLicence::jpeg() const
{
    constexpr int quality = 92;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture().save(&buffer, "JPEG", quality);
    return buffer.data();
}

DrawnLicence drawnLicence(quint32 seed)
{
    constexpr QStringView common = u"华东南北春秋明光新星海天云山江河文德福安和平长青利民达信诚";
    Draws draws(seed);
    DrawnLicence licence;
    licence.food = draws.whole(0, 1) == 1;
    licence.name = QStringLiteral("某市") + draws.of(common, 3) + QStringLiteral("餐饮管理有限公司");
    licence.creditCode = creditCode(draws);
    licence.number = QStringLiteral("JY") + draws.of(u"0123456789", 14);
    licence.address = QStringLiteral("某市某区") + draws.of(common, 2) + QStringLiteral("路%1号").arg(draws.whole(1, 999));
    licence.issuedOn = QDate(draws.whole(2008, 2022), draws.whole(1, 12), draws.whole(1, 28));
    licence.validUntil = QDate(draws.whole(2027, 2036), draws.whole(1, 12), draws.whole(1, 28));
    licence.skew = draws.between(-1.5, 1.5);
    licence.noise = draws.between(1, 5);
    return licence;
}

} // namespace yichuang::test
