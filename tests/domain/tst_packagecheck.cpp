// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/checks/checkreport.h"
#include "domain/checks/packagecheck.h"
#include "domain/guide/oneform.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);

Checklist checklistOf(const Guide &guide, const QJsonObject &answers)
{
    return resolveChecklist(guide, answers, {}).value_or(Checklist{});
}

const QJsonObject withSign{{QStringLiteral("sign"), QStringLiteral("yes")}};
const QJsonObject withoutSign{{QStringLiteral("sign"), QStringLiteral("no")}};

CaseRecord packageDraft(const Guide &guide, const QJsonObject &answers)
{
    CaseRecord draft = sampleCase();
    draft.agent.reset();
    draft.guide = guide.ref;
    draft.answers = answers;
    draft.materials.clear();
    draft.form.clear();
    const Checklist checklist = checklistOf(guide, answers);
    alignMaterials(draft, checklist);
    alignComponents(draft, guide, checklist);
    return draft;
}

QStringList idsOf(const Checklist &checklist)
{
    QStringList ids;
    for (const MaterialDemand &demand : checklist.materials)
        ids.append(demand.rule.id);
    return ids;
}

QStringList keysOf(const QList<FormField> &form)
{
    QStringList keys;
    for (const FormField &field : form)
        keys.append(field.key);
    return keys;
}

} // namespace

/// Which items of a package a case is for, what they share, and what happens when one is refused.
class TestPackageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyItemsThatApplyAreInTheCase();
    void whatServesNoItemThatAppliesIsNotAskedFor();
    void fieldsOfOneElementAreOneField();
    void theOneFieldKeepsItsKeyWhicheverIsAskedFor();
    void fieldsOfOneElementButOfAnotherKindStayApart();
    void codesOfDifferentListsStayApart();
    void aRefusedItemTakesItsOwnDemandsAlongAndNoOthers();
    void aRefusalNeedsAReasonAndCanBeTakenBack();
    void whenAllAreRefusedTheCaseIsNotTakenIn();
    void whatOnlyTheRefusedItemNeedsGoesBack();
    void theSavingsCountItemsServedButOne();
    void aSingleItemSavesNothingAndServesOne();
    void ofAnotherAnswerTheItemGoes();
};

void TestPackageCheck::onlyItemsThatApplyAreInTheCase()
{
    const Guide guide = samplePackage();
    const CaseRecord draft = packageDraft(guide, withSign);
    QCOMPARE(draft.components.size(), 3);
    QCOMPARE(draft.components.at(1).id, QStringLiteral("sign"));
    QCOMPARE(draft.components.at(1).department, QStringLiteral("绿化市容局"));
    QCOMPARE(draft.components.at(2).after, (QStringList{QStringLiteral("food"), QStringLiteral("sign")}));
    QCOMPARE(draft.components.at(0).state, CaseState::Draft);
    const CaseRecord less = packageDraft(guide, withoutSign);
    QCOMPARE(less.components.size(), 2);
    // What does not apply is waited for by nobody.
    QCOMPARE(less.components.at(1).after, QStringList{QStringLiteral("food")});
}

void TestPackageCheck::whatServesNoItemThatAppliesIsNotAskedFor()
{
    const Guide guide = samplePackage();
    QVERIFY(idsOf(checklistOf(guide, withSign)).contains(QStringLiteral("signPicture")));
    QVERIFY(!idsOf(checklistOf(guide, withoutSign)).contains(QStringLiteral("signPicture")));
    QVERIFY(!keysOf(checklistOf(guide, withoutSign).form).contains(QStringLiteral("signText")));
}

void TestPackageCheck::fieldsOfOneElementAreOneField()
{
    const Checklist checklist = checklistOf(samplePackage(), withSign);
    QCOMPARE(keysOf(checklist.form), (QStringList{QStringLiteral("foodAddress"), QStringLiteral("signText")}));
    QVERIFY(checklist.form.constFirst().required);
    QCOMPARE(checklist.form.constFirst().components, (QStringList{QStringLiteral("food"), QStringLiteral("sign")}));
}

void TestPackageCheck::theOneFieldKeepsItsKeyWhicheverIsAskedFor()
{
    const Guide guide = samplePackage();
    QList<FormField> asked = guide.form;
    asked.removeAt(0);
    QCOMPARE(keysOf(oneForm(guide, asked)), (QStringList{QStringLiteral("foodAddress"), QStringLiteral("signText")}));
}

void TestPackageCheck::fieldsOfOneElementButOfAnotherKindStayApart()
{
    Guide guide = samplePackage();
    guide.form[1].kind = FieldKind::Number;
    QCOMPARE(keysOf(checklistOf(guide, withSign).form),
             (QStringList{QStringLiteral("foodAddress"), QStringLiteral("signAddress"), QStringLiteral("signText")}));
}

void TestPackageCheck::codesOfDifferentListsStayApart()
{
    Guide guide = samplePackage();
    for (int nth : {0, 1}) {
        guide.form[nth].kind = FieldKind::Reference;
        guide.form[nth].list = QStringLiteral("divisions");
    }
    QCOMPARE(keysOf(checklistOf(guide, withSign).form), (QStringList{QStringLiteral("foodAddress"), QStringLiteral("signText")}));
    guide.form[1].list = QStringLiteral("industries");
    QCOMPARE(keysOf(checklistOf(guide, withSign).form),
             (QStringList{QStringLiteral("foodAddress"), QStringLiteral("signAddress"), QStringLiteral("signText")}));
}

void TestPackageCheck::aRefusedItemTakesItsOwnDemandsAlongAndNoOthers()
{
    const Guide guide = samplePackage();
    CaseRecord draft = packageDraft(guide, withSign);
    QVERIFY(refuseComponent(draft, QStringLiteral("sign"), QStringLiteral("该路段不得设置招牌")));
    const Checklist left = checkCase(&guide, draft, today).checklist;
    QCOMPARE(idsOf(left), (QStringList{QStringLiteral("plan"), QStringLiteral("licence")}));
    QCOMPARE(keysOf(left.form), QStringList{QStringLiteral("foodAddress")});
    QCOMPARE(left.components.size(), 3);
    QCOMPARE(takenComponents(draft), (QStringList{QStringLiteral("food"), QStringLiteral("fire")}));
}

void TestPackageCheck::aRefusalNeedsAReasonAndCanBeTakenBack()
{
    CaseRecord draft = packageDraft(samplePackage(), withSign);
    QVERIFY(!refuseComponent(draft, QStringLiteral("sign"), QStringLiteral("  ")));
    QVERIFY(!refuseComponent(draft, QStringLiteral("unknown"), QStringLiteral("理由")));
    QVERIFY(refuseComponent(draft, QStringLiteral("sign"), QStringLiteral(" 理由 ")));
    QCOMPARE(draft.components.at(1).text, QStringLiteral("理由"));
    QCOMPARE(draft.components.at(1).state, CaseState::NotAccepted);
    QVERIFY(refuseComponent(draft, QStringLiteral("sign"), {}));
    QCOMPARE(draft.components.at(1).state, CaseState::Draft);
}

void TestPackageCheck::whenAllAreRefusedTheCaseIsNotTakenIn()
{
    const Guide guide = samplePackage();
    CaseRecord draft = packageDraft(guide, withSign);
    for (const QString &id : takenComponents(draft))
        refuseComponent(draft, id, QStringLiteral("理由"));
    QVERIFY(allRefused(draft));
    const QList<Gap> gaps = checkCase(&guide, draft, today).gaps;
    QVERIFY(std::any_of(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::AllRefused; }));
    QVERIFY(!checkCase(&guide, draft, today).readyForCorrection());
}

void TestPackageCheck::whatOnlyTheRefusedItemNeedsGoesBack()
{
    const Guide guide = samplePackage();
    CaseRecord draft = packageDraft(guide, withSign);
    refuseComponent(draft, QStringLiteral("sign"), QStringLiteral("理由"));
    const QList<CaseMaterial> back = materialsOnlyOf(QStringLiteral("sign"), draft, guide);
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.constFirst().materialId, QStringLiteral("signPicture"));
    QVERIFY(materialsOnlyOf(QStringLiteral("food"), draft, guide).isEmpty());
}

void TestPackageCheck::theSavingsCountItemsServedButOne()
{
    const Guide guide = samplePackage();
    CaseRecord draft = packageDraft(guide, withSign);
    const Checklist checklist = checklistOf(guide, withSign);
    // The plan serves two of the three items, the licence all three, the picture one; the address serves two.
    QCOMPARE(packageSavings(checklist, draft), (PackageSavings{3, 1}));
    refuseComponent(draft, QStringLiteral("sign"), QStringLiteral("理由"));
    QCOMPARE(packageSavings(checkCase(&guide, draft, today).checklist, draft), (PackageSavings{2, 0}));
}

void TestPackageCheck::aSingleItemSavesNothingAndServesOne()
{
    const CaseRecord single = sampleCase();
    QCOMPARE(servedBy({}, single), 1);
    QCOMPARE(servedBy({QStringLiteral("food")}, single), 1);
    QVERIFY(!allRefused(single));
}

void TestPackageCheck::ofAnotherAnswerTheItemGoes()
{
    const Guide guide = samplePackage();
    CaseRecord draft = packageDraft(guide, withSign);
    refuseComponent(draft, QStringLiteral("food"), QStringLiteral("理由"));
    draft.answers = withoutSign;
    alignComponents(draft, guide, checklistOf(guide, withoutSign));
    QCOMPARE(draft.components.size(), 2);
    QCOMPARE(draft.components.at(0).state, CaseState::NotAccepted);
    alignComponents(draft, sampleGuideWithoutItems(guide), Checklist{});
    QVERIFY(draft.components.isEmpty());
    QVERIFY(!draft.releasedTogether);
}

QTEST_GUILESS_MAIN(TestPackageCheck)
#include "tst_packagecheck.moc"
