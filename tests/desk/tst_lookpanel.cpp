// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "desk/look/lookkeeper.h"
#include "desk/look/tablelook.h"
#include "desk/window/mainwindow.h"
#include "support/pagedriver.h"
#include "support/verify.h"

namespace yichuang::test {

/// Light or dark and the size of letters are chosen by keys, hold at once, and are there again after the next start.
class TestLookPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanupTestCase() { applyDeskLook(*qApp); }

    void whatIsChosenHoldsAtOnceAndStays();
    void theKeyOpensAndEscapeGoesBack();
    void aFileThatSaysWhatCannotBeIsAsUsual_data();
    void aFileThatSaysWhatCannotBeIsAsUsual();
    void aThemeForThisRunIsNotKept();
    void aFolderThatCannotBeWrittenIsTold();
    void wordsForThemesAreRead();
    void columnsGrowWithTheLetters();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("look.json")); }
    [[nodiscard]] LookChoice kept() const { return LookKeeper(m_folder->path()).choice(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLookPanel::whatIsChosenHoldsAtOnceAndStays()
{
    LookKeeper look(m_folder->path());
    look.begin();
    const double usual = QApplication::font().pointSizeF();
    MainWindow window;
    window.offerLook(look);
    PageDriver driver(window);
    driver.key(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(driver.focusName(), QStringLiteral("themeBox"));
    driver.key(Qt::Key_End);
    driver.key(Qt::Key_Tab);
    QCOMPARE(driver.focusName(), QStringLiteral("fontSpin"));
    driver.key(Qt::Key_Up);
    driver.key(Qt::Key_Up);
    QCOMPARE(QApplication::font().pointSizeF(), usual * 1.2);
    QCOMPARE(QApplication::palette(), darkPalette());
    QCOMPARE(kept(), (LookChoice{Theme::Dark, 120}));
}

void TestLookPanel::theKeyOpensAndEscapeGoesBack()
{
    LookKeeper look(m_folder->path());
    MainWindow window;
    window.offerLook(look);
    PageDriver driver(window);
    driver.find<QLineEdit>(QStringLiteral("searchEdit"))->setFocus();
    driver.key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(driver.sees(QStringLiteral("LookPanel")));
    driver.key(Qt::Key_Escape);
    QVERIFY(!driver.sees(QStringLiteral("LookPanel")));
    QCOMPARE(driver.focusName(), QStringLiteral("searchEdit"));
    QVERIFY2(!QFile::exists(path()), "looking at it chooses nothing");
}

void TestLookPanel::aFileThatSaysWhatCannotBeIsAsUsual_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<LookChoice>("choice");
    QTest::newRow("torn") << QByteArray(R"({"theme": "da)") << LookChoice{};
    QTest::newRow("a list") << QByteArray("[]") << LookChoice{};
    QTest::newRow("another theme") << QByteArray(R"({"theme": "pink", "fontPercent": 120})") << LookChoice{Theme::System, 120};
    QTest::newRow("too small") << QByteArray(R"({"theme": "dark", "fontPercent": 89})") << LookChoice{Theme::Dark, 100};
    QTest::newRow("smallest") << QByteArray(R"({"theme": "dark", "fontPercent": 90})") << LookChoice{Theme::Dark, 90};
    QTest::newRow("largest") << QByteArray(R"({"theme": "light", "fontPercent": 150})") << LookChoice{Theme::Light, 150};
    QTest::newRow("too large") << QByteArray(R"({"theme": "light", "fontPercent": 151})") << LookChoice{Theme::Light, 100};
    QTest::newRow("words") << QByteArray(R"({"theme": 5, "fontPercent": "large"})") << LookChoice{};
}

void TestLookPanel::aFileThatSaysWhatCannotBeIsAsUsual()
{
    QFETCH(const QByteArray, content);
    QFETCH(const LookChoice, choice);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(kept(), choice);
}

void TestLookPanel::aThemeForThisRunIsNotKept()
{
    LookKeeper look(m_folder->path());
    QVERIFY_OK(look.choose({Theme::Light, 110}));
    LookKeeper again(m_folder->path());
    again.begin(Theme::Dark);
    QCOMPARE(QApplication::palette(), darkPalette());
    QCOMPARE(kept(), (LookChoice{Theme::Light, 110}));
}

void TestLookPanel::aFolderThatCannotBeWrittenIsTold()
{
    LookKeeper look(m_folder->filePath(QStringLiteral("gone")));
    look.begin();
    MainWindow window;
    window.offerLook(look);
    PageDriver driver(window);
    driver.key(Qt::Key_Comma, Qt::ControlModifier);
    const QString before = driver.find<QLabel>(QStringLiteral("noteLabel"))->text();
    driver.key(Qt::Key_Tab);
    driver.key(Qt::Key_Up);
    QCOMPARE(look.choice().fontPercent, 110);
    QVERIFY(driver.find<QLabel>(QStringLiteral("noteLabel"))->text() != before);
}

void TestLookPanel::wordsForThemesAreRead()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        QCOMPARE(themeFromName(themeName(theme)), std::optional(theme));
    QVERIFY(!themeFromName(QStringLiteral("Dark")));
    QVERIFY(!themeFromName({}));
}

void TestLookPanel::columnsGrowWithTheLetters()
{
    applyDeskLook(*qApp, Theme::Light, 100);
    QStandardItemModel model(1, 3);
    QTableView view;
    view.setModel(&model);
    dressTable(&view, {{0, 80}, {1, 100}}, 2);
    leaveOutWhenLarge(&view, {1});
    view.show();
    const int usual = view.columnWidth(0);
    applyDeskLook(*qApp, Theme::Light, 150);
    QTRY_VERIFY(view.columnWidth(0) > usual * 1.3);
    QVERIFY(view.isColumnHidden(1));
    applyDeskLook(*qApp, Theme::Light, 100);
    QTRY_COMPARE(view.columnWidth(0), usual);
    QVERIFY(!view.isColumnHidden(1));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestLookPanel)
#include "tst_lookpanel.moc"
