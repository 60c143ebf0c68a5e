// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "casework/formedits.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/cases/casequeuemodel.h"
#include "desk/cases/componentmodel.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/filingsummary.h"
#include "desk/words/formwords.h"
#include "deskbench.h"
#include "domain/cases/casesummary.h"
#include "domain/cases/packagestate.h"
#include "domain/checks/formclaims.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"

namespace yichuang::test {

namespace {

const QString field = QStringLiteral("foodAddress");
const QString oldAddress = QStringLiteral("旧路5号");

Cover registeredAddress()
{
    Cover cover;
    cover.entry = QStringLiteral("营业执照");
    cover.title = QStringLiteral("营业执照");
    cover.fetchedAt = sampleMoment();
    cover.elements = {{QStringLiteral("经营场所地址"), QStringLiteral("登记路1号")}};
    return cover;
}

} // namespace

/// A package and its one form at the desk, by keys alone.
class TestPackageDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theFormShowsWhereAValueComesFrom();
    void aConflictStandsSideBySideAndAKeyTakesTheRegister();
    void aKeyLeadsToTheReasonAndTheReasonEndsTheConflict();
    void theListOfGapsLeadsToTheConflict();
    void anEarlierCaseIsOfferedAndTakenByKey();
    void allThatIsOfferedIsTakenByOneKey();
    void aReasonThatIsTypedSurvivesACrash();
    void thePackageShowsItsItemsAndWhatIsSpared();
    void anItemIsRefusedAndTakenInByKeys();
    void theReasonAgainstAnItemSurvivesACrashWithItsItem();
    void theCheckViewShowsTheItems();
    void theModelSaysWhatAnItemWaitsFor();
    void theQueueCountsTheItemsThatAreDone();
    void theHistoryNamesTheItem();
    void theAgeOfAValueIsSaid_data();
    void theAgeOfAValueIsSaid();

private:
    void reachForm();
    void cover();
    void crashAfter(const QString &typed);
    [[nodiscard]] FormValue value() { return m_bench->work().visit.record().form.value(field); }
    [[nodiscard]] QString label(const QString &name) const { return m_driver->find<QLabel>(name)->text(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestPackageDesk::initTestCase()
{
    dressApplication();
}

void TestPackageDesk::init()
{
    m_bench = std::make_unique<DeskBench>(QList{samplePackage()});
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestPackageDesk::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestPackageDesk::reachForm()
{
    m_driver->type(QStringLiteral("310115199003070025"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("kdyjs"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->work().visit.guide());
    m_driver->key(Qt::Key_3, Qt::AltModifier);
    m_driver->keys(QStringLiteral("1"));
    QTRY_VERIFY(m_bench->work().visit.report().checklist.isSettled());
    m_driver->key(Qt::Key_5, Qt::AltModifier);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("foodAddressEdit"));
}

void TestPackageDesk::cover()
{
    m_bench->work().visit.changeMaterial(QStringLiteral("licence"), {DraftAct::Obtained, {}, 0},
                                         [](CaseMaterial &material) { material.cover = registeredAddress(); });
}

/// The program ends once that is in the store, and is started again.
void TestPackageDesk::crashAfter(const QString &typed)
{
    const CaseId id = m_bench->work().visit.record().id;
    QTRY_COMPARE(m_bench->store.state.cases.value(id).place.typed, typed);
    m_driver.reset();
    m_page.reset();
    m_bench->restart();
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_bench->work().visit.resume(id);
}

void TestPackageDesk::theFormShowsWhereAValueComesFrom()
{
    reachForm();
    cover();
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("foodAddressEdit"))->text(), QStringLiteral("登记路1号"));
    QVERIFY(label(QStringLiteral("foodAddressSourceLabel")).contains(QStringLiteral("营业执照")));
    QVERIFY(!m_driver->sees(QStringLiteral("foodAddressChoices")));
}

void TestPackageDesk::aConflictStandsSideBySideAndAKeyTakesTheRegister()
{
    reachForm();
    m_driver->type(QStringLiteral("示例路8号"));
    m_driver->key(Qt::Key_Return);
    cover();
    m_driver->key(Qt::Key_5, Qt::AltModifier);
    QVERIFY(m_driver->sees(QStringLiteral("foodAddressChoices")));
    QVERIFY(m_driver->find<QPushButton>(QStringLiteral("foodAddressChoice1Button"))->text().contains(QStringLiteral("登记路1号")));
    m_driver->find<QLineEdit>(QStringLiteral("foodAddressEdit"))->setFocus();
    m_driver->key(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(value().value, QStringLiteral("登记路1号"));
    QVERIFY(!m_driver->sees(QStringLiteral("foodAddressChoices")));
    QCOMPARE(m_driver->focusName(), QStringLiteral("foodAddressEdit"));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(value().value, QStringLiteral("示例路8号"));
}

void TestPackageDesk::aKeyLeadsToTheReasonAndTheReasonEndsTheConflict()
{
    reachForm();
    m_driver->type(QStringLiteral("示例路8号"));
    m_driver->key(Qt::Key_Return);
    cover();
    m_driver->find<QLineEdit>(QStringLiteral("foodAddressEdit"))->setFocus();
    m_driver->key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("foodAddressReasonEdit"));
    m_driver->type(QStringLiteral("刚迁址"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(value().keptBecause, QStringLiteral("刚迁址"));
    QVERIFY(!inConflict(value()));
    QCOMPARE(value().value, QStringLiteral("示例路8号"));
}

void TestPackageDesk::theListOfGapsLeadsToTheConflict()
{
    reachForm();
    m_driver->type(QStringLiteral("示例路8号"));
    m_driver->key(Qt::Key_Return);
    cover();
    const QList<Gap> gaps = m_bench->work().visit.report().gaps;
    const auto conflict = std::find_if(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::FieldConflict; });
    QVERIFY(conflict != gaps.cend());
    m_driver->key(Qt::Key_F4);
    auto *list = m_driver->find<QAbstractItemView>(QStringLiteral("gapsView"));
    list->setCurrentIndex(list->model()->index(int(conflict - gaps.cbegin()), 0));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("foodAddressEdit"));
}

void TestPackageDesk::anEarlierCaseIsOfferedAndTakenByKey()
{
    CaseRecord earlier = samplePackageCase(2);
    earlier.state = CaseState::Accepted;
    earlier.number = QStringLiteral("310115012602140019");
    earlier.receivedAt = sampleMoment().addDays(-200);
    earlier.form = {{field, FormValue{oldAddress, typedSource, sampleMoment().addDays(-200)}}};
    m_bench->store.state.cases.insert(earlier.id, earlier);
    reachForm();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("foodAddressChoice1Button")));
    const QString offered = m_driver->find<QPushButton>(QStringLiteral("foodAddressChoice1Button"))->text();
    QVERIFY2(offered.contains(oldAddress), qPrintable(offered));
    QVERIFY2(offered.contains(QStringLiteral("200")), qPrintable(offered));
    m_driver->key(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(value().value, oldAddress);
    QVERIFY(label(QStringLiteral("foodAddressSourceLabel")).contains(QStringLiteral("200")));
}

void TestPackageDesk::allThatIsOfferedIsTakenByOneKey()
{
    CaseRecord earlier = samplePackageCase(2);
    earlier.state = CaseState::Accepted;
    earlier.number = QStringLiteral("310115012602140019");
    m_bench->store.state.cases.insert(earlier.id, earlier);
    reachForm();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("proposalsButton")));
    m_driver->key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(value().value, QStringLiteral("示例路8号"));
    QCOMPARE(m_bench->work().visit.record().form.value(QStringLiteral("signText")).value, QStringLiteral("样本小吃"));
    QVERIFY(!m_driver->sees(QStringLiteral("proposalsButton")));
}

void TestPackageDesk::aReasonThatIsTypedSurvivesACrash()
{
    reachForm();
    m_driver->type(QStringLiteral("示例路8号"));
    m_driver->key(Qt::Key_Return);
    cover();
    m_driver->find<QLineEdit>(QStringLiteral("foodAddressEdit"))->setFocus();
    m_driver->key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    m_driver->type(QStringLiteral("刚迁"));
    crashAfter(QStringLiteral("刚迁"));
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("foodAddressReasonEdit"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("foodAddressReasonEdit"))->text(), QStringLiteral("刚迁"));
}

void TestPackageDesk::thePackageShowsItsItemsAndWhatIsSpared()
{
    reachForm();
    m_driver->key(Qt::Key_2, Qt::AltModifier);
    auto *items = m_driver->find<QTableView>(QStringLiteral("packageView"));
    QCOMPARE(items->model()->rowCount(), 3);
    const QString lead = label(QStringLiteral("packageLabel"));
    QVERIFY2(lead.contains(QStringLiteral("3")), qPrintable(lead));
    QCOMPARE(items->model()->index(1, int(ComponentModel::Column::Department)).data().toString(), QStringLiteral("绿化市容局"));
}

void TestPackageDesk::anItemIsRefusedAndTakenInByKeys()
{
    reachForm();
    m_driver->key(Qt::Key_2, Qt::AltModifier);
    m_driver->find<QTableView>(QStringLiteral("packageView"))->setFocus();
    m_driver->key(Qt::Key_Down);
    m_driver->key(Qt::Key_X);
    QCOMPARE(m_driver->focusName(), QStringLiteral("componentReasonEdit"));
    m_driver->type(QStringLiteral("该路段不得设置招牌"));
    m_driver->key(Qt::Key_Return);
    const CaseRecord &draft = m_bench->work().visit.record();
    QCOMPARE(draft.components.at(1).state, CaseState::NotAccepted);
    QCOMPARE(draft.components.at(1).text, QStringLiteral("该路段不得设置招牌"));
    QVERIFY(!m_bench->work().visit.report().checklist.material(QStringLiteral("signPicture")));
    QCOMPARE(m_driver->focusName(), QStringLiteral("packageView"));
    m_driver->key(Qt::Key_Space);
    QCOMPARE(draft.components.at(1).state, CaseState::Draft);
}

void TestPackageDesk::theReasonAgainstAnItemSurvivesACrashWithItsItem()
{
    reachForm();
    m_driver->key(Qt::Key_2, Qt::AltModifier);
    m_driver->find<QTableView>(QStringLiteral("packageView"))->setFocus();
    m_driver->key(Qt::Key_Down);
    m_driver->key(Qt::Key_X);
    m_driver->type(QStringLiteral("该路段"));
    crashAfter(QStringLiteral("该路段"));
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("componentReasonEdit"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_bench->work().visit.record().components.at(1).text, QStringLiteral("该路段"));
    QCOMPARE(m_bench->work().visit.record().components.at(0).state, CaseState::Draft);
}

void TestPackageDesk::theCheckViewShowsTheItems()
{
    CaseRecord preview = samplePackageCase();
    preview.components[1].state = CaseState::NotAccepted;
    preview.components[1].text = QStringLiteral("该路段不得设置招牌");
    const QString text = filingSummary(preview, samplePackage(), IntakeAct::Accept, false);
    QVERIFY(text.contains(QStringLiteral("食品经营许可")));
    QVERIFY(text.contains(QStringLiteral("该路段不得设置招牌")));
    // Plan and licence serve food and fire: two papers less.
    QVERIFY2(text.contains(QStringLiteral("2 份")), qPrintable(text));
    QVERIFY(!filingSummary(sampleCase(), sampleGuide(), IntakeAct::Accept, false).contains(QStringLiteral("食品经营许可")));
}

void TestPackageDesk::theModelSaysWhatAnItemWaitsFor()
{
    CaseRecord record = samplePackageCase();
    record.state = CaseState::Accepted;
    record.components[0].state = CaseState::Accepted;
    record.components[1].state = CaseState::DecidedYes;
    record.components[2].state = CaseState::Accepted;
    CaseResult result;
    result.componentId = QStringLiteral("sign");
    result.number = QStringLiteral("N-7");
    record.results = {result};
    ComponentModel model;
    model.show(record);
    const auto note = [&model](int row) { return model.index(row, int(ComponentModel::Column::Note)).data().toString(); };
    QVERIFY2(note(2).contains(QStringLiteral("食品经营许可")), qPrintable(note(2)));
    QVERIFY(!note(2).contains(QStringLiteral("招牌设置")));
    QCOMPARE(note(1), QStringLiteral("N-7"));
    QVERIFY(note(0).isEmpty());
    QCOMPARE(model.componentAt(3), nullptr);
    model.show(sampleCase());
    QCOMPARE(model.rowCount(), 0);
}

void TestPackageDesk::theQueueCountsTheItemsThatAreDone()
{
    CaseRecord record = samplePackageCase();
    record.state = CaseState::Accepted;
    record.components[1].state = CaseState::DecidedYes;
    CaseQueueModel model({CaseQueueModel::Column::State});
    model.show({summaryOf(record, 0), summaryOf(sampleCase(2), 0)}, QDate(2026, 3, 10));
    QVERIFY(model.index(0, 0).data().toString().endsWith(QStringLiteral("1/3")));
    QVERIFY(!model.index(1, 0).data().toString().contains(u'/'));
}

void TestPackageDesk::theHistoryNamesTheItem()
{
    LedgerEvent event = sampleEvent(samplePackageCase(), QStringLiteral("componentReported"));
    event.body = {{QStringLiteral("name"), QStringLiteral("招牌设置")}, {QStringLiteral("to"), QStringLiteral("ACCEPTED")}};
    LedgerEvent refused = event;
    refused.kind = QStringLiteral("componentNotAccepted");
    CaseHistoryModel model;
    model.show({event, refused});
    for (int row = 0; row < 2; ++row)
        QVERIFY(model.index(row, int(CaseHistoryModel::Column::What)).data().toString().contains(QStringLiteral("招牌设置")));
}

void TestPackageDesk::theAgeOfAValueIsSaid_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("words");
    QTest::newRow("typed") << QStringLiteral("typed") << 3 << 180 << QStringLiteral("窗口填写");
    QTest::newRow("register of today") << QStringLiteral("cover:营业执照") << 0 << 180 << QStringLiteral("营业执照 · 今天");
    QTest::newRow("register of before") << QStringLiteral("cover:营业执照") << 3 << 180 << QStringLiteral("营业执照 · 3 天前");
    QTest::newRow("the guide wants it fresher") << QStringLiteral("cover:营业执照") << 3 << 2 << QStringLiteral("营业执照 · 3 天前，时间较久");
    QTest::newRow("old") << QStringLiteral("cover:营业执照") << 181 << 180 << QStringLiteral("营业执照 · 181 天前，时间较久");
}

void TestPackageDesk::theAgeOfAValueIsSaid()
{
    QFETCH(QString, source);
    QFETCH(int, days);
    QFETCH(int, limit);
    const QDate today(2026, 3, 10);
    const QDateTime at(today.addDays(-days), QTime(4, 0), Qt::UTC);
    QTEST(FormWords::provenance(source, at, sampleCase(), {today, limit}), "words");
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestPackageDesk)
#include "tst_packagedesk.moc"
