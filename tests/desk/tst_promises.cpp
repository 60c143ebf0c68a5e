// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "desk/cases/casequeuemodel.h"
#include "desk/cases/caseview.h"
#include "desk/cases/queuepage.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/visit/casedeskpage.h"
#include "desk/words/daywords.h"
#include "domain/checks/materialcheck.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

const QString lease = QStringLiteral("lease");

/// The lease may come later or be committed to, and its date is minded.
Guide lenientGuide()
{
    Guide guide = sampleGuide();
    guide.flags.commitmentAllowed = true;
    for (MaterialRule &rule : guide.materials) {
        if (rule.id != lease)
            continue;
        rule.supplementWithin = TimeLimit{10, DayUnit::WorkingDays, {}};
        rule.commitment = MaterialCommitment{QStringLiteral("承诺租赁属实。"), {}, {}};
        rule.maxAgeDays = 90;
    }
    return guide;
}

/// A filed case whose lease is awaited until the day.
CaseRecord awaitingCase(QDate due)
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Accepted;
    record.number = QStringLiteral("L31011807260310000012");
    record.receivedAt = sampleMoment();
    CaseMaterial &material = *record.material(lease);
    material.files.clear();
    material.points.clear();
    material.obtained = Obtained::Promised;
    material.promise = MaterialPromise{due, sampleMoment(), sampleClerk().id};
    return record;
}

} // namespace

/// Promises, dates and pieces at the desk: the keys that choose them, the list of what is to come, and the way it is taken in.
class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mOffersTheFourWaysWhereAPromiseMayStand();
    void mFourIsACommitment();
    void escLeavesTheChoiceAlone();
    void aDateIsReadWithD();
    void daysAreReadAsTheyAreWritten_data();
    void daysAreReadAsTheyAreWritten();
    void piecesAreCorrectedWithC();
    void theQueueListsWhatIsToComeWithItsNearness_data();
    void theQueueListsWhatIsToComeWithItsNearness();
    void whatCameIsTakenInFromTheCase();

private:
    void openMaterials();
    void mark(const QString &materialId);
    [[nodiscard]] const CaseMaterial &leaseNow() { return *m_bench->work().visit.record().material(lease); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestPromises::init()
{
    m_page.reset();
    m_bench = std::make_unique<DeskBench>(QList<Guide>{lenientGuide()});
}

/// A visit whose situation is known, with the mark in the list of materials.
void TestPromises::openMaterials()
{
    Visit &visit = m_bench->work().visit;
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_page->newVisit();
    visit.setApplicant(sampleCase().applicant);
    visit.chooseItem(QStringLiteral("sample-residence"));
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    mark(lease);
}

void TestPromises::mark(const QString &materialId)
{
    auto *view = qobject_cast<QTableView *>(m_driver->find(QStringLiteral("materialsView")));
    QVERIFY(view);
    view->setFocus();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, 0).data(IdentityRole).toString() == materialId)
            view->selectRow(row);
    }
}

void TestPromises::mOffersTheFourWaysWhereAPromiseMayStand()
{
    openMaterials();
    m_driver->key(Qt::Key_M);
    QVERIFY(m_driver->sees(QStringLiteral("obtainedChooser")));
    QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("way2Button"))->isEnabled());
    m_driver->key(Qt::Key_3);
    QCOMPARE(leaseNow().obtained, Obtained::Promised);
    QVERIFY(leaseNow().promise->due.isValid());
    QVERIFY(!m_driver->sees(QStringLiteral("obtainedChooser")));
    mark(lease);
    m_driver->key(Qt::Key_M);
    m_driver->key(Qt::Key_1);
    QCOMPARE(leaseNow().obtained, Obtained::Submitted);
    QVERIFY(!leaseNow().promise.has_value());
}

void TestPromises::mFourIsACommitment()
{
    openMaterials();
    m_driver->key(Qt::Key_M);
    m_driver->key(Qt::Key_4);
    QCOMPARE(leaseNow().obtained, Obtained::Committed);
    // A material that nothing may be promised for has no such choice.
    mark(QStringLiteral("identity"));
    m_driver->key(Qt::Key_M);
    QVERIFY(!m_driver->sees(QStringLiteral("obtainedChooser")));
}

void TestPromises::escLeavesTheChoiceAlone()
{
    openMaterials();
    m_driver->key(Qt::Key_M);
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("obtainedChooser")));
    QCOMPARE(leaseNow().obtained, Obtained::Submitted);
    QVERIFY(m_driver->find(QStringLiteral("materialsView"))->hasFocus());
}

void TestPromises::aDateIsReadWithD()
{
    openMaterials();
    PageFile page = samplePageFile(lease);
    m_bench->work().visit.addFile(lease, page);
    mark(lease);
    m_driver->key(Qt::Key_D);
    m_driver->type(QStringLiteral("20260301"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(leaseNow().issuedOn, QDate(2026, 3, 1));
    mark(lease);
    m_driver->key(Qt::Key_D);
    m_driver->type(QStringLiteral("20991231"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(leaseNow().issuedOn, QDate(2026, 3, 1));
}

void TestPromises::daysAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QDate day(2026, 3, 1);
    QTest::newRow("digits") << QStringLiteral("20260301") << day;
    QTest::newRow("hyphens") << QStringLiteral("2026-3-1") << day;
    QTest::newRow("points") << QStringLiteral(" 2026.03.01 ") << day;
    QTest::newRow("in words") << QStringLiteral("2026年3月1日") << day;
    QTest::newRow("for good") << QStringLiteral("长期") << validForGood();
    QTest::newRow("no such day") << QStringLiteral("20260231") << QDate();
    QTest::newRow("no day") << QStringLiteral("明天") << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestPromises::daysAreReadAsTheyAreWritten()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, day);
    QCOMPARE(DayWords::read(text), day);
}

void TestPromises::piecesAreCorrectedWithC()
{
    openMaterials();
    m_bench->work().visit.addFile(lease, samplePageFile(lease));
    mark(lease);
    auto *copies = qobject_cast<QLineEdit *>(m_driver->find(QStringLiteral("copiesEdit")));
    QVERIFY(copies);
    QCOMPARE(copies->text(), QStringLiteral("1"));
    m_driver->key(Qt::Key_C);
    m_driver->type(QStringLiteral("2"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(leaseNow().originals, 2);
    QCOMPARE(leaseNow().copies, 1);
    QCOMPARE(leaseNow().originalsReturned, 1);
}

void TestPromises::theQueueListsWhatIsToComeWithItsNearness_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("tone");
    QTest::newRow("time enough") << 30 << int(Tone::Quiet);
    QTest::newRow("today is the last") << 0 << int(Tone::Warn);
    QTest::newRow("passed") << -1 << int(Tone::Bad);
}

void TestPromises::theQueueListsWhatIsToComeWithItsNearness()
{
    QFETCH(const int, days);
    QFETCH(const int, tone);
    CaseRecord record = awaitingCase(m_bench->clock.today().addDays(days));
    record.receivedAt = m_bench->clock.now().addDays(-2);
    m_bench->store.state.cases.insert(record.id, record);
    QueuePage page(m_bench->work());
    PageDriver driver(page);
    auto *chip = page.findChild<QPushButton *>(QStringLiteral("promisesButton"));
    QVERIFY(chip);
    chip->click();
    auto *view = page.findChild<QTableView *>(QStringLiteral("casesView"));
    QTRY_COMPARE(view->model()->rowCount(), 1);
    int column = 0;
    while (column < view->model()->columnCount()
           && !view->model()->index(0, column).data().toString().contains(record.material(lease)->promise->due.toString(Qt::ISODate)))
        ++column;
    QVERIFY(column < view->model()->columnCount());
    QVERIFY(!view->isColumnHidden(column));
    QCOMPARE(view->model()->index(0, column).data(ToneRole).toInt(), tone);
}

void TestPromises::whatCameIsTakenInFromTheCase()
{
    const CaseRecord record = awaitingCase(QDate(2026, 3, 24));
    m_bench->store.state.cases.insert(record.id, record);
    CaseView view(m_bench->ports(), m_bench->session());
    QSignalSpy told(&view, &CaseView::materialHandedIn);
    PageDriver driver(view);
    view.open(record.id);
    QTRY_VERIFY(driver.sees(QStringLiteral("awaitedLabel")));
    driver.key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(driver.sees(QStringLiteral("lateChoice")));
    auto *handIn = view.findChild<QPushButton *>(QStringLiteral("lateHandInButton"));
    QVERIFY(!handIn->isEnabled());
    driver.key(Qt::Key_F3);
    QTRY_VERIFY(view.findChild<QPushButton *>(QStringLiteral("latePassButton"))->isEnabled());
    driver.key(Qt::Key_A, Qt::ControlModifier);
    // The guide minds how old it is, which nobody has said yet.
    QVERIFY(!handIn->isEnabled());
    driver.find(QStringLiteral("lateIssuedEdit"))->setFocus();
    driver.type(QStringLiteral("2026-03-01"));
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(handIn->isEnabled());
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(m_bench->store.state.cases.value(record.id).material(lease)->files.size(), 1);
    QVERIFY(m_bench->store.state.cases.value(record.id).material(lease)->promise->keptAt.has_value());
    QTRY_VERIFY(!driver.sees(QStringLiteral("awaitedLabel")));
    QCOMPARE(told.size(), 1);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestPromises)
#include "tst_promises.moc"
