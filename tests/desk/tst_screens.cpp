// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QTest>

#include "cuttexts.h"
#include "desk/window/workbench.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"

namespace yichuang::test {

/// Walks a visit at 1366 × 768, in both languages, and on a screen at 125 %, and looks at every screen on the way: nothing
/// may be cut. The pictures are kept beside the build, to be looked at.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data();
    void nothingIsCut();
    void nothingIsCutWhenTheCaseIsDecided_data() { nothingIsCut_data(); }
    void nothingIsCutWhenTheCaseIsDecided();
};

namespace {

Pixels pixelsOf(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    Pixels pixels{rgb.width(), rgb.height(), Pixels::Format::Rgb888, {}};
    for (int row = 0; row < rgb.height(); ++row)
        pixels.bytes.append(reinterpret_cast<const char *>(rgb.constScanLine(row)), rgb.width() * 3);
    return pixels;
}

void keep(QWidget &window, const QString &theme, const QString &name)
{
    QCoreApplication::sendPostedEvents(); // layouts that wait for their turn
    QDir folder(QStringLiteral(YICHUANG_BINARY_DIR "/../screens"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(window.grab().save(folder.filePath(theme + u'-' + name + QStringLiteral(".png"))));
    QCOMPARE(cutTexts(window).join(u'\n'), QString());
}

} // namespace

void TestScreens::nothingIsCut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("screen"); // a scale makes the screen smaller, and nothing else different
    const QSize usual(1366, 768);
    QTest::newRow("light") << false << QStringLiteral("zh_CN") << usual;
    QTest::newRow("dark") << true << QStringLiteral("zh_CN") << usual;
    QTest::newRow("english") << false << QStringLiteral("en") << usual;
    QTest::newRow("125") << false << QStringLiteral("zh_CN") << usual / 1.25;
}

void TestScreens::nothingIsCut()
{
    QFETCH(bool, dark);
    QFETCH(QString, language);
    QFETCH(QSize, screen);
    const QString theme = QString::fromLatin1(QTest::currentDataTag());
    dressApplication(dark, language);
    DeskBench bench(shippedGuides());
    bench.scanner.setStack({encoded(samplePage(), "jpeg"), encoded(samplePage({300, false, 0, 2, true, true, 7}), "jpeg")});
    bench.inspector.setPicture(Result<Pixels>(pixelsOf(samplePage({100, false, 0, 2, true, true, 3}))));
    const auto engine = restingEngine(bench);
    Workbench workbench(bench.ports(), *engine, bench.store.outbox);
    workbench.show();
    workbench.window().resize(screen);
    PageDriver driver(workbench.window());
    keep(workbench.window(), theme, QStringLiteral("1-signin"));

    driver.type(QStringLiteral("0107"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("let me in"));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(driver.sees(QStringLiteral("newVisitButton")));
    keep(workbench.window(), theme, QStringLiteral("2-start"));

    driver.key(Qt::Key_F2);
    driver.type(QStringLiteral("92310118MA1JM2Q82G"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("上海示例餐饮管理有限公司"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("周示范"));
    driver.key(Qt::Key_G, Qt::AltModifier);
    driver.type(QStringLiteral("310115199003072338"));
    keep(workbench.window(), theme, QStringLiteral("3-applicant"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("吴样例"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("食品经营许可新办的申请、补正和领证"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("spjy"));
    keep(workbench.window(), theme, QStringLiteral("4-item"));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(driver.sees(QStringLiteral("optionsView")));
    keep(workbench.window(), theme, QStringLiteral("5-questions"));
    driver.keys(QStringLiteral("1"));
    QTRY_VERIFY(driver.sees(QStringLiteral("materialsView")));
    keep(workbench.window(), theme, QStringLiteral("6-materials"));
    driver.key(Qt::Key_F3);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("pointsView"));
    driver.key(Qt::Key_Space);
    driver.key(Qt::Key_X);
    driver.type(QStringLiteral("地址与营业执照不一致"));
    keep(workbench.window(), theme, QStringLiteral("7-reason"));
    driver.key(Qt::Key_Return);
    driver.key(Qt::Key_Space);
    driver.key(Qt::Key_F3);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("pointsView"));
    driver.key(Qt::Key_F1);
    keep(workbench.window(), theme, QStringLiteral("8-keys"));
    driver.key(Qt::Key_F1);
    keep(workbench.window(), theme, QStringLiteral("9-checking"));
    driver.key(Qt::Key_5, Qt::AltModifier);
    keep(workbench.window(), theme, QStringLiteral("10-form"));
    driver.key(Qt::Key_F9);
    keep(workbench.window(), theme, QStringLiteral("11-blocked"));
    driver.key(Qt::Key_F10);
    keep(workbench.window(), theme, QStringLiteral("12-refuse"));
}

void TestScreens::nothingIsCutWhenTheCaseIsDecided()
{
    QFETCH(bool, dark);
    QFETCH(QString, language);
    QFETCH(QSize, screen);
    const QString theme = QString::fromLatin1(QTest::currentDataTag());
    dressApplication(dark, language);
    DeskBench bench;
    const CaseRecord draft = sampleCase();
    bench.store.state.cases.insert(draft.id, draft);
    const auto engine = restingEngine(bench);
    Workbench workbench(bench.ports(), *engine, bench.store.outbox);
    workbench.open(bench.session());
    workbench.window().resize(screen);
    PageDriver driver(workbench.window());
    keep(workbench.window(), theme, QStringLiteral("13-start"));
    driver.key(Qt::Key_Return);
    keep(workbench.window(), theme, QStringLiteral("14-restored"));
    driver.key(Qt::Key_F9);
    keep(workbench.window(), theme, QStringLiteral("15-check"));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(driver.sees(QStringLiteral("numberLabel")));
    keep(workbench.window(), theme, QStringLiteral("16-receipt"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestScreens)
#include "tst_screens.moc"
