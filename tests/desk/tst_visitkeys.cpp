// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "desk/visit/casedeskpage.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

/// The standard case S1 of UX §5: one person, three questions, six materials of which one is exempt, four papers with eight
/// pages and twelve check points; one optional material is not handed in.
Guide standardGuide()
{
    Guide guide = sampleGuide();
    guide.flags.acceptOnIntake = false;
    guide.questions.clear();
    guide.situations = {{QStringLiteral("only"), QStringLiteral("一般情形"), QJsonValue(), Origin::Source}};
    for (const QString &id : {QStringLiteral("q1"), QStringLiteral("q2"), QStringLiteral("q3")}) {
        Question question;
        question.id = id;
        question.text = QStringLiteral("问题 ") + id;
        question.options = {{QStringLiteral("yes"), QStringLiteral("是")}, {QStringLiteral("no"), QStringLiteral("否")}};
        guide.questions.append(question);
    }
    guide.materials.clear();
    for (int number = 1; number <= 6; ++number) {
        MaterialRule rule;
        rule.id = QStringLiteral("m%1").arg(number);
        rule.name = QStringLiteral("材料%1").arg(number);
        for (int point = 1; point <= 3; ++point)
            rule.points.append({QStringLiteral("p%1").arg(point), QStringLiteral("要点%1").arg(point), Origin::Source});
        guide.materials.append(rule);
    }
    // What the other answer would ask for: a question whose answer changes nothing is not asked.
    for (const Question &question : std::as_const(guide.questions)) {
        MaterialRule rule;
        rule.id = QStringLiteral("without-") + question.id;
        rule.name = rule.id;
        rule.condition = answerIs(question.id, QStringLiteral("no"));
        guide.materials.append(rule);
    }
    guide.materials[0].eLicenceType = QStringLiteral("居民身份证");
    guide.materials[5].necessity = Necessity::Optional;
    guide.form.clear();
    return guide;
}

} // namespace

/// How many keys a visit costs (UX §5, U1). Every key goes to what has the focus, so the count is what a clerk presses.
class TestVisitKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardCaseTakesAtMostThirtyFiveKeys();
    void aFailAndANoticeTakeAtMostFortyFourKeys();
};

namespace {

constexpr double keyS = 0.28;        // KLM: one key of somebody who types now and then
constexpr double preparationS = 1.35; // KLM: one thought

void reachMaterials(PageDriver &driver)
{
    driver.key(Qt::Key_F2);
    driver.type(QStringLiteral("310115199003070025"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("赵样本"));
    driver.key(Qt::Key_Return);
    driver.keys(QStringLiteral("zsdj"));
    driver.key(Qt::Key_Return);
    QCOMPARE(driver.focusName(), QStringLiteral("optionsView"));
    driver.keys(QStringLiteral("111"));
    QCOMPARE(driver.focusName(), QStringLiteral("materialsView"));
}

void scanTwoPages(PageDriver &driver)
{
    driver.key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("pointsView"));
}

} // namespace

void TestVisitKeys::theStandardCaseTakesAtMostThirtyFiveKeys()
{
    dressApplication();
    DeskBench bench({standardGuide()});
    bench.scanner.setStack({sampleJpeg(600), sampleJpeg(610)});
    CaseDeskPage page(bench.work());
    page.resize(1366, 700);
    PageDriver driver(page);
    reachMaterials(driver);
    for (int paper = 0; paper < 4; ++paper) {
        scanTwoPages(driver);
        driver.key(Qt::Key_Right);
        driver.key(Qt::Key_A);
    }
    QCOMPARE(driver.focusName(), QStringLiteral("receiveButton"));
    driver.key(Qt::Key_F9);
    QCOMPARE(driver.focusName(), QStringLiteral("confirmButton"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(bench.printer.jobs().size(), 1);
    QCOMPARE(bench.store.state.cases.first().state, CaseState::Received);
    QCOMPARE_LE(driver.keysPressed(), 35);
    const double klm = driver.keysPressed() * keyS + 13 * preparationS;
    qInfo("S1: %d keys, KLM %.0f s", driver.keysPressed(), klm);
    QCOMPARE_LE(klm, 30.0);
}

void TestVisitKeys::aFailAndANoticeTakeAtMostFortyFourKeys()
{
    dressApplication();
    DeskBench bench({standardGuide()});
    bench.scanner.setStack({sampleJpeg(600), sampleJpeg(610)});
    CaseDeskPage page(bench.work());
    page.resize(1366, 700);
    PageDriver driver(page);
    reachMaterials(driver);
    scanTwoPages(driver);
    driver.key(Qt::Key_X);
    driver.type(QStringLiteral("租赁期限不足"));
    driver.key(Qt::Key_Return);
    driver.key(Qt::Key_Right);
    driver.key(Qt::Key_A);
    for (int paper = 0; paper < 3; ++paper) {
        scanTwoPages(driver);
        driver.key(Qt::Key_Right);
        driver.key(Qt::Key_A);
    }
    QCOMPARE(driver.focusName(), QStringLiteral("correctButton"));
    driver.key(Qt::Key_F8);
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(bench.printer.jobs().size(), 1);
    QCOMPARE(bench.store.state.cases.first().state, CaseState::Correction);
    QCOMPARE(bench.store.state.cases.first().defects.size(), 1);
    qInfo("S2: %d keys", driver.keysPressed());
    QCOMPARE_LE(driver.keysPressed(), 44);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestVisitKeys)
#include "tst_visitkeys.moc"
