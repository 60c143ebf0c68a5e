// SPDX-License-Identifier: Apache-2.0
#include "pagecontent.h"

#include <algorithm>
#include <functional>

#include <opencv2/imgproc.hpp>

#include <QHash>
#include <QTextLayout>

#include "pagemarks.h"
#include "pagewords.h"

namespace yichuang::test {
namespace {

constexpr int pageWidth = GeneratedPage::width;
constexpr int pageHeight = GeneratedPage::height;

/// Everything a kind of page needs to draw itself.
struct Sheet
{
    QPainter &painter;
    GeneratedPage &page;
    Random &random;
    CodePlaces codes = {};
};

void drawTitle(Sheet &sheet, const QString &title, double points, double y)
{
    sheet.painter.setPen(Qt::black);
    sheet.painter.setFont(printFont(sheet.random, points, true));
    sheet.painter.drawText(QRectF(0, y, pageWidth, 220), Qt::AlignHCenter | Qt::AlignTop, title);
}

void drawSealAt(Sheet &sheet, QPointF centre, double radius)
{
    drawSeal(sheet.painter, centre, radius, sheet.random);
    ++sheet.page.seals;
}

void drawScrawlAt(Sheet &sheet, const QRectF &place, int characters, const QColor &colour, double stroke)
{
    drawScrawl(sheet.painter, place, characters, colour, stroke, sheet.random);
    sheet.page.written = true;
}

void drawRow(Sheet &sheet, double y, double height, const QPen &line)
{
    QPainter &painter = sheet.painter;
    const int columns = sheet.random.whole(1, 3);
    const double width = (pageWidth - 520.0) / columns;
    for (int i = 0; i < columns; ++i) {
        const double x = 260 + i * width;
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x, y, width * 0.3, height));
        painter.drawRect(QRectF(x + width * 0.3, y, width * 0.7, height));
        painter.setFont(printFont(sheet.random, 10.5));
        painter.drawText(QRectF(x, y, width * 0.3, height), Qt::AlignCenter | Qt::TextWrapAnywhere,
                         officeWord(sheet.random));
        const QRectF field(x + width * 0.32, y, width * 0.66, height);
        if (sheet.random.chance(0.3))
            drawScrawlAt(sheet, {x + width * 0.34, y + height * 0.25, std::min(width * 0.5, 420.0), height * 0.5}, 5,
                         QColor(20, 20, 90), 5);
        else
            painter.drawText(field, Qt::AlignVCenter | Qt::TextWrapAnywhere,
                             sheet.random.chance(0.5) ? sentence(sheet.random, 8) : digits(sheet.random, 11));
    }
}

void drawForm(Sheet &sheet)
{
    static const QStringList titles{QStringLiteral("行政许可申请表"), QStringLiteral("食品经营许可申请书"),
                                    QStringLiteral("企业登记（备案）申请书"), QStringLiteral("材料收取清单"),
                                    QStringLiteral("建设项目基本情况表")};
    Random &random = sheet.random;
    drawTitle(sheet, titles.at(random.whole(0, 4)), 20, 280);
    const QPen line(Qt::black, random.whole(2, 4));
    const int rows = random.whole(9, 18);
    const double height = std::min(2500.0 / rows, 200.0);
    for (int i = 0; i < rows; ++i)
        drawRow(sheet, 480 + i * height, height, line);
    sheet.page.bars = QStringLiteral("SL") + digits(random, 14);
    sheet.codes.bars = drawCode(sheet.painter, Symbology::Code128, sheet.page.bars, QRectF(pageWidth - 1000, 90, 760, 120));
    sheet.page.qr = QStringLiteral("https://zwfw.example.gov.cn/v?c=") + digits(random, 16);
    sheet.codes.qr = drawCode(sheet.painter, Symbology::Qr, sheet.page.qr, QRectF(240, 70, 300, 300));
    if (random.chance(0.6))
        drawSealAt(sheet, {random.between(1500, 2000), random.between(2900, 3150)}, random.between(220, 260));
}

void drawText(Sheet &sheet)
{
    static const QList<double> sizes{10.5, 12, 14};
    drawParagraphs(sheet.painter, QRectF(300, 320, pageWidth - 600, pageHeight - 700), sizes.at(sheet.random.whole(0, 2)),
                   sheet.random);
}

QList<std::pair<QString, QString>> licenceFields(Sheet &sheet, const QString &code)
{
    Random &random = sheet.random;
    const QString from = dayIn(random, 2008, 2022);
    const QString until = dayIn(random, 2023, 2031);
    const QString place = QStringLiteral("某某省某某市%1区%2路%3号").arg(hanText(random, 3), hanText(random, 2)).arg(random.whole(1, 999));
    return {{QStringLiteral("统一社会信用代码"), code},
            {QStringLiteral("名　　称"), QStringLiteral("某市%1餐饮管理有限公司").arg(hanText(random, 4))},
            {QStringLiteral("类　　型"), QStringLiteral("有限责任公司（自然人独资）")},
            {QStringLiteral("法定代表人"), hanText(random, 3)},
            {QStringLiteral("许可证编号"), QStringLiteral("JY") + digits(random, 14)},
            {QStringLiteral("成立日期"), from},
            {QStringLiteral("有效期至"), until},
            {QStringLiteral("住　　所"), place}};
}

void drawLicence(Sheet &sheet)
{
    QPainter &painter = sheet.painter;
    painter.setPen(QPen(QColor(170, 130, 60), 14));
    painter.setBrush(QColor(252, 248, 236));
    painter.drawRect(QRectF(200, 300, pageWidth - 400, 2400));
    painter.setPen(QPen(QColor(200, 170, 100), 4));
    painter.drawRect(QRectF(240, 340, pageWidth - 480, 2320));
    const bool food = sheet.random.chance(0.5);
    drawTitle(sheet, food ? QStringLiteral("食品经营许可证") : QStringLiteral("营业执照"), 36, 430);
    const QString code = creditCode(sheet.random);
    double y = 800;
    for (const auto &[label, value] : licenceFields(sheet, code)) {
        painter.setFont(printFont(sheet.random, 15, true));
        painter.drawText(QRectF(330, y, 640, 110), Qt::AlignVCenter, label);
        painter.setFont(printFont(sheet.random, 15));
        painter.drawText(QRectF(980, y, 1200, 110), Qt::AlignVCenter, value);
        y += 180;
    }
    sheet.page.qr = QStringLiteral("https://gsxt.example.gov.cn/") + code;
    sheet.codes.qr = drawCode(painter, Symbology::Qr, sheet.page.qr, QRectF(330, 2250, 360, 360));
    drawSealAt(sheet, {1850, 2350}, 240);
}

void drawCardSide(Sheet &sheet, const QRectF &side, bool front)
{
    QPainter &painter = sheet.painter;
    painter.setPen(QPen(QColor(120, 120, 120), 3));
    painter.setBrush(QColor(232, 240, 244));
    painter.drawRoundedRect(side, 40, 40);
    painter.setPen(Qt::black);
    painter.setFont(printFont(sheet.random, front ? 9 : 15, !front));
    if (!front) {
        painter.drawText(side.adjusted(0, 80, 0, 0), Qt::AlignHCenter, QStringLiteral("中华人民共和国\n居民身份证"));
        painter.setFont(printFont(sheet.random, 9));
        painter.drawText(side.adjusted(150, 480, 0, 0), QStringLiteral("签发机关  某某市公安局\n有效期限  2016.05.21-2036.05.21"));
        return;
    }
    const QStringList lines{QStringLiteral("姓 名  ") + hanText(sheet.random, 3), QStringLiteral("性 别  男   民 族  汉"),
                            QStringLiteral("住 址  某某市") + hanText(sheet.random, 6)};
    for (int i = 0; i < lines.size(); ++i)
        painter.drawText(side.adjusted(60, 60 + i * 110, 0, 0), lines.at(i));
    painter.setFont(printFont(sheet.random, 10, true));
    painter.drawText(side.adjusted(60, 530, 0, 0), QStringLiteral("公民身份号码  ") + residentNumber(sheet.random));
    painter.setBrush(QColor(150, 140, 130));
    painter.drawRect(QRectF(side.right() - 320, side.y() + 80, 250, 330));
}

void drawCard(Sheet &sheet)
{
    drawCardSide(sheet, QRectF(730, 500, 1011, 638), true);
    drawCardSide(sheet, QRectF(730, 1400, 1011, 638), false);
}

void drawContract(Sheet &sheet)
{
    drawTitle(sheet, QStringLiteral("房屋租赁合同"), 18, 280);
    drawParagraphs(sheet.painter, QRectF(300, 480, pageWidth - 600, 2000), 12, sheet.random);
    drawScrawlAt(sheet, QRectF(600, 2750, 700, 150), 4, QColor(15, 15, 60), 6);
    drawSealAt(sheet, {1800, 2800}, 240);
}

void drawPhotograph(Sheet &sheet)
{
    cv::Mat coarse(60, 80, CV_8UC3);
    cv::RNG noise(sheet.random.seed());
    noise.fill(coarse, cv::RNG::UNIFORM, 40, 230);
    cv::GaussianBlur(coarse, coarse, {0, 0}, 2);
    cv::Mat picture;
    cv::resize(coarse, picture, {1800, 1350}, 0, 0, cv::INTER_CUBIC);
    sheet.painter.drawImage(340, 500, QImage(picture.data, picture.cols, picture.rows, static_cast<qsizetype>(picture.step),
                                            QImage::Format_BGR888));
    sheet.painter.setFont(printFont(sheet.random, 12));
    sheet.painter.drawText(QRectF(0, 1950, pageWidth, 90), Qt::AlignHCenter, QStringLiteral("经营场所现场照片"));
}

void drawLetter(Sheet &sheet)
{
    const int lines = sheet.random.whole(6, 14);
    for (int i = 0; i < lines; ++i)
        drawScrawlAt(sheet, QRectF(320, 400 + i * 180, sheet.random.between(800, 1800), 110), sheet.random.whole(6, 14),
                     QColor(20, 20, 80), 6);
}

void drawSignature(Sheet &sheet, const QColor &colour, double stroke)
{
    const QRectF place(sheet.random.between(400, 1500), sheet.random.between(500, 2800), 500, 140);
    drawScrawlAt(sheet, place, 3, colour, stroke);
}

void drawOneLine(Sheet &sheet, double points, const QColor &colour)
{
    sheet.painter.setFont(printFont(sheet.random, points));
    sheet.painter.setPen(colour);
    sheet.painter.drawText(QPointF(sheet.random.between(300, 900), sheet.random.between(400, 3000)),
                           QStringLiteral("以下空白") + hanText(sheet.random, 5));
}

void drawPageNumber(Sheet &sheet)
{
    sheet.painter.setFont(printFont(sheet.random, 10.5));
    sheet.painter.drawText(QRectF(0, 3250, pageWidth, 80), Qt::AlignHCenter,
                           QStringLiteral("第 %1 页").arg(sheet.random.whole(2, 9)));
}

void drawLoneSeal(Sheet &sheet, double opacity)
{
    sheet.painter.setOpacity(opacity);
    drawSealAt(sheet, {sheet.random.between(600, 1900), sheet.random.between(600, 2900)}, 240);
    sheet.painter.setOpacity(1);
}

QColor gray(int level)
{
    return {level, level, level};
}

const QHash<QString, std::function<void(Sheet &)>> &kinds()
{
    static const QHash<QString, std::function<void(Sheet &)>> all{
        {QStringLiteral("form"), drawForm},
        {QStringLiteral("text"), drawText},
        {QStringLiteral("licence"), drawLicence},
        {QStringLiteral("idcard"), drawCard},
        {QStringLiteral("mixed"), drawContract},
        {QStringLiteral("photo"), drawPhotograph},
        {QStringLiteral("hand"), drawLetter},
        {QStringLiteral("sign"), [](Sheet &sheet) { drawSignature(sheet, QColor(20, 20, 60), 6); }},
        {QStringLiteral("oneline"), [](Sheet &sheet) { drawOneLine(sheet, 12, Qt::black); }},
        {QStringLiteral("sealonly"), [](Sheet &sheet) { drawLoneSeal(sheet, 1); }},
        {QStringLiteral("pencil"), [](Sheet &sheet) { drawSignature(sheet, gray(sheet.random.whole(120, 190)), 5); }},
        {QStringLiteral("faintseal"), [](Sheet &sheet) { drawLoneSeal(sheet, sheet.random.between(0.2, 0.5)); }},
        {QStringLiteral("faintline"), [](Sheet &sheet) { drawOneLine(sheet, 10.5, gray(sheet.random.whole(110, 185))); }},
        {QStringLiteral("pageno"), drawPageNumber},
    };
    return all;
}

} // namespace

CodePlaces drawContent(QPainter &painter, GeneratedPage &page, Random &random)
{
    Sheet sheet{painter, page, random};
    painter.setPen(Qt::black);
    if (const auto draw = kinds().value(page.kind))
        draw(sheet);
    return sheet.codes;
}

void drawParagraphs(QPainter &painter, const QRectF &place, double points, Random &random)
{
    painter.setFont(printFont(random, points));
    painter.setPen(QColor(25, 25, 28));
    const double lineHeight = points * 300 / 72 * 1.6;
    double y = place.y();
    while (y + lineHeight < place.bottom()) {
        QTextLayout layout(QStringLiteral("　　") + sentence(random, random.whole(40, 150)), painter.font());
        QTextOption option(Qt::AlignJustify);
        option.setWrapMode(QTextOption::WrapAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        while (y + lineHeight <= place.bottom()) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(place.width());
            line.setPosition(QPointF(0, y));
            y += lineHeight;
        }
        layout.endLayout();
        layout.draw(&painter, QPointF(place.x(), 0));
    }
}

} // namespace yichuang::test
