// SPDX-License-Identifier: Apache-2.0
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

#include "desk/look/tablelook.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/filingsummary.h"
#include "desk/window/workbench.h"
#include "desk/words/casewords.h"
#include "desk/words/rulewords.h"
#include "desk/words/whywords.h"
#include "deskbench.h"
#include "domain/checks/formclaims.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// What stands in lists can be read to its end, and what a guide says in rules is said in words.
class TestWholeNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void aLongNameOfAnItemIsReadToItsEnd();
    void aWiderPageTellsItInFewerLines();
    void aRemarkHasAColumnOnlyWhereThereIsOne();
    void ofALargeCatalogueTheFirstAreListedAndTheOthersCounted();
    void questionsAreReadWholeAndAnswersTakeNoMoreRoomThanTheyNeed();
    void theRestOfWhatWillBeFiledIsReadByAKey();
    void aValueKeptAgainstARegisterIsFiledWithItsReason();
    void thePromisesThatAreSignedAreAmongThePapers();
    void whatIsDoneAtOnceHasNoDays();
    void aConditionIsToldInTheWordsOfItsGuide_data();
    void aConditionIsToldInTheWordsOfItsGuide();
    void questionsInARowAreKeptApart();
    void theSearchIsReadyBeforeAnybodySignsIn();

private:
    /// The items of a visit, found by what is typed; the page stays as wide as it is told.
    void openItems(const QList<Guide> &guides, int width);
    [[nodiscard]] QTableView *items() const { return m_page->findChild<QTableView *>(QStringLiteral("itemsView")); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

namespace {

Guide guideCalled(const QString &id, const QString &name, const QString &plainName = {})
{
    Guide guide = sampleGuide();
    guide.ref.id = id;
    guide.taskName = name;
    guide.plainName = plainName;
    return guide;
}

const QString longName = QStringLiteral("户外非广告设施（户外招牌）设置审批（旧版事项，包括在建筑物、构筑物、场地外侧设置的店名牌匾、标识和指示牌）");

/// How high the text of a cell stands when it breaks at the width of its column.
int heightOf(const QTableView &view, int row, int column)
{
    const QString text = view.model()->index(row, column).data().toString();
    const QRect room(0, 0, view.columnWidth(column) - 13, 4000);
    return view.fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height();
}

} // namespace

void TestWholeNames::openItems(const QList<Guide> &guides, int width)
{
    m_driver.reset();
    m_page.reset();
    m_bench = std::make_unique<DeskBench>(guides);
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(width, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
    m_driver->key(Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(items()->model()->rowCount() > 0);
}

void TestWholeNames::aLongNameOfAnItemIsReadToItsEnd()
{
    openItems({guideCalled(QStringLiteral("long"), longName), guideCalled(QStringLiteral("short"), QStringLiteral("设店"))}, 1366);
    const int line = items()->verticalHeader()->defaultSectionSize();
    QTRY_VERIFY(items()->rowHeight(0) > line || items()->rowHeight(1) > line);
    int tall = 0;
    for (int row = 0; row < 2; ++row) {
        QVERIFY(items()->rowHeight(row) >= heightOf(*items(), row, 0));
        tall += items()->rowHeight(row) > line ? 1 : 0;
    }
    QCOMPARE(tall, 1); // what fits takes one line
    QVERIFY(items()->wordWrap());
}

void TestWholeNames::aWiderPageTellsItInFewerLines()
{
    openItems({guideCalled(QStringLiteral("long"), longName)}, 1366);
    const int line = items()->verticalHeader()->defaultSectionSize();
    QTRY_VERIFY(items()->rowHeight(0) > line);
    m_page->resize(3000, 700);
    QTRY_COMPARE(items()->rowHeight(0), line);
    m_page->resize(1280, 700);
    QTRY_VERIFY(items()->rowHeight(0) > line);
}

void TestWholeNames::aRemarkHasAColumnOnlyWhereThereIsOne()
{
    openItems({sampleGuide()}, 1366);
    QVERIFY(items()->isColumnHidden(2));
    m_bench->store.state.everybodyIsAuthorised = false;
    m_bench->work().choice.refresh();
    QTRY_VERIFY(!items()->isColumnHidden(2));
}

void TestWholeNames::ofALargeCatalogueTheFirstAreListedAndTheOthersCounted()
{
    QList<Guide> many;
    for (int nth = 0; nth < 250; ++nth)
        many.append(guideCalled(QStringLiteral("g%1").arg(nth), QStringLiteral("事项%1").arg(nth, 3, 10, QLatin1Char('0'))));
    openItems(many, 1366);
    QCOMPARE(items()->model()->rowCount(), 200);
    const QString said = m_driver->find<QLabel>(QStringLiteral("answerLabel"))->text();
    QVERIFY2(said.contains(QStringLiteral("250")) && said.contains(QStringLiteral("200")), qPrintable(said));
    // The others are found by typing.
    m_driver->keys(QStringLiteral("249"));
    QTRY_COMPARE(items()->model()->index(0, 0).data().toString(), QStringLiteral("事项249"));
}

void TestWholeNames::questionsAreReadWholeAndAnswersTakeNoMoreRoomThanTheyNeed()
{
    Guide guide = sampleGuide();
    guide.questions.first().text = QStringLiteral("您现在住的地方，是您本人或者近亲属自己买的、租来的，还是单位、学校安排的集体宿舍，以及这与居住登记上写的地址是同一个吗？");
    openItems({guide}, 1366);
    m_bench->work().visit.setApplicant(sampleCase().applicant);
    m_bench->work().visit.chooseItem(guide.ref.id);
    QTRY_VERIFY(m_bench->work().visit.guide());
    m_driver->key(Qt::Key_3, Qt::AltModifier);
    auto *asked = m_driver->find<QTableView>(QStringLiteral("questionsView"));
    QTRY_VERIFY(asked->rowHeight(0) > asked->verticalHeader()->defaultSectionSize());
    QVERIFY(asked->rowHeight(0) >= heightOf(*asked, 0, 1));
    auto *answers = m_driver->find<QListView>(QStringLiteral("optionsView"));
    QTRY_VERIFY(asked->height() > answers->height());
    const QModelIndex last = answers->model()->index(answers->model()->rowCount() - 1, 0);
    QVERIFY(answers->viewport()->rect().contains(answers->visualRect(last)));
}

void TestWholeNames::theRestOfWhatWillBeFiledIsReadByAKey()
{
    m_driver.reset();
    m_page.reset();
    m_bench = std::make_unique<DeskBench>();
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 420); // little room
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_page->openDraft(draft.id);
    QTRY_VERIFY(m_bench->work().visit.hasCase());
    m_driver->key(Qt::Key_F9);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("confirmButton"));
    QScrollBar *bar = m_driver->find<QTextBrowser>(QStringLiteral("summaryBrowser"))->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("leadLabel"))->text().contains(QStringLiteral("PgDn")));
    m_driver->key(Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    m_driver->key(Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(m_driver->focusName(), QStringLiteral("confirmButton"));
}

void TestWholeNames::aValueKeptAgainstARegisterIsFiledWithItsReason()
{
    CaseRecord record = sampleCase();
    const FormField &field = sampleGuide().form.last();
    FormValue value;
    value.value = QStringLiteral("江苏省苏州市");
    value.source = typedSource;
    value.claims = {{coverSource + QStringLiteral("居民身份证"), QStringLiteral("上海市青浦区"), {}, true}};
    value.keptBecause = QStringLiteral("户口已经迁出");
    record.form.insert(field.key, value);
    const QString html = filingSummary(record, sampleGuide(), IntakeAct::Receive, false);
    QVERIFY2(html.contains(QStringLiteral("江苏省苏州市（登记为：上海市青浦区；保留理由：户口已经迁出）")), qPrintable(html));
    record.form[field.key].claims.clear();
    QVERIFY(!filingSummary(record, sampleGuide(), IntakeAct::Receive, false).contains(QStringLiteral("登记为")));
}

void TestWholeNames::thePromisesThatAreSignedAreAmongThePapers()
{
    CaseRecord record = sampleCase();
    const QString promise = CaseWords::paper(PaperKind::SupplementPromise);
    QVERIFY(!filingSummary(record, sampleGuide(), IntakeAct::Receive, false).contains(promise));
    record.materials.first().obtained = Obtained::Promised;
    record.materials.first().promise = MaterialPromise{QDate(2026, 12, 7), sampleMoment(), sampleClerk().id};
    const QString html = filingSummary(record, sampleGuide(), IntakeAct::Receive, false);
    QVERIFY2(html.contains(promise) && html.contains(QStringLiteral("最迟 2026-12-07")), qPrintable(html));
    QVERIFY(!html.contains(CaseWords::paper(PaperKind::CommitmentLetter)));
    record.materials.first().obtained = Obtained::Committed;
    QVERIFY(filingSummary(record, sampleGuide(), IntakeAct::Accept, false).contains(CaseWords::paper(PaperKind::CommitmentLetter)));
    QVERIFY(!filingSummary(record, sampleGuide(), IntakeAct::Refuse, false).contains(CaseWords::paper(PaperKind::CommitmentLetter)));
}

void TestWholeNames::whatIsDoneAtOnceHasNoDays()
{
    TimeLimit limit;
    limit.days = 0;
    QCOMPARE(CaseWords::limit(limit), QStringLiteral("当场办结"));
    limit.days = 1;
    QVERIFY(CaseWords::limit(limit).contains(u'1'));
}

void TestWholeNames::aConditionIsToldInTheWordsOfItsGuide_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("words");
    const QByteArray isOwn = R"({"==":[{"var":"answers.dwelling"},"own"]})";
    const QByteArray isRented = R"({"==":["rented",{"var":"answers.dwelling"}]})";
    QTest::newRow("one answer") << isOwn << sampleGuide().questions.first().text;
    QTest::newRow("not this answer") << QByteArray(R"({"!":[)" + isOwn + "]}") << QStringLiteral("并非");
    QTest::newRow("another answer") << QByteArray(R"({"!=":[{"var":"answers.dwelling"},"own"]})") << QStringLiteral("并非");
    QTest::newRow("either") << QByteArray(R"({"or":[)" + isOwn + ',' + isRented + "]}") << QStringLiteral("或者");
    QTest::newRow("both") << QByteArray(R"({"and":[)" + isOwn + ',' + isRented + "]}") << QStringLiteral("并且");
    QTest::newRow("no words for it") << QByteArray(R"({"<":[{"var":"applicant.age"},18]})") << QStringLiteral("未附文字说明");
    QTest::newRow("half of it has words") << QByteArray(R"({"and":[)" + isOwn + R"(,{"<":[1,2]}]})") << QStringLiteral("未附文字说明");
    QTest::newRow("plain words") << QByteArray("承租人本人申请") << QStringLiteral("承租人本人申请");
    QTest::newRow("broken") << QByteArray("{not json") << QStringLiteral("{not json");
}

void TestWholeNames::aConditionIsToldInTheWordsOfItsGuide()
{
    QFETCH(QByteArray, condition);
    QFETCH(QString, words);
    const QString told = RuleWords::ofText(sampleGuide(), QString::fromUtf8(condition));
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY2(!told.contains(QStringLiteral("\"var\"")), qPrintable(told));
}

void TestWholeNames::questionsInARowAreKeptApart()
{
    AnswerEffect effect;
    effect.questionsAdded = {QStringLiteral("是租的吗？"), QStringLiteral("备案了吗？")};
    const QString whole = WhyWords::whole(effect);
    QVERIFY2(whole.contains(QStringLiteral("“是租的吗？”、“备案了吗？”")), qPrintable(whole));
}

void TestWholeNames::theSearchIsReadyBeforeAnybodySignsIn()
{
    m_driver.reset();
    m_page.reset();
    m_bench = std::make_unique<DeskBench>();
    const auto engine = restingEngine(*m_bench);
    Workbench workbench(m_bench->ports(), *engine, m_bench->store.outbox);
    QCOMPARE(m_bench->store.guides.madeReady(), 0);
    workbench.show();
    QCOMPARE(m_bench->store.guides.madeReady(), 1);
    workbench.open(m_bench->session());
    QVERIFY(m_bench->store.guides.madeReady() > 1); // how often each item is used was counted anew
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestWholeNames)
#include "tst_wholenames.moc"
