// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTest>

#include "casework/recalendar.h"
#include "desk/cases/caseview.h"
#include "desk/cases/queuepage.h"
#include "desk/look/noticestrip.h"
#include "desk/look/whystrip.h"
#include "desk/visit/answerlistmodel.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/questionlistmodel.h"
#include "desk/visit/visitpage.h"
#include "desk/words/whywords.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// F11 says why anything is asked for, and each answer says what it changed; by keys alone and without a dialogue.
class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void eachAnswerSaysWhatItChanges();
    void theAnswersGivenSayWhatTheyChanged();
    void aScreenReaderHearsTheNames();
    void theReasonOfAQuestionAMaterialAndAField();
    void theReasonOfAnItemIsItsFeesAndLimits();
    void withoutAnItemItSaysWhatToDo();
    void escapeAndTheKeyItselfCloseIt();
    void aFiledCaseSaysHowItsDatesWereCounted();
    void everyDateIsExplainedInFull();

private:
    void reachQuestions();
    [[nodiscard]] QString said() const { return m_driver->find<QLabel>(QStringLiteral("whyTextLabel"))->text(); }
    [[nodiscard]] QString notice() const { return m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestWhy::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestWhy::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestWhy::reachQuestions()
{
    m_driver->type(QStringLiteral("310115199003070025"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("zsdj"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), QStringLiteral("optionsView"));
}

void TestWhy::eachAnswerSaysWhatItChanges()
{
    reachQuestions();
    const QAbstractItemModel *options = m_driver->find<QListView>(QStringLiteral("optionsView"))->model();
    const QString own = options->index(0, 0).data().toString();
    QVERIFY2(own.contains(QStringLiteral("自购住房")) && own.contains(QStringLiteral("少交 1 份")), qPrintable(own));
    QVERIFY2(own.contains(QStringLiteral("要交 1 份")), qPrintable(own));
    QVERIFY2(options->index(1, 0).data().toString().contains(QStringLiteral("多问 1 题")),
             qPrintable(options->index(1, 0).data().toString()));
}

void TestWhy::theAnswersGivenSayWhatTheyChanged()
{
    reachQuestions();
    m_driver->keys(QStringLiteral("2"));
    const QAbstractItemModel *questions = m_driver->find<QTableView>(QStringLiteral("questionsView"))->model();
    const QModelIndex effect = questions->index(0, int(QuestionListModel::Column::Effect));
    QVERIFY2(effect.data().toString().contains(QStringLiteral("少交 1 份")), qPrintable(effect.data().toString()));
    QVERIFY(effect.data(Qt::ToolTipRole).toString().contains(QStringLiteral("不动产权证书")));
    QVERIFY(questions->index(1, int(QuestionListModel::Column::Effect)).data().toString().isEmpty());
}

void TestWhy::aScreenReaderHearsTheNames()
{
    reachQuestions();
    const QAbstractItemModel *options = m_driver->find<QListView>(QStringLiteral("optionsView"))->model();
    QVERIFY(options->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("少交 1 份")));
    const QString names = options->index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(names.contains(QStringLiteral("房屋租赁合同")) && names.contains(QStringLiteral("不动产权证书")), qPrintable(names));
}

void TestWhy::theReasonOfAQuestionAMaterialAndAField()
{
    reachQuestions();
    m_driver->key(Qt::Key_F11);
    QVERIFY2(said().contains(QStringLiteral("您现在住的是哪一类住房")), qPrintable(said()));
    m_driver->key(Qt::Key_Escape);
    m_driver->keys(QStringLiteral("21"));
    m_driver->keys(QStringLiteral("j"));
    m_driver->key(Qt::Key_F11);
    for (const char *part : {"房屋租赁合同", "按情形提交", "租赁住房", "《示例办法》第三条", "sample-residence"})
        QVERIFY2(said().contains(QString::fromUtf8(part)), qPrintable(said()));
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
    m_driver->key(Qt::Key_5, Qt::AltModifier);
    m_driver->key(Qt::Key_F11);
    QVERIFY2(said().contains(m_bench->work().visit.report().checklist.form.constFirst().label), qPrintable(said()));
}

void TestWhy::theReasonOfAnItemIsItsFeesAndLimits()
{
    reachQuestions();
    m_driver->key(Qt::Key_2, Qt::AltModifier);
    m_driver->key(Qt::Key_F11);
    QVERIFY2(said().contains(QStringLiteral("次日")) && said().contains(QStringLiteral("sample-residence")), qPrintable(said()));
}

void TestWhy::withoutAnItemItSaysWhatToDo()
{
    m_driver->key(Qt::Key_F11);
    QVERIFY(!m_driver->sees(QStringLiteral("whyTextLabel")));
    QVERIFY2(notice().contains(QStringLiteral("F11")), qPrintable(notice()));
}

void TestWhy::escapeAndTheKeyItselfCloseIt()
{
    reachQuestions();
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F11}) {
        m_driver->key(Qt::Key_F11);
        QCOMPARE(m_driver->focusName(), QStringLiteral("whyTextLabel"));
        QCOMPARE(m_driver->find<QLabel>(QStringLiteral("whyTextLabel"))->accessibleName(), said());
        m_driver->key(key);
        QVERIFY(!m_driver->sees(QStringLiteral("whyTextLabel")));
        QCOMPARE(m_driver->focusName(), QStringLiteral("optionsView"));
    }
}

void TestWhy::aFiledCaseSaysHowItsDatesWereCounted()
{
    FiledBench bench;
    const CaseRecord record = bench.receive(1);
    QueuePage page(bench.acting);
    page.resize(1366, 700);
    PageDriver driver(page);
    page.show(record.id);
    QTRY_VERIFY(driver.sees(QStringLiteral("deadlinesLabel")));
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    driver.key(Qt::Key_F11);
    const QString text = driver.find<QLabel>(QStringLiteral("whyTextLabel"))->text();
    QVERIFY2(text.contains(QStringLiteral("答复期限")) && text.contains(QStringLiteral("第三十二条")), qPrintable(text));
    driver.key(Qt::Key_Escape);
    QVERIFY(!driver.sees(QStringLiteral("whyTextLabel")));
    QVERIFY(driver.sees(QStringLiteral("deadlinesLabel"))); // the case itself stays open
}

void TestWhy::everyDateIsExplainedInFull()
{
    using Reason = UncountedDays::Reason;
    DueReason reason;
    reason.label = QStringLiteral("承诺办结期限");
    reason.event = QStringLiteral("受理");
    reason.basis = QStringLiteral("《示例办法》");
    reason.extensionDays = 5;
    reason.deemed = true;
    reason.guide = {QStringLiteral("g"), 2};
    reason.counting = {QDate(2026, 4, 27), 25, DayUnit::WorkingDays,
                       {{Reason::Holiday, QDate(2026, 5, 1), QDate(2026, 5, 5), QStringLiteral("劳动节")},
                        {Reason::Suspension, QDate(2026, 5, 7), QDate(2026, 5, 13), {}},
                        {Reason::Weekend, QDate(2026, 5, 16), QDate(2026, 5, 17), {}}},
                       true, {QDate(2026, 6, 11), true}};
    const QString text = WhyWords::dates({reason});
    for (const char *part : {"承诺办结期限 2026-06-11", "节假日安排未发布", "受理", "2026-04-27", "25", "延长", "劳动节", "2026-05-05",
                             "特别程序", "周末", "休息日", "即为受理", "《示例办法》"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + u'\n' + text));
    QVERIFY(WhyWords::dates({}).isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestWhy)
#include "tst_why.moc"
