// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/checks/checkreport.h"
#include "domain/checks/formclaims.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);
const QString address = QStringLiteral("dwelling");

/// A guide whose form asks for the address of the dwelling, which a licence of the applicant states, and for a choice.
Guide guideWithRegister()
{
    Guide guide = sampleGuide();
    FormField field;
    field.key = address;
    field.label = QStringLiteral("居住地址");
    field.element = QStringLiteral("居住地址");
    FormField sex;
    sex.key = QStringLiteral("sex");
    sex.label = QStringLiteral("性别");
    sex.kind = FieldKind::Choice;
    sex.element = QStringLiteral("性别");
    sex.options = {{QStringLiteral("1"), QStringLiteral("男")}, {QStringLiteral("2"), QStringLiteral("女")}};
    sex.required = false;
    guide.form = {field, sex};
    return guide;
}

Cover coverThatSays(const QString &entry, const QString &value)
{
    Cover cover;
    cover.entry = entry;
    cover.title = entry;
    cover.fetchedAt = sampleMoment();
    cover.elements = {{QStringLiteral("居住地址"), value}};
    return cover;
}

Checklist checklistOf(const Guide &guide, const CaseRecord &record)
{
    return resolveChecklist(guide, record.answers, {record.applicant.organisation, record.agent.has_value()})
        .value_or(Checklist{});
}

/// A draft whose first material is covered by a licence that states the address.
CaseRecord draftWithCover(const QString &value)
{
    CaseRecord draft = sampleCase();
    draft.form.clear();
    draft.materials[0].cover = coverThatSays(QStringLiteral("居住证"), value);
    return draft;
}

void gather(CaseRecord &draft, const Guide &guide)
{
    gatherClaims(draft, checklistOf(guide, draft), today);
}

int conflictsIn(const Guide &guide, const CaseRecord &draft)
{
    const QList<Gap> gaps = checkCase(&guide, draft, today).gaps;
    return int(std::count_if(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::FieldConflict; }));
}

CaseRecord earlierCase(const QString &value)
{
    CaseRecord earlier = sampleCase(2);
    earlier.number = QStringLiteral("310115012602140019");
    earlier.form = {{address, FormValue{value, typedSource, sampleMoment().addDays(-40)}}};
    return earlier;
}

} // namespace

/// Where the values of the form come from, and what stands against them.
class TestFormClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegisterFillsTheFieldAndSaysSinceWhen();
    void aTypedValueIsNeverLostNorDoesItOverrideTheRegister();
    void theConflictEndsWhenTheRegisterIsTakenOrAReasonGiven();
    void aReasonDoesNotOutliveWhatItWasGivenFor();
    void twoRegistersThatDisagreeAreAConflict();
    void whatTheRegisterConfirmsIsTheRegistersValue();
    void whatDoesNotFitTheFieldIsNotSaid();
    void aWordOfAChoiceBecomesItsOption();
    void whatARegisterSaysOfAnotherPersonIsNotTheApplicants();
    void theParticularsAreAuthoritativeOnceACardWasRead();
    void aCoverThatIsGoneTakesItsValueAlong();
    void anEarlierCaseProposesAndFillsNothing();
    void anEarlierCaseOfAnotherItemIsReadByElement();
    void proposalsReplaceOneAnotherButNotTheOneThatWasTaken();
    void choicesComeRegistersFirstAndEachValueOnce();
    void onlyWhatRegistersSayIsFiled();
    void aValueIsOldAfterHalfAYear_data();
    void aValueIsOldAfterHalfAYear();
    void theGuideMaySayWhenAValueIsOld();
};

void TestFormClaims::aRegisterFillsTheFieldAndSaysSinceWhen()
{
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    gather(draft, guideWithRegister());
    const FormValue value = draft.form.value(address);
    QCOMPARE(value.value, QStringLiteral("示例路8号"));
    QCOMPARE(value.source, QStringLiteral("cover:居住证"));
    QCOMPARE(value.at, sampleMoment());
    QVERIFY(!inConflict(value));
}

void TestFormClaims::aTypedValueIsNeverLostNorDoesItOverrideTheRegister()
{
    const Guide guide = guideWithRegister();
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    gather(draft, guide);
    draft.form[address] = typedOver(draft.form.value(address), QStringLiteral("样本街3号"), sampleMoment());
    gather(draft, guide);
    QCOMPARE(draft.form.value(address).value, QStringLiteral("样本街3号"));
    QCOMPARE(conflictsIn(guide, draft), 1);
    QVERIFY(!checkCase(&guide, draft, today).complete());
    QVERIFY(!checkCase(&guide, draft, today).readyForCorrection());
}

void TestFormClaims::theConflictEndsWhenTheRegisterIsTakenOrAReasonGiven()
{
    const Guide guide = guideWithRegister();
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    draft.form[address] = FormValue{QStringLiteral("样本街3号"), typedSource};
    gather(draft, guide);
    QCOMPARE(conflictsIn(guide, draft), 1);

    CaseRecord kept = draft;
    kept.form[address].keptBecause = QStringLiteral("上周刚搬家，证照尚未变更");
    gather(kept, guide);
    QCOMPARE(conflictsIn(guide, kept), 0);
    QCOMPARE(kept.form.value(address).value, QStringLiteral("样本街3号"));

    draft.form[address] = taken(draft.form.value(address), draft.form.value(address).claims.constFirst());
    gather(draft, guide);
    QCOMPARE(conflictsIn(guide, draft), 0);
    QCOMPARE(draft.form.value(address).value, QStringLiteral("示例路8号"));
}

void TestFormClaims::aReasonDoesNotOutliveWhatItWasGivenFor()
{
    const Guide guide = guideWithRegister();
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    draft.form[address] = FormValue{QStringLiteral("样本街3号"), typedSource};
    gather(draft, guide);
    draft.form[address].keptBecause = QStringLiteral("刚搬家");
    draft.materials[0].cover = coverThatSays(QStringLiteral("居住证"), QStringLiteral("另一路1号"));
    gather(draft, guide);
    QVERIFY(draft.form.value(address).keptBecause.isEmpty());
    QCOMPARE(conflictsIn(guide, draft), 1);
    QVERIFY(typedOver(draft.form.value(address), QStringLiteral("别处"), sampleMoment()).keptBecause.isEmpty());
}

void TestFormClaims::twoRegistersThatDisagreeAreAConflict()
{
    const Guide guide = guideWithRegister();
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    draft.materials[1].cover = coverThatSays(QStringLiteral("户口簿"), QStringLiteral("另一路1号"));
    gather(draft, guide);
    QCOMPARE(draft.form.value(address).value, QStringLiteral("示例路8号"));
    QCOMPARE(conflictsIn(guide, draft), 1);
    QCOMPARE(contradictions(draft.form.value(address)).constFirst().source, QStringLiteral("cover:户口簿"));
    // Whichever is taken, the other one differs: a reason is needed.
    draft.form[address] = taken(draft.form.value(address), contradictions(draft.form.value(address)).constFirst());
    gather(draft, guide);
    QCOMPARE(draft.form.value(address).value, QStringLiteral("另一路1号"));
    QCOMPARE(conflictsIn(guide, draft), 1);
    draft.form[address].keptBecause = QStringLiteral("户口簿较新");
    gather(draft, guide);
    QCOMPARE(conflictsIn(guide, draft), 0);
}

void TestFormClaims::whatTheRegisterConfirmsIsTheRegistersValue()
{
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    draft.form[address] = FormValue{QStringLiteral(" 示例路8号 "), typedSource};
    gather(draft, guideWithRegister());
    QCOMPARE(draft.form.value(address).source, QStringLiteral("cover:居住证"));
}

void TestFormClaims::whatDoesNotFitTheFieldIsNotSaid()
{
    Guide guide = guideWithRegister();
    guide.form[0].kind = FieldKind::Date;
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    gather(draft, guide);
    QVERIFY(!draft.form.contains(address));
}

void TestFormClaims::aWordOfAChoiceBecomesItsOption()
{
    CaseRecord draft = draftWithCover({});
    draft.materials[0].cover->elements = {{QStringLiteral("性别"), QStringLiteral("女")}};
    gather(draft, guideWithRegister());
    QCOMPARE(draft.form.value(QStringLiteral("sex")).value, QStringLiteral("2"));
}

void TestFormClaims::whatARegisterSaysOfAnotherPersonIsNotTheApplicants()
{
    Guide guide = guideWithRegister();
    for (MaterialRule &rule : guide.materials)
        rule.holder = QStringLiteral("other");
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    gather(draft, guide);
    QVERIFY(!draft.form.contains(address));
}

void TestFormClaims::theParticularsAreAuthoritativeOnceACardWasRead()
{
    Guide guide = guideWithRegister();
    guide.form[0].prefill = QStringLiteral("applicant.name");
    CaseRecord draft = sampleCase();
    draft.form = {{address, FormValue{QStringLiteral("赵曾用名"), typedSource}}};
    draft.applicant.checked = IdentityCheck::ShownInPerson;
    gather(draft, guide);
    QCOMPARE(conflictsIn(guide, draft), 0);
    draft.applicant.checked = IdentityCheck::CardRead;
    gather(draft, guide);
    QCOMPARE(conflictsIn(guide, draft), 1);
    // Where somebody lives is told, whatever was read.
    guide.form[0].prefill = QStringLiteral("applicant.address");
    gather(draft, guide);
    QCOMPARE(conflictsIn(guide, draft), 0);
}

void TestFormClaims::aCoverThatIsGoneTakesItsValueAlong()
{
    CaseRecord draft = draftWithCover(QStringLiteral("示例路8号"));
    gather(draft, guideWithRegister());
    draft.materials[0].cover.reset();
    gather(draft, guideWithRegister());
    QVERIFY(draft.form.value(address).value.isEmpty());
}

void TestFormClaims::anEarlierCaseProposesAndFillsNothing()
{
    const Guide guide = guideWithRegister();
    CaseRecord draft = sampleCase();
    draft.form.clear();
    const Checklist checklist = checklistOf(guide, draft);
    const auto claims = claimsOfEarlier(earlierCase(QStringLiteral("旧路5号")), guide, guide.ref, checklist, today);
    QCOMPARE(claims.size(), 1);
    QVERIFY(putEarlierClaims(draft, claims));
    gather(draft, guide);
    QVERIFY(!putEarlierClaims(draft, claims));
    const FormValue value = draft.form.value(address);
    QVERIFY(value.value.isEmpty());
    QCOMPARE(choices(value).constFirst().source, QStringLiteral("case:310115012602140019"));
    QCOMPARE(choices(value).constFirst().at, sampleMoment().addDays(-40));
    draft.form[address] = taken(value, choices(value).constFirst());
    gather(draft, guide);
    QCOMPARE(draft.form.value(address).value, QStringLiteral("旧路5号"));
    QCOMPARE(draft.form.value(address).source, QStringLiteral("case:310115012602140019"));
}

void TestFormClaims::anEarlierCaseOfAnotherItemIsReadByElement()
{
    const Guide guide = guideWithRegister();
    Guide other = guide;
    other.ref.id = QStringLiteral("another-item");
    const Checklist checklist = checklistOf(guide, sampleCase());
    const CaseRecord earlier = earlierCase(QStringLiteral("旧路5号"));
    QCOMPARE(claimsOfEarlier(earlier, other, guide.ref, checklist, today).size(), 1);
    other.form[0].element.clear();
    QVERIFY(claimsOfEarlier(earlier, other, guide.ref, checklist, today).isEmpty());
    other.ref.id = guide.ref.id;
    QCOMPARE(claimsOfEarlier(earlier, other, guide.ref, checklist, today).size(), 1);
}

void TestFormClaims::proposalsReplaceOneAnotherButNotTheOneThatWasTaken()
{
    const FormClaim first{QStringLiteral("case:1"), QStringLiteral("旧路5号"), {}, false};
    const FormClaim second{QStringLiteral("case:2"), QStringLiteral("旧路6号"), {}, false};
    CaseRecord draft = sampleCase();
    draft.form.clear();
    QVERIFY(putEarlierClaims(draft, {{address, first}}));
    QVERIFY(putEarlierClaims(draft, {{address, second}}));
    QCOMPARE(draft.form.value(address).claims, QList<FormClaim>{second});
    draft.form[address] = taken(draft.form.value(address), second);
    QVERIFY(putEarlierClaims(draft, {{address, first}}));
    QCOMPARE(draft.form.value(address).claims, (QList<FormClaim>{second, first}));
}

void TestFormClaims::choicesComeRegistersFirstAndEachValueOnce()
{
    FormValue value{QStringLiteral("C"), typedSource};
    value.claims = {{QStringLiteral("case:1"), QStringLiteral("A"), {}, false},
                    {QStringLiteral("case:2"), QStringLiteral("B"), {}, false},
                    {QStringLiteral("cover:x"), QStringLiteral("b"), {}, true},
                    {QStringLiteral("cover:y"), QStringLiteral("c"), {}, true}};
    const QList<FormClaim> offered = choices(value);
    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered.at(0).source, QStringLiteral("cover:x"));
    QCOMPARE(offered.at(1).source, QStringLiteral("case:1"));
}

void TestFormClaims::onlyWhatRegistersSayIsFiled()
{
    FormValue value{QStringLiteral("C"), typedSource};
    value.claims = {{QStringLiteral("case:1"), QStringLiteral("A"), {}, false}, {QStringLiteral("cover:x"), QStringLiteral("B"), {}, true}};
    keepWhatCounts(value);
    QCOMPARE(value.claims.size(), 1);
    QCOMPARE(value.claims.constFirst().source, QStringLiteral("cover:x"));
    QCOMPARE(value.value, QStringLiteral("C"));
}

void TestFormClaims::aValueIsOldAfterHalfAYear_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<bool>("stale");
    const QDateTime noon(today, QTime(4, 0), Qt::UTC);
    QTest::newRow("no time") << QDateTime() << false;
    QTest::newRow("now") << noon << false;
    QTest::newRow("on the last day") << noon.addDays(-staleAfterDays) << false;
    QTest::newRow("a day later") << noon.addDays(-staleAfterDays - 1) << true;
}

void TestFormClaims::aValueIsOldAfterHalfAYear()
{
    QFETCH(QDateTime, at);
    QTEST(isStale(at, today, staleAfterDays), "stale");
}

void TestFormClaims::theGuideMaySayWhenAValueIsOld()
{
    FormField field;
    QCOMPARE(ageLimitOf(field), staleAfterDays);
    field.maxAgeDays = 30;
    QCOMPARE(ageLimitOf(field), 30);
    const QDateTime month(today.addDays(-31), QTime(4, 0), Qt::UTC);
    QVERIFY(isStale(month, today, ageLimitOf(field)));
}

QTEST_GUILESS_MAIN(TestFormClaims)
#include "tst_formclaims.moc"
