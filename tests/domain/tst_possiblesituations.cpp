// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/possiblesituations.h"

#include <QFileInfo>
#include <QTest>

#include "domain/guide/answerspace.h"
#include "domain/guide/guidejson.h"
#include "support/guidefiles.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

QStringList idsOf(const QList<Situation> &situations)
{
    QStringList ids;
    for (const Situation &situation : situations)
        ids.append(situation.id);
    return ids;
}

QJsonObject dwelling(const QString &option)
{
    return {{QStringLiteral("dwelling"), option}};
}

} // namespace

/// Which situations can still come of the answers, and why it is the one it is.
class TestPossibleSituations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAnswerLeavesFewer_data();
    void eachAnswerLeavesFewer();
    void aConditionThatCannotBeAppliedNeverHolds();
    void aGuideThatCannotBeWalkedLeavesAll();
    void theSituationNamesTheAnswersThatFixedIt();
    void theSampleGuidesTellTheTruth_data();
    void theSampleGuidesTellTheTruth();
};

void TestPossibleSituations::eachAnswerLeavesFewer_data()
{
    QTest::addColumn<QJsonObject>("answers");
    QTest::addColumn<QStringList>("possible");
    const QStringList rented{QStringLiteral("rentedFiled"), QStringLiteral("rentedUnfiled")};
    QJsonObject filed = dwelling(QStringLiteral("rented"));
    filed.insert(QStringLiteral("filed"), QStringLiteral("no"));
    QTest::newRow("nothing said") << QJsonObject() << (QStringList{QStringLiteral("own")} + rented);
    QTest::newRow("own") << dwelling(QStringLiteral("own")) << QStringList{QStringLiteral("own")};
    QTest::newRow("rented") << dwelling(QStringLiteral("rented")) << rented;
    QTest::newRow("no option of the question") << dwelling(QStringLiteral("palace"))
                                               << (QStringList{QStringLiteral("own")} + rented);
    QTest::newRow("all said") << filed << QStringList{QStringLiteral("rentedUnfiled")};
}

void TestPossibleSituations::eachAnswerLeavesFewer()
{
    QFETCH(const QJsonObject, answers);
    QTEST(idsOf(possibleSituations(sampleGuide(), answers, {})), "possible");
}

void TestPossibleSituations::aConditionThatCannotBeAppliedNeverHolds()
{
    Guide guide = sampleGuide();
    guide.situations.first().condition = QJsonObject{{QStringLiteral("no such word"), 1}};
    QCOMPARE(idsOf(possibleSituations(guide, {}, {})),
             (QStringList{QStringLiteral("rentedFiled"), QStringLiteral("rentedUnfiled")}));
}

void TestPossibleSituations::aGuideThatCannotBeWalkedLeavesAll()
{
    Guide guide = sampleGuide();
    guide.questions.first().askWhen = QJsonObject{{QStringLiteral("no such word"), 1}};
    QCOMPARE(possibleSituations(guide, dwelling(QStringLiteral("rented")), {}).size(), guide.situations.size());
}

void TestPossibleSituations::theSituationNamesTheAnswersThatFixedIt()
{
    const Guide guide = sampleGuide();
    const QJsonObject data = conditionData({{QStringLiteral("dwelling"), QStringLiteral("rented")},
                                            {QStringLiteral("filed"), QStringLiteral("yes")}}, {});
    const Why filed = whyOf(guide, guide.situations.at(1), data);
    QCOMPARE(filed.ruleId, QStringLiteral("rentedFiled"));
    QCOMPARE(filed.guide, guide.ref);
    QCOMPARE(filed.answered, QStringLiteral("“您现在住的是哪一类住房？”答“租赁住房”；“租赁合同备案了吗？”答“已备案”"));
    const Why own = whyOf(guide, guide.situations.at(0), conditionData(dwelling(QStringLiteral("own")), {}));
    QCOMPARE(own.answered, QStringLiteral("“您现在住的是哪一类住房？”答“自购住房”"));
}

void TestPossibleSituations::theSampleGuidesTellTheTruth_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : jsonFilesIn(QStringLiteral("resources/guides")))
        QTest::newRow(QFileInfo(path).baseName().toUtf8().constData()) << path;
}

/// Against walking through all answers.
void TestPossibleSituations::theSampleGuidesTellTheTruth()
{
    QFETCH(const QString, path);
    const auto document = documentOf(path);
    QVERIFY_OK(document);
    const auto guide = guideFromJson(*document);
    QVERIFY_OK(guide);
    for (const ApplicantFacts &applicant : possibleApplicants(*guide)) {
        QSet<QString> reached;
        (void)visitAnswers(*guide, applicant, answerSpaceLimit, [&](const QJsonObject &answers) {
            reached.insert(resolveChecklist(*guide, answers, applicant).value_or(Checklist()).situationId);
            return true;
        });
        reached.remove(QString());
        const QStringList possible = idsOf(possibleSituations(*guide, {}, applicant));
        QCOMPARE(QSet<QString>(possible.cbegin(), possible.cend()), reached);
    }
}

QTEST_GUILESS_MAIN(TestPossibleSituations)
#include "tst_possiblesituations.moc"
