// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/answereffect.h"

#include "domain/guide/answerspace.h"
#include "domain/guide/guidejson.h"
#include "support/guidefiles.h"
#include "support/madeguides.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QFileInfo>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString dwelling = QStringLiteral("dwelling");
const QString filed = QStringLiteral("filed");
const QString own = QStringLiteral("own");
const QString rented = QStringLiteral("rented");
const QString yes = QStringLiteral("yes");

QSet<QString> materialNames(const Checklist &list)
{
    QSet<QString> names;
    for (const MaterialDemand &demand : list.materials)
        names.insert(demand.rule.name);
    return names;
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

/// The materials that all ends reachable from these answers ask for, and those that any of them does.
struct Ends
{
    QSet<QString> certain;
    QSet<QString> possible;
};

Ends endsFrom(const Guide &guide, const QJsonObject &begun, const ApplicantFacts &applicant)
{
    Ends ends;
    bool first = true;
    (void)visitAnswers(guide, applicant, answerSpaceLimit, [&](const QJsonObject &answers) {
        for (const QString &id : begun.keys()) {
            if (answers.contains(id) && answers.value(id) != begun.value(id))
                return true;
        }
        const QSet<QString> names = materialNames(resolveChecklist(guide, answers, applicant).value_or(Checklist()));
        ends.possible |= names;
        ends.certain = first ? names : ends.certain & names;
        first = false;
        return true;
    });
    return ends;
}

} // namespace

/// What each answer removed or added (issue: each answer shows what it removed or added).
class TestAnswerEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastAnswerTellsTheDifferenceOfTwoLists();
    void anAnswerThatSettlesNothingYetTellsWhatIsCertain();
    void anAnswerAsksAndUnasksOtherQuestions();
    void changingAnAnswerTellsBothSides();
    void anAnswerWithoutEffectSaysNothing();
    void aFaultyGuideSaysNothing();
    void theSampleGuidesTellTheTruth_data();
    void theSampleGuidesTellTheTruth();
};

void TestAnswerEffect::theLastAnswerTellsTheDifferenceOfTwoLists()
{
    const AnswerEffect effect = answerEffect(sampleGuide(), {}, {{dwelling, own}}, {});
    QCOMPARE(effect.materialsAdded, QStringList(QStringLiteral("不动产权证书")));
    QCOMPARE(effect.materialsRemoved, QStringList(QStringLiteral("房屋租赁合同")));
    QCOMPARE(effect.fieldsRemoved.size(), 1);
    QVERIFY(effect.fieldsAdded.isEmpty());
}

void TestAnswerEffect::anAnswerThatSettlesNothingYetTellsWhatIsCertain()
{
    const AnswerEffect effect = answerEffect(sampleGuide(), {}, {{dwelling, rented}}, {});
    QCOMPARE(effect.materialsAdded, QStringList(QStringLiteral("房屋租赁合同")));
    QCOMPARE(effect.materialsRemoved, QStringList(QStringLiteral("不动产权证书")));
}

void TestAnswerEffect::anAnswerAsksAndUnasksOtherQuestions()
{
    const QStringList behind(QStringLiteral("租赁合同备案了吗？"));
    QCOMPARE(answerEffect(sampleGuide(), {}, {{dwelling, rented}}, {}).questionsAdded, behind);
    QCOMPARE(answerEffect(sampleGuide(), {{dwelling, rented}}, {{dwelling, own}}, {}).questionsRemoved, behind);
}

void TestAnswerEffect::changingAnAnswerTellsBothSides()
{
    const QJsonObject before{{dwelling, rented}, {filed, yes}};
    const QJsonObject after{{dwelling, own}, {filed, yes}};
    const AnswerEffect there = answerEffect(sampleGuide(), before, after, {});
    const AnswerEffect back = answerEffect(sampleGuide(), after, before, {});
    QCOMPARE(there.materialsAdded, back.materialsRemoved);
    QCOMPARE(there.materialsRemoved, back.materialsAdded);
    QCOMPARE(there.fieldsRemoved, back.fieldsAdded);
    QVERIFY(!there.isNothing());
}

void TestAnswerEffect::anAnswerWithoutEffectSaysNothing()
{
    const Guide guide = plainGuide(1, 2);
    // It was not asked, and is told as asked only because it was answered.
    AnswerEffect effect = answerEffect(guide, {}, {{questionId(0), QStringLiteral("b")}}, {});
    QCOMPARE(effect.questionsAdded.size(), 1);
    effect.questionsAdded.clear();
    QVERIFY(effect.isNothing());
}

void TestAnswerEffect::aFaultyGuideSaysNothing()
{
    Guide guide = sampleGuide();
    guide.situations.removeFirst();
    QVERIFY(answerEffect(guide, {}, {{dwelling, own}}, {}).isNothing());
}

void TestAnswerEffect::theSampleGuidesTellTheTruth_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : jsonFilesIn(QStringLiteral("resources/guides")))
        QTest::newRow(QFileInfo(path).baseName().toUtf8().constData()) << path;
}

/// Against walking through all answers: added is what is certain now and was not, removed what was possible and is not.
void TestAnswerEffect::theSampleGuidesTellTheTruth()
{
    QFETCH(const QString, path);
    const auto document = documentOf(path);
    QVERIFY_OK(document);
    const auto guide = guideFromJson(*document);
    QVERIFY_OK(guide);
    for (const ApplicantFacts &applicant : possibleApplicants(*guide)) {
        const auto first = resolveChecklist(*guide, {}, applicant);
        QVERIFY_OK(first);
        if (first->questions.isEmpty())
            continue;
        const Question &question = first->questions.constFirst();
        const Ends before = endsFrom(*guide, {}, applicant);
        for (const QuestionOption &option : question.options) {
            const QJsonObject answers{{question.id, option.id}};
            const Ends after = endsFrom(*guide, answers, applicant);
            const AnswerEffect effect = answerEffect(*guide, {}, answers, applicant);
            QCOMPARE(setOf(effect.materialsAdded), after.certain - before.certain);
            QCOMPARE(setOf(effect.materialsRemoved), before.possible - after.possible);
        }
    }
}

QTEST_APPLESS_MAIN(TestAnswerEffect)
#include "tst_answereffect.moc"
