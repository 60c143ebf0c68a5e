// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/holderbar.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

const QString permit = QStringLiteral("不动产权证书");
const QString lease = QStringLiteral("lease");
const QString lessor = QStringLiteral("钱样本");
const QString number = QStringLiteral("310101198506121039");

/// For the lease the city may have the deed of the lessor.
Guide lessorsGuide()
{
    Guide guide = sampleGuide();
    guide.materials[2].eLicenceType = permit;
    guide.materials[2].holder = QStringLiteral("other");
    guide.materials.removeFirst(); // the lease is the first line
    return guide;
}

} // namespace

/// Whose document it is, asked at the desk where the guide says that it is another person's; by keys alone.
class TestDeskHolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void whoseItIsIsAskedByKeyAndThenFetched();
    void halfOfItLeadsToTheOtherHalf();
    void halfOfItIsNotLeftInSilence();
    void aWrongNumberIsToldAtOnce();
    void aWrongNumberStaysToBeMended();
    void ofTheApplicantsOwnNobodyIsAsked();

private:
    void reachMaterials();
    [[nodiscard]] const CaseMaterial &leaseOf() const { return *m_bench->work().visit.record().material(lease); }
    [[nodiscard]] QString said() const { return m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text(); }
    [[nodiscard]] QString cover() const { return m_driver->find<QLabel>(QStringLiteral("coverLabel"))->text(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestDeskHolders::init()
{
    m_bench = std::make_unique<DeskBench>(QList{lessorsGuide()});
    m_bench->covers.put(permit, lessor);
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestDeskHolders::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestDeskHolders::reachMaterials()
{
    Visit &visit = m_bench->work().visit;
    visit.setApplicant(sampleCase().applicant);
    visit.chooseItem(QStringLiteral("sample-residence"));
    QTRY_VERIFY(visit.guide());
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    QTRY_VERIFY(!m_bench->work().fetchCovers.isBusy());
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
}

void TestDeskHolders::whoseItIsIsAskedByKeyAndThenFetched()
{
    reachMaterials();
    QVERIFY2(cover().startsWith(QStringLiteral("◷")) && cover().contains(u'H'), qPrintable(cover()));
    QVERIFY(m_bench->covers.asked.isEmpty());
    m_driver->keys(QStringLiteral("h"));
    QCOMPARE(m_driver->focusName(), QStringLiteral("holderNameEdit"));
    m_driver->type(lessor);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("holderNumberEdit"));
    m_driver->type(number);
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(leaseOf().obtained, Obtained::Fetched);
    QCOMPARE(leaseOf().holder->name, lessor);
    QTRY_VERIFY2(cover().contains(QStringLiteral("已调取")), qPrintable(cover()));
    // It stands there, and can be mended.
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("holderNumberEdit"))->text(), number);
}

void TestDeskHolders::halfOfItLeadsToTheOtherHalf()
{
    reachMaterials();
    m_driver->keys(QStringLiteral("h"));
    m_driver->find(QStringLiteral("holderNumberEdit"))->setFocus();
    m_driver->type(number);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("holderNameEdit"));
    QVERIFY(!leaseOf().holder);
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("holderNumberEdit"))->text(), number);
}

void TestDeskHolders::halfOfItIsNotLeftInSilence()
{
    reachMaterials();
    m_driver->keys(QStringLiteral("h"));
    m_driver->type(lessor);
    m_page->findChild<HolderBar *>()->describe(QStringLiteral("identity")); // another material is marked
    QVERIFY2(said().contains(QStringLiteral("姓名或证件号码未填")), qPrintable(said()));
    QVERIFY(!leaseOf().holder);
}

void TestDeskHolders::aWrongNumberStaysToBeMended()
{
    const QString wrong = QStringLiteral("310101198506121030");
    reachMaterials();
    m_driver->keys(QStringLiteral("h"));
    m_driver->type(lessor);
    m_driver->key(Qt::Key_Return);
    m_driver->type(wrong);
    m_driver->key(Qt::Key_Return);
    QVERIFY2(said().contains(QStringLiteral("不是有效的证件号码")), qPrintable(said()));
    QCOMPARE(m_driver->focusName(), QStringLiteral("holderNumberEdit"));
    // Whatever changes in the visit meanwhile, it stays typed.
    Applicant applicant = m_bench->work().visit.record().applicant;
    applicant.checked = IdentityCheck::NotChecked;
    m_bench->work().visit.setApplicant(applicant);
    applicant.identity.name = lessor;
    m_bench->work().visit.setApplicant(applicant);
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("holderNumberEdit"))->text(), wrong);
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("holderNameEdit"))->text(), lessor);
}

void TestDeskHolders::aWrongNumberIsToldAtOnce()
{
    reachMaterials();
    m_driver->keys(QStringLiteral("h"));
    m_driver->type(lessor);
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("310101198506121030"));
    m_driver->key(Qt::Key_Return);
    QVERIFY(!leaseOf().holder);
    QVERIFY(m_bench->covers.asked.isEmpty());
}

void TestDeskHolders::ofTheApplicantsOwnNobodyIsAsked()
{
    reachMaterials();
    m_bench->work().visit.addFile(lease, samplePageFile(lease));
    QVERIFY(!m_driver->sees(QStringLiteral("holderNameEdit")));
    m_driver->keys(QStringLiteral("h"));
    QVERIFY(m_driver->focusName() != QStringLiteral("holderNameEdit"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestDeskHolders)
#include "tst_holders.moc"
