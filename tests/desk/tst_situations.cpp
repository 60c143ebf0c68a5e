// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModel>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include "desk/look/deskroles.h"
#include "desk/look/tonelabel.h"
#include "desk/visit/casedeskpage.h"
#include "desk/words/situationwords.h"
#include "desk/words/whywords.h"
#include "deskbench.h"
#include "domain/guide/possiblesituations.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// Which situation the answers come to, by which of them, and what is still possible before; and F11 on everything.
class TestSituations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void beforeItIsFixedThePossibleOnesAreNamed();
    void whenItIsFixedTheAnswersThatDidSoAreNamed();
    void onceOnlyOneIsLeftItIsNamedBeforeTheLastAnswer();
    void manySituationsAreCountedAndListedInFull();
    void answersThatFitNothingAreAFaultOfTheGuide();
    void f11OnTheQuestionsSaysWhyItIsThisSituation();
    void f11AnswersForEveryMaterialAndField();
    void everyMaterialFieldQuestionAndFeeThatShipsHasAnAnswer_data();
    void everyMaterialFieldQuestionAndFeeThatShipsHasAnAnswer();

private:
    void reachQuestions();
    [[nodiscard]] QString outcome() const { return m_driver->find<QLabel>(QStringLiteral("outcomeLabel"))->text(); }
    [[nodiscard]] QString said() const { return m_driver->find<QLabel>(QStringLiteral("whyTextLabel"))->text(); }

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestSituations::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestSituations::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestSituations::reachQuestions()
{
    Visit &visit = m_bench->work().visit;
    visit.setApplicant(sampleCase().applicant);
    visit.chooseItem(QStringLiteral("sample-residence"));
    QTRY_VERIFY(visit.guide());
    m_driver->key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("optionsView"));
}

void TestSituations::beforeItIsFixedThePossibleOnesAreNamed()
{
    reachQuestions();
    for (const char *name : {"自购住房", "租赁住房，已备案", "租赁住房，未备案"})
        QVERIFY2(outcome().contains(QString::fromUtf8(name)), qPrintable(outcome()));
    m_driver->keys(QStringLiteral("2"));
    QVERIFY2(!outcome().contains(QStringLiteral("自购住房")), qPrintable(outcome()));
    QVERIFY2(outcome().contains(QStringLiteral("租赁住房，未备案")), qPrintable(outcome()));
}

void TestSituations::whenItIsFixedTheAnswersThatDidSoAreNamed()
{
    reachQuestions();
    m_driver->keys(QStringLiteral("21"));
    m_driver->key(Qt::Key_3, Qt::AltModifier);
    for (const char *part : {"租赁住房，已备案", "您现在住的是哪一类住房", "租赁合同备案了吗", "已备案"})
        QVERIFY2(outcome().contains(QString::fromUtf8(part)), qPrintable(outcome()));
    QCOMPARE(m_driver->find<ToneLabel>(QStringLiteral("outcomeLabel"))->tone(), Tone::Good);
    // Another answer is another situation at once.
    m_driver->find<QTableView>(QStringLiteral("questionsView"))->setFocus();
    m_bench->work().visit.answer(QStringLiteral("filed"), QStringLiteral("no"));
    QVERIFY2(outcome().contains(QStringLiteral("租赁住房，未备案")), qPrintable(outcome()));
}

void TestSituations::onceOnlyOneIsLeftItIsNamedBeforeTheLastAnswer()
{
    Checklist checklist;
    checklist.openQuestions = {QStringLiteral("q")};
    const auto standing = SituationWords::of(sampleGuide(), checklist, {}, {sampleGuide().situations.first()});
    QCOMPARE(standing.tone, Tone::Working);
    QVERIFY2(standing.text.contains(QStringLiteral("自购住房")), qPrintable(standing.text));
}

void TestSituations::manySituationsAreCountedAndListedInFull()
{
    QList<Situation> many;
    for (int nth = 1; nth <= 9; ++nth)
        many.append({QString::number(nth), QStringLiteral("情形%1").arg(nth), {}, Origin::Source});
    Checklist checklist;
    checklist.openQuestions = {QStringLiteral("q")};
    const auto standing = SituationWords::of(sampleGuide(), checklist, {}, many);
    QVERIFY2(standing.text.contains(QStringLiteral("情形1；情形2")), qPrintable(standing.text)); // a name may have commas itself
    QVERIFY(standing.text.contains(QStringLiteral("情形4")) && !standing.text.contains(QStringLiteral("情形5")));
    QVERIFY2(standing.text.contains(u'5'), qPrintable(standing.text));
    QVERIFY(standing.details.contains(QStringLiteral("情形9")));
}

void TestSituations::answersThatFitNothingAreAFaultOfTheGuide()
{
    const auto standing = SituationWords::of(sampleGuide(), Checklist(), {}, {});
    QCOMPARE(standing.tone, Tone::Bad);
    QVERIFY2(standing.text.contains(QStringLiteral("Shift+F11")), qPrintable(standing.text));
    QVERIFY(SituationWords::why(sampleGuide(), Checklist(), {}).isEmpty());
}

void TestSituations::f11OnTheQuestionsSaysWhyItIsThisSituation()
{
    reachQuestions();
    m_driver->keys(QStringLiteral("21"));
    m_driver->key(Qt::Key_3, Qt::AltModifier);
    m_driver->key(Qt::Key_F11);
    for (const char *part : {"租赁住房，已备案", "您现在住的是哪一类住房", "租赁合同备案了吗"})
        QVERIFY2(said().contains(QString::fromUtf8(part)), qPrintable(said()));
}

void TestSituations::f11AnswersForEveryMaterialAndField()
{
    reachQuestions();
    m_driver->keys(QStringLiteral("21"));
    const Checklist checklist = m_bench->work().visit.report().checklist;
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    auto *materials = m_driver->find<QTableView>(QStringLiteral("materialsView"));
    QCOMPARE(materials->model()->rowCount(), int(checklist.materials.size()));
    for (int row = 0; row < checklist.materials.size(); ++row) {
        materials->setFocus();
        materials->selectRow(row);
        m_driver->key(Qt::Key_F11);
        QVERIFY2(said().contains(checklist.materials.at(row).rule.name), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("sample-residence")), qPrintable(said()));
        m_driver->key(Qt::Key_Escape);
    }
    m_driver->key(Qt::Key_5, Qt::AltModifier);
    QVERIFY(!checklist.form.isEmpty());
    for (const FormField &field : checklist.form) {
        const QString suffix = field.kind == FieldKind::Choice ? QStringLiteral("Combo") : QStringLiteral("Edit");
        m_driver->find(field.key + suffix)->setFocus();
        m_driver->key(Qt::Key_F11);
        QVERIFY2(said().contains(field.label), qPrintable(said()));
        m_driver->key(Qt::Key_Escape);
    }
}

void TestSituations::everyMaterialFieldQuestionAndFeeThatShipsHasAnAnswer_data()
{
    QTest::addColumn<int>("nth");
    for (int nth = 0; nth < shippedGuides().size(); ++nth)
        QTest::newRow(qPrintable(shippedGuides().at(nth).ref.id)) << nth;
}

void TestSituations::everyMaterialFieldQuestionAndFeeThatShipsHasAnAnswer()
{
    QFETCH(const int, nth);
    const Guide guide = shippedGuides().at(nth);
    const auto says = [&guide](const QString &text, const QString &name) {
        return text.contains(name) && text.contains(guide.ref.id) && text.contains(QString::number(guide.ref.version))
               && !text.contains(QStringLiteral(": \n"));
    };
    const QJsonObject data = conditionData({}, {});
    for (const MaterialRule &rule : guide.materials) {
        const QString text = WhyWords::material({rule, whyOf(guide, rule, data)});
        QVERIFY2(says(text, rule.name), qPrintable(text));
    }
    for (const FormField &field : guide.form) {
        const QString text = WhyWords::field(field, whyOf(guide, field, data));
        QVERIFY2(says(text, field.label), qPrintable(text));
    }
    for (const Question &question : guide.questions)
        QVERIFY(WhyWords::question(question, {}).contains(question.text));
    const QString item = WhyWords::item(guide);
    QVERIFY2(says(item, QString()), qPrintable(item));
    for (const GuideFee &fee : guide.law.fees)
        QVERIFY2(item.contains(fee.name), qPrintable(item));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestSituations)
#include "tst_situations.moc"
