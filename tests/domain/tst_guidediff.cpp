// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <functional>

#include "domain/guide/guidediff.h"
#include "support/sampleguide.h"

using namespace yichuang;
using namespace yichuang::test;

using Edit = std::function<void(Guide &)>;
Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(GuideChange)

/// What is different between two versions, told per element.
class TestGuideDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameGuideHasNoDifference();
    void versionAndDayAreNoDifferences();
    void oneEditIsOneChange_data();
    void oneEditIsOneChange();
    void aRuleIsToldInItsWords();
    void theOtherWayRoundAddsWhatWasRemoved();
    void orderAloneIsNoDifference();
    void severalChangesAreAllTold();
};

void TestGuideDiff::theSameGuideHasNoDifference()
{
    QVERIFY(changesBetween(sampleGuide(), sampleGuide()).isEmpty());
}

void TestGuideDiff::versionAndDayAreNoDifferences()
{
    Guide next = sampleGuide();
    ++next.ref.version;
    next.publishedOn = next.publishedOn.addDays(30);
    QVERIFY(changesBetween(sampleGuide(), next).isEmpty());
}

void TestGuideDiff::oneEditIsOneChange_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<GuideChange>("change");
    const auto row = [](const char *name, const Edit &edit, const GuideChange &change) { QTest::newRow(name) << edit << change; };
    using enum GuideChangeKind;
    using enum ElementOwner;

    row("a shorter promise is the district's", [](Guide &guide) { guide.promised->days = 1; },
        {Changed, QStringLiteral("promiseDay"), {}, QString::number(sampleGuide().promised->days), QStringLiteral("1"), Procedural, true});
    row("a material falls away", [](Guide &guide) { guide.materials.removeAt(1); },
        {Removed, QStringLiteral("materials/deed"), QStringLiteral("不动产权证书"), QStringLiteral("不动产权证书"), {}, Substantive, true});
    row("another number of copies", [](Guide &guide) { guide.materials.first().copies = 3; },
        {Changed, QStringLiteral("materials/identity/pageNum"), QStringLiteral("居民身份证"), QStringLiteral("2"), QStringLiteral("3"),
         Procedural, true});
    row("a licence covers it now", [](Guide &guide) { guide.materials[1].eLicenceType = QStringLiteral("不动产权证书"); },
        {Added, QStringLiteral("materials/deed/eLicenceType"), QStringLiteral("不动产权证书"), {}, QStringLiteral("不动产权证书"),
         Substantive, true});
    row("a new point to look at",
        [](Guide &guide) { guide.materials[1].points.append({QStringLiteral("p2"), QStringLiteral("权利人与申请人一致"), Origin::Source}); },
        {Added, QStringLiteral("materials/deed/acceptStand/p2"), QStringLiteral("权利人与申请人一致"), {},
         QStringLiteral("权利人与申请人一致"), Substantive, true});
    row("an option in other words", [](Guide &guide) { guide.questions.first().options.first().text = QStringLiteral("自有住房"); },
        {Changed, QStringLiteral("questions/dwelling/options/own/text"), QStringLiteral("自有住房"), QStringLiteral("自购住房"),
         QStringLiteral("自有住房"), Substantive, true});
    row("a field no longer asked", [](Guide &guide) { guide.form.removeLast(); },
        {Removed, QStringLiteral("form/leaseTerm"), QStringLiteral("租期"), QStringLiteral("租期"), {}, Substantive, true});
    row("a source is no matter for the visit", [](Guide &guide) { guide.provenance.currency = QStringLiteral("今年的文本"); },
        {Changed, QStringLiteral("provenance"), {}, {}, {}, Substantive, false});
}

void TestGuideDiff::oneEditIsOneChange()
{
    QFETCH(const Edit, edit);
    QFETCH(const GuideChange, change);
    Guide next = sampleGuide();
    edit(next);
    const QList<GuideChange> changes = changesBetween(sampleGuide(), next);
    QCOMPARE(changes.size(), 1);
    const GuideChange &found = changes.first();
    QCOMPARE(found.element, change.element);
    QCOMPARE(guideChangeName(found.kind), guideChangeName(change.kind));
    QCOMPARE(found.subject, change.subject);
    QCOMPARE(found.owner, change.owner);
    QCOMPARE(found.mustRead, change.mustRead);
    QVERIFY(found.before != found.after);
    if (change.mustRead) {
        QCOMPARE(found.before, change.before);
        QCOMPARE(found.after, change.after);
    }
}

void TestGuideDiff::aRuleIsToldInItsWords()
{
    Guide before = sampleGuide();
    before.materials[2].conditionText = QStringLiteral("住房为租赁");
    Guide after = before;
    after.materials[2].condition = answerIs(QStringLiteral("dwelling"), QStringLiteral("own"));
    after.materials[2].conditionText = QStringLiteral("住房为自有");
    QList<GuideChange> changes = changesBetween(before, after);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().element, QStringLiteral("materials/lease/condition"));
    QCOMPARE(changes.first().before, QStringLiteral("住房为租赁"));
    QCOMPARE(changes.first().after, QStringLiteral("住房为自有"));
    QVERIFY(changes.first().mustRead);
    // Always asked for from now on.
    after.materials[2].condition = QJsonValue();
    after.materials[2].conditionText.clear();
    changes = changesBetween(before, after);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(guideChangeName(changes.first().kind), QStringLiteral("removed"));
    QCOMPARE(changes.first().before, QStringLiteral("住房为租赁"));
    // The words stayed and the rule did not: the rule itself is all there is to tell.
    after.materials[2].condition = answerIs(QStringLiteral("dwelling"), QStringLiteral("own"));
    after.materials[2].conditionText = before.materials[2].conditionText;
    changes = changesBetween(before, after);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.first().before != changes.first().after);
}

void TestGuideDiff::theOtherWayRoundAddsWhatWasRemoved()
{
    Guide next = sampleGuide();
    next.materials.removeAt(1);
    const QList<GuideChange> changes = changesBetween(next, sampleGuide());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(guideChangeName(changes.first().kind), QStringLiteral("added"));
    QCOMPARE(changes.first().after, QStringLiteral("不动产权证书"));
    QVERIFY(changes.first().before.isEmpty());
}

void TestGuideDiff::orderAloneIsNoDifference()
{
    Guide next = sampleGuide();
    std::reverse(next.materials.begin(), next.materials.end());
    QVERIFY(changesBetween(sampleGuide(), next).isEmpty());
}

void TestGuideDiff::severalChangesAreAllTold()
{
    Guide next = sampleGuide();
    next.materials.clear();
    next.plainName += QStringLiteral("（新）");
    next.flags.onTheSpot = !next.flags.onTheSpot;
    const QList<GuideChange> changes = changesBetween(sampleGuide(), next);
    QCOMPARE(changes.size(), sampleGuide().materials.size() + 2);
}

QTEST_GUILESS_MAIN(TestGuideDiff)
#include "tst_guidediff.moc"
