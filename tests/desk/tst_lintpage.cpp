// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "desk/counter/lintpage.h"
#include "desk/look/noticestrip.h"
#include "desk/window/workbench.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

const QString badFolder = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/guides-bad");

/// The page of an administrator over a catalogue with one guide.
struct LintBench : FiledBench
{
    LintBench() : FiledBench({{QStringLiteral("9001"), QStringLiteral("管理员"), Role::Administrator}, sampleCounter()}) {}

    LintPage page{acting};
};

QAbstractItemModel *findings(const PageDriver &driver)
{
    return driver.find<QTableView>(QStringLiteral("findingsView"))->model();
}

QString notice(const LintPage &page)
{
    return page.findChild<NoticeStrip *>()->text();
}

} // namespace

/// Whoever manages guides checks them at the desk, reads what is wrong in words, and takes the table of suggestions away.
class TestLintPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void theCatalogueIsCheckedByAKey();
    void aCounterExampleIsToldInWords();
    void whatIsNoGuideIsTold();
    void rowsAreFiltered();
    void theTableIsWrittenAsCsvAndAsPdf();
    void whereNothingCanBeWrittenItIsSaid();
    void aCheckIsStopped();
    void onlyWhoManagesGuidesHasThePage_data();
    void onlyWhoManagesGuidesHasThePage();
};

void TestLintPage::theCatalogueIsCheckedByAKey()
{
    LintBench bench;
    PageDriver driver(bench.page);
    QCOMPARE(driver.focusName(), QStringLiteral("catalogueButton"));
    QVERIFY(!driver.find<QPushButton>(QStringLiteral("csvButton"))->isEnabled());
    driver.key(Qt::Key_F5);
    QTRY_VERIFY(findings(driver)->rowCount() > 0);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("findingsView"));
    QVERIFY(driver.find<QLabel>(QStringLiteral("summaryLabel"))->text().contains(QStringLiteral("1")));
    QVERIFY(!driver.sees(QStringLiteral("progressBar")));
    QVERIFY(driver.find<QPushButton>(QStringLiteral("csvButton"))->isEnabled());
}

void TestLintPage::aCounterExampleIsToldInWords()
{
    LintBench bench;
    PageDriver driver(bench.page);
    bench.page.check({badFolder + QStringLiteral("/situation-overlap.json")});
    QTRY_VERIFY(findings(driver)->rowCount() > 0);
    const QString details = driver.find<QLabel>(QStringLiteral("detailsLabel"))->text();
    QVERIFY2(details.contains(QStringLiteral("答")) && details.contains(QStringLiteral("“")), qPrintable(details));
}

void TestLintPage::whatIsNoGuideIsTold()
{
    LintBench bench;
    PageDriver driver(bench.page);
    bench.page.check({badFolder + QStringLiteral("/wrong-type.json")});
    QTRY_COMPARE(findings(driver)->rowCount(), 1);
    QVERIFY(driver.find<QLabel>(QStringLiteral("detailsLabel"))->text().contains(QStringLiteral("wrong-type.json")));
    QVERIFY(!driver.find<QPushButton>(QStringLiteral("csvButton"))->isEnabled());
    bench.page.check({badFolder + QStringLiteral("/no-such-folder")});
    QTRY_VERIFY(driver.find<QPushButton>(QStringLiteral("catalogueButton"))->isEnabled());
}

void TestLintPage::rowsAreFiltered()
{
    LintBench bench;
    PageDriver driver(bench.page);
    bench.page.check({badFolder + QStringLiteral("/situation-overlap.json")});
    QTRY_VERIFY(findings(driver)->rowCount() > 1);
    const int all = findings(driver)->rowCount();
    driver.find<QComboBox>(QStringLiteral("severityCombo"))->setCurrentIndex(1);
    const int errors = findings(driver)->rowCount();
    driver.find<QComboBox>(QStringLiteral("severityCombo"))->setCurrentIndex(2);
    QCOMPARE(findings(driver)->rowCount(), all - errors);
    driver.find<QComboBox>(QStringLiteral("severityCombo"))->setCurrentIndex(0);
    driver.find<QComboBox>(QStringLiteral("ownerCombo"))->setCurrentIndex(1);
    const int substantive = findings(driver)->rowCount();
    driver.find<QComboBox>(QStringLiteral("ownerCombo"))->setCurrentIndex(2);
    QCOMPARE(findings(driver)->rowCount(), all - substantive);
    driver.find<QComboBox>(QStringLiteral("ownerCombo"))->setCurrentIndex(0);
    driver.find<QLineEdit>(QStringLiteral("filterEdit"))->setText(QStringLiteral("no such words"));
    QCOMPARE(findings(driver)->rowCount(), 0);
    QVERIFY(driver.find<QLabel>(QStringLiteral("detailsLabel"))->text().isEmpty());
}

void TestLintPage::theTableIsWrittenAsCsvAndAsPdf()
{
    LintBench bench;
    PageDriver driver(bench.page);
    driver.key(Qt::Key_F5);
    QTRY_VERIFY(findings(driver)->rowCount() > 0);
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("table.csv"));
    bench.page.writeSuggestions(csv);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("修改建议")));
    const QString pdf = folder.filePath(QStringLiteral("table.pdf"));
    bench.page.writeSuggestions(pdf);
    QTRY_VERIFY(QFile::exists(pdf));
    QCOMPARE(bench.papers.papers().constLast().kind, PaperKind::SuggestionTable);
    QVERIFY2(notice(bench.page).contains(pdf), qPrintable(notice(bench.page)));
}

void TestLintPage::whereNothingCanBeWrittenItIsSaid()
{
    LintBench bench;
    PageDriver driver(bench.page);
    driver.key(Qt::Key_F5);
    QTRY_VERIFY(findings(driver)->rowCount() > 0);
    bench.page.writeSuggestions(QStringLiteral("/no/such/folder/table.csv"));
    QVERIFY(!notice(bench.page).isEmpty());
    bench.papers.failWith({ErrorCode::Invalid, {}});
    bench.page.writeSuggestions(QStringLiteral("/no/such/folder/table.pdf"));
    QVERIFY(notice(bench.page).startsWith(u'✕'));
}

void TestLintPage::aCheckIsStopped()
{
    LintBench bench;
    PageDriver driver(bench.page);
    auto *check = driver.find<QPushButton>(QStringLiteral("catalogueButton"));
    check->click();
    QVERIFY(!check->isEnabled());
    // The first guide is checked from the event loop only, so that this comes before it.
    driver.find<QPushButton>(QStringLiteral("cancelButton"))->click();
    QVERIFY(check->isEnabled());
    QCOMPARE(findings(driver)->rowCount(), 0);
    QVERIFY(!notice(bench.page).isEmpty());
    check->click();
    QTRY_VERIFY(findings(driver)->rowCount() > 0);
}

void TestLintPage::onlyWhoManagesGuidesHasThePage_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("has");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << int(role) << may(role, Act::ManageGuides);
}

void TestLintPage::onlyWhoManagesGuidesHasThePage()
{
    QFETCH(const int, role);
    QFETCH(const bool, has);
    DeskBench bench;
    const auto engine = restingEngine(bench);
    Workbench workbench(bench.ports(), *engine, bench.store.outbox);
    Clerk clerk = sampleClerk();
    clerk.role = static_cast<Role>(role);
    workbench.open({clerk, sampleCounter()});
    workbench.window().showPage(QStringLiteral("lint"));
    QCOMPARE(workbench.window().currentPage() == QStringLiteral("lint"), has);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestLintPage)
#include "tst_lintpage.moc"
