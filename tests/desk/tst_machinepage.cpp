// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include "desk/counter/machinepage.h"
#include "support/fakebackups.h"
#include "support/fakeclock.h"
#include "support/fakeinspector.h"
#include "support/fakeselfcheck.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

StoreFinding found(FindingKind kind, FindingWeight weight, qint64 count = 0)
{
    StoreFinding finding;
    finding.kind = kind;
    finding.weight = weight;
    finding.count = count;
    return finding;
}

/// The page over a computer that answers what a test says.
struct MachineBench
{
    explicit MachineBench(const QString &place = QStringLiteral("/mnt/second")) : keeper(backups, clock, place)
    {
        selfCheck.answer = SelfCheckReport{clock.now(), {found(FindingKind::CleanEnd, FindingWeight::Well),
                                                         found(FindingKind::OrphansSwept, FindingWeight::Repaired, 3)}};
    }

    FakeClock clock;
    FakeBackups backups;
    FakeSelfCheck selfCheck;
    FakeInspector inspector;
    BackupKeeper keeper;
};

} // namespace

class TestMachinePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingIsASentence();
    void whatStandsAroundForeignFilesIsSaid_data();
    void whatStandsAroundForeignFilesIsSaid();
    void troubleIsSaidInTheHead();
    void f5LooksAgain();
    void aCheckThatFailsIsTold();
    void withoutASecondPlaceThatIsSaid();
    void theBackupIsMadeAndStopped();
    void aPlaceThatIsGoneIsTold();
    void thePageIsReachedByKeysAlone();
};

void TestMachinePage::everyFindingIsASentence()
{
    MachineBench bench;
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    const PageDriver driver(page);
    auto *view = driver.find<QListView>(QStringLiteral("findingsView"));
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QVERIFY(view->model()->index(0, 0).data().toString().contains(QStringLiteral("closed in order")));
    QVERIFY(view->model()->index(1, 0).data().toString().contains(QStringLiteral("3 scanned pages")));
    QVERIFY(driver.find<QLabel>(QStringLiteral("chipLabel"))->text().contains(QStringLiteral("In order")));
}

void TestMachinePage::whatStandsAroundForeignFilesIsSaid_data()
{
    QTest::addColumn<QStringList>("walls");
    QTest::addColumn<QString>("said");
    const QStringList all{QStringLiteral("landlock"), QStringLiteral("network"), QStringLiteral("seccomp"), QStringLiteral("limits"),
                          QStringLiteral("noNewRights"), QStringLiteral("noDump")};
    QTest::newRow("all") << all << QStringLiteral("limits of memory and time, no further rights.");
    QTest::newRow("an old kernel") << all.mid(1) << QStringLiteral("does not offer: no files of this computer.");
    QTest::newRow("none") << QStringList() << QStringLiteral("Nothing but a process of their own");
}

void TestMachinePage::whatStandsAroundForeignFilesIsSaid()
{
    QFETCH(const QStringList, walls);
    QFETCH(const QString, said);
    MachineBench bench;
    bench.inspector.setWalls(walls);
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    auto *view = PageDriver(page).find<QListView>(QStringLiteral("findingsView"));
    QTRY_COMPARE(view->model()->rowCount(), 3);
    const QString row = view->model()->index(2, 0).data().toString();
    QVERIFY2(row.contains(said), qPrintable(row));
    QCOMPARE(row.contains(QStringLiteral("does not offer")), walls.size() == 5);
}

void TestMachinePage::troubleIsSaidInTheHead()
{
    MachineBench bench;
    bench.selfCheck.answer->findings.append(found(FindingKind::LedgerBroken, FindingWeight::Trouble, 17));
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    const PageDriver driver(page);
    auto *view = driver.find<QListView>(QStringLiteral("findingsView"));
    QTRY_COMPARE(view->model()->rowCount(), 4);
    QVERIFY(view->model()->index(2, 0).data().toString().contains(QStringLiteral("17")));
    QVERIFY(driver.find<QLabel>(QStringLiteral("chipLabel"))->text().contains(QStringLiteral("Somebody has to see to it")));
}

void TestMachinePage::f5LooksAgain()
{
    MachineBench bench;
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const PageDriver driver(page);
    QTRY_VERIFY(driver.find<QPushButton>(QStringLiteral("lookButton"))->isEnabled());
    bench.selfCheck.answer->findings.removeFirst();
    QTest::keyClick(&page, Qt::Key_F5);
    QTRY_COMPARE(driver.find<QListView>(QStringLiteral("findingsView"))->model()->rowCount(), 2);
    QCOMPARE(bench.selfCheck.asked, 2);
}

void TestMachinePage::aCheckThatFailsIsTold()
{
    MachineBench bench;
    bench.selfCheck.answer = failure(ErrorCode::StorageUnavailable);
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    const PageDriver driver(page);
    auto *chip = driver.find<QLabel>(QStringLiteral("chipLabel"));
    QTRY_VERIFY(chip->text().contains(QStringLiteral("disk")));
    QVERIFY(driver.find<QPushButton>(QStringLiteral("lookButton"))->isEnabled());
}

void TestMachinePage::withoutASecondPlaceThatIsSaid()
{
    MachineBench bench{QString()};
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    const PageDriver driver(page);
    QVERIFY(driver.find<QLabel>(QStringLiteral("backupLabel"))->text().contains(QStringLiteral("No second place")));
    QVERIFY(!driver.find<QPushButton>(QStringLiteral("backupButton"))->isEnabled());
    QVERIFY(!driver.find<QPushButton>(QStringLiteral("cancelButton"))->isEnabled());
}

void TestMachinePage::theBackupIsMadeAndStopped()
{
    MachineBench bench;
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    const PageDriver driver(page);
    auto *label = driver.find<QLabel>(QStringLiteral("backupLabel"));
    bench.backups.at = {30, 120};
    bench.backups.held = true;
    driver.find<QPushButton>(QStringLiteral("backupButton"))->click();
    QVERIFY(label->text().contains(QStringLiteral("25 %")));
    driver.find<QPushButton>(QStringLiteral("cancelButton"))->click();
    QCOMPARE(bench.backups.cancelled, 1);
    bench.backups.letGo();
    QTRY_VERIFY(label->text().contains(QStringLiteral("found whole")));
    QVERIFY(driver.find<QPushButton>(QStringLiteral("backupButton"))->isEnabled());
}

void TestMachinePage::aPlaceThatIsGoneIsTold()
{
    MachineBench bench;
    bench.backups.answer = failure(ErrorCode::BackupFailed);
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    const PageDriver driver(page);
    driver.find<QPushButton>(QStringLiteral("backupButton"))->click();
    auto *label = driver.find<QLabel>(QStringLiteral("backupLabel"));
    QTRY_VERIFY(label->text().contains(QStringLiteral("tried again every two minutes")));
}

void TestMachinePage::thePageIsReachedByKeysAlone()
{
    MachineBench bench;
    MachinePage page(bench.selfCheck, bench.inspector, bench.keeper);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    const PageDriver driver(page);
    auto *view = driver.find<QListView>(QStringLiteral("findingsView"));
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(driver.find<QPushButton>(QStringLiteral("backupButton"))->hasFocus());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestMachinePage)
#include "tst_machinepage.moc"
