// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidecorrection.h"
#include "domain/guide/guidenews.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Corrections of guides (DOMAIN R100–R104), and which version is offered when (R93, R105).
class TestGuideCorrection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndOwnerAreFilledIn_data();
    void wordsAndOwnerAreFilledIn();
    void everyElementCanBeNamed();
    void itComesBackFromItsDocument();
    void aDocumentThatBreaksTheContractIsRefused_data();
    void aDocumentThatBreaksTheContractIsRefused();
    void whatIsMissingIsRefused_data();
    void whatIsMissingIsRefused();
    void itOnlyGoesForward();
    void aReportAboutAnotherChangesNothing();
    void aVersionIsOfferedWhileItIsInForce();
    void codesComeBack();

private:
    [[nodiscard]] static GuideCorrection correction()
    {
        GuideCorrection correction = correctionOf(sampleGuide(), QStringLiteral("/promiseDay"));
        correction.id = QStringLiteral("0192f0c1-0000-7000-8000-000000000001");
        correction.suggested = QStringLiteral("5");
        correction.reason = QStringLiteral("窗口实际五日办结");
        correction.clerkId = QStringLiteral("0107");
        correction.clerkName = QStringLiteral("王敏");
        correction.counterNo = QStringLiteral("07");
        correction.raisedAt = QDateTime(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC);
        return correction;
    }
};

void TestGuideCorrection::wordsAndOwnerAreFilledIn_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("current");
    const Guide guide = sampleGuide();
    QTest::newRow("the guide") << QString() << QStringLiteral("办事指南") << QString();
    QTest::newRow("a text") << QStringLiteral("/taskName") << QStringLiteral("事项名称") << guide.taskName;
    QTest::newRow("a material") << QStringLiteral("/materials/0") << QStringLiteral("申请材料“%1”").arg(guide.materials.first().name)
                                << guide.materials.first().name;
    QTest::newRow("a question") << QStringLiteral("/questions/1") << QStringLiteral("问题“%1”").arg(guide.questions.at(1).text)
                                << guide.questions.at(1).text;
    QTest::newRow("nothing there") << QStringLiteral("/materials/99") << QStringLiteral("申请材料第100项") << QString();
}

void TestGuideCorrection::wordsAndOwnerAreFilledIn()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, label);
    QFETCH(const QString, current);
    const GuideCorrection filled = correctionOf(sampleGuide(), pointer);
    QCOMPARE(filled.guide, sampleGuide().ref);
    QCOMPARE(filled.taskName, sampleGuide().taskName);
    QCOMPARE(filled.elementLabel, label);
    QCOMPARE(filled.current, current);
    QCOMPARE(filled.source, CorrectionSource::SelfCheck);
    QCOMPARE(correctionOf(sampleGuide(), QStringLiteral("/promiseDay")).owner, ElementOwner::Procedural);
}

void TestGuideCorrection::everyElementCanBeNamed()
{
    const QStringList elements = correctableElements(sampleGuide());
    QVERIFY(elements.constFirst().isEmpty());
    for (const char *pointer : {"/taskName", "/promiseDay", "/materials/0", "/materials/0/acceptStand", "/questions/1", "/situations/0",
                                "/form/0"})
        QVERIFY2(elements.contains(QString::fromLatin1(pointer)), pointer);
    QVERIFY(!elements.contains(QStringLiteral("/materials/99")));
    for (const QString &pointer : elements)
        QVERIFY2(!correctionOf(sampleGuide(), pointer).elementLabel.isEmpty(), qPrintable(pointer));
    QCOMPARE(QSet<QString>(elements.cbegin(), elements.cend()).size(), elements.size());
}

void TestGuideCorrection::itComesBackFromItsDocument()
{
    GuideCorrection whole = correction();
    QCOMPARE(*correctionFromJson(correctionToJson(whole)), whole);
    whole.state = CorrectionState::Rectified;
    whole.answer = QStringLiteral("已改");
    whole.answeredAt = whole.raisedAt.addDays(3);
    whole.source = CorrectionSource::PublicHunt;
    QCOMPARE(*correctionFromJson(correctionToJson(whole)), whole);
}

void TestGuideCorrection::aDocumentThatBreaksTheContractIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << "id" << QJsonValue(QString());
    QTest::newRow("an id that is none") << "id" << QJsonValue(QStringLiteral("one"));
    QTest::newRow("no version") << "version" << QJsonValue(0);
    QTest::newRow("an owner nobody is") << "owner" << QJsonValue(QStringLiteral("mine"));
    QTest::newRow("a source nobody is") << "source" << QJsonValue(QStringLiteral("gossip"));
    QTest::newRow("a state there is not") << "state" << QJsonValue(QStringLiteral("forgotten"));
    QTest::newRow("no moment") << "raisedAt" << QJsonValue(QStringLiteral("yesterday"));
    QTest::newRow("a number as a reason") << "reason" << QJsonValue(3);
    QTest::newRow("an answer at no moment") << "answeredAt" << QJsonValue(QStringLiteral("soon"));
}

void TestGuideCorrection::aDocumentThatBreaksTheContractIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject document = correctionToJson(correction());
    document.insert(key, value);
    QVERIFY(!correctionFromJson(document));
    document.remove(QStringLiteral("guide"));
    QVERIFY(!correctionFromJson(document));
}

void TestGuideCorrection::whatIsMissingIsRefused_data()
{
    QTest::addColumn<GuideCorrection>("refused");
    const auto row = [](const char *name, const std::function<void(GuideCorrection &)> &spoil) {
        GuideCorrection spoilt = correction();
        spoil(spoilt);
        QTest::newRow(name) << spoilt;
    };
    row("no item", [](GuideCorrection &bad) { bad.guide = {}; });
    row("no element", [](GuideCorrection &bad) { bad.elementLabel.clear(); });
    row("no suggestion", [](GuideCorrection &bad) { bad.suggested = QStringLiteral("  "); });
    row("what stands there already", [](GuideCorrection &bad) { bad.suggested = bad.current + QStringLiteral(" "); });
    row("no reason", [](GuideCorrection &bad) { bad.reason.clear(); });
}

void TestGuideCorrection::whatIsMissingIsRefused()
{
    QFETCH(const GuideCorrection, refused);
    QVERIFY_OK(checkCorrection(correction()));
    QVERIFY_ERROR(checkCorrection(refused), ErrorCode::Invalid);
}

void TestGuideCorrection::itOnlyGoesForward()
{
    const QDateTime later = correction().raisedAt.addDays(1);
    const CorrectionReport answered{correction().id, CorrectionState::Answered, QStringLiteral("收到"), later};
    const auto once = corrected(correction(), answered);
    QVERIFY(once.has_value());
    QCOMPARE(once->state, CorrectionState::Answered);
    QCOMPARE(once->answer, QStringLiteral("收到"));
    QVERIFY(!corrected(*once, answered).has_value());
    const auto done = corrected(*once, {correction().id, CorrectionState::FedBack, {}, later.addDays(1)});
    QVERIFY(done.has_value());
    QCOMPARE(done->answer, QStringLiteral("收到"));
    QCOMPARE(done->answeredAt, later.addDays(1));
}

void TestGuideCorrection::aReportAboutAnotherChangesNothing()
{
    QVERIFY(!corrected(correction(), {QStringLiteral("other"), CorrectionState::FedBack, {}, {}}).has_value());
}

void TestGuideCorrection::aVersionIsOfferedWhileItIsInForce()
{
    const QDate day(2026, 3, 10);
    Guide guide = sampleGuide();
    QVERIFY(isOfferedOn(guide, day));
    guide.validity.from = day;
    guide.validity.to = day.addDays(2);
    QVERIFY(!isOfferedOn(guide, day.addDays(-1)));
    QVERIFY(isOfferedOn(guide, day));
    QVERIFY(isOfferedOn(guide, day.addDays(1)));
    QVERIFY(!isOfferedOn(guide, day.addDays(2)));
    guide.state = GuideState::Pending;
    QVERIFY(!isOfferedOn(guide, day));
}

void TestGuideCorrection::codesComeBack()
{
    QCOMPARE(allCorrectionSources().size(), 4);
    for (const CorrectionState state : {CorrectionState::Raised, CorrectionState::Answered, CorrectionState::Rectified, CorrectionState::FedBack})
        QCOMPARE(correctionStateFromName(correctionStateName(state)), std::optional(state));
    QVERIFY(!correctionStateFromName(QStringLiteral("gone")));
    QCOMPARE(correctionSourceName(CorrectionSource::PublicHunt), QStringLiteral("publicHunt"));
}

QTEST_GUILESS_MAIN(TestGuideCorrection)
#include "tst_guidecorrection.moc"
