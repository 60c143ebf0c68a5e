// SPDX-License-Identifier: Apache-2.0
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "desk/look/desklook.h"
#include "desk/look/deskstyle.h"
#include "desk/look/noticestrip.h"
#include "desk/look/statuscolours.h"
#include "desk/look/tonelabel.h"

namespace yichuang::test {

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasContrast_data();
    void textHasContrast();
    void everyStatusHasAGlyphOfItsOwn();
    void aStatusIsGlyphAndWord();
    void aToneLabelKeepsItsContrastWhenTheThemeTurns();
    void aToneIsSeenOnACard();
    void aFilledLabelHasTheFaintBackgroundOfItsTone();
    void theFocusRingHasContrast();
    void targetsAreLargeEnough();
    void bothIconSetsAreThere();
    void aNoticeIsHiddenUntilThereIsOne();
};

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.2, 1.4.3.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

QPalette paletteFor(bool dark)
{
    return dark ? darkPalette() : lightPalette();
}

const QList<Tone> allTones{Tone::Plain, Tone::Quiet, Tone::Good, Tone::Warn, Tone::Bad, Tone::Exempt, Tone::Working};

} // namespace

void TestStyle::textHasContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("tone");
    for (const bool dark : {false, true}) {
        for (const Tone tone : allTones)
            QTest::addRow("%s %d", dark ? "dark" : "light", int(tone)) << dark << int(tone);
    }
}

void TestStyle::textHasContrast()
{
    QFETCH(bool, dark);
    QFETCH(int, tone);
    const QPalette palette = paletteFor(dark);
    const QColor ink = toneColour(static_cast<Tone>(tone), palette);
    QCOMPARE_GE(contrast(ink, palette.color(QPalette::Window)), 4.5);
    QCOMPARE_GE(contrast(ink, palette.color(QPalette::Base)), 4.5);
    QCOMPARE_GE(contrast(ink, toneBackground(static_cast<Tone>(tone), palette)), 4.5);
}

void TestStyle::everyStatusHasAGlyphOfItsOwn()
{
    QSet<QString> glyphs;
    for (const Tone tone : {Tone::Quiet, Tone::Good, Tone::Warn, Tone::Bad, Tone::Exempt, Tone::Working})
        glyphs.insert(toneGlyph(tone));
    QCOMPARE(glyphs.size(), 6);
    QVERIFY(!glyphs.contains(QString()));
}

void TestStyle::aStatusIsGlyphAndWord()
{
    QCOMPARE(toneText(Tone::Good, QStringLiteral("合格")), QStringLiteral("✓ 合格"));
    QCOMPARE(toneText(Tone::Plain, QStringLiteral("合格")), QStringLiteral("合格"));
}

void TestStyle::aToneLabelKeepsItsContrastWhenTheThemeTurns()
{
    ToneLabel label;
    label.show();
    applyDeskLook(*qApp, Theme::Light);
    label.say(Tone::Bad, QStringLiteral("✕"));
    QCOMPARE(label.palette().color(QPalette::WindowText), toneColour(Tone::Bad, lightPalette()));
    applyDeskLook(*qApp, Theme::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), toneColour(Tone::Bad, darkPalette()));
}

void TestStyle::aToneIsSeenOnACard()
{
    applyDeskLook(*qApp, Theme::Light);
    QFrame card;
    card.setBackgroundRole(QPalette::Base); // a label on it paints with the colour of text in fields
    ToneLabel label(&card);
    label.say(Tone::Bad, QStringLiteral("✕"));
    QCOMPARE(label.palette().color(label.foregroundRole()), toneColour(Tone::Bad, lightPalette()));
}

void TestStyle::aFilledLabelHasTheFaintBackgroundOfItsTone()
{
    applyDeskLook(*qApp, Theme::Light);
    ToneLabel label;
    label.setTone(Tone::Warn);
    label.setFilled(true);
    QVERIFY(label.autoFillBackground());
    QCOMPARE(label.palette().color(QPalette::Window), toneBackground(Tone::Warn, lightPalette()));
}

void TestStyle::theFocusRingHasContrast()
{
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteFor(dark);
        QCOMPARE_GE(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::Window)), 3.0);
        QCOMPARE_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), 4.5);
        QCOMPARE_GE(contrast(palette.color(QPalette::Dark), palette.color(QPalette::Base)), 3.0);
    }
}

void TestStyle::targetsAreLargeEnough()
{
    applyDeskLook(*qApp, Theme::Light);
    QCOMPARE_GE(QPushButton(QStringLiteral("收件")).sizeHint().height(), 34);
    QCOMPARE_GE(QLineEdit().sizeHint().height(), 30);
    QCOMPARE(qApp->style()->pixelMetric(QStyle::PM_IndicatorWidth), 18);
}

void TestStyle::bothIconSetsAreThere()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyDeskLook(*qApp, theme);
        for (const char *name : {"document-scan", "edit-undo", "system-lock-screen", "view-refresh"})
            QVERIFY2(!QIcon::fromTheme(QLatin1String(name)).isNull(), name);
    }
}

void TestStyle::aNoticeIsHiddenUntilThereIsOne()
{
    QWidget window;
    NoticeStrip strip(&window);
    window.show();
    QVERIFY(!strip.isVisible());
    strip.say(Tone::Bad, QStringLiteral("打印机没有应答。"));
    QVERIFY(strip.isVisible());
    QCOMPARE(strip.text(), QStringLiteral("✕ 打印机没有应答。"));
    strip.clear();
    QVERIFY(!strip.isVisible());
    QVERIFY(strip.text().isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestStyle)
#include "tst_style.moc"
