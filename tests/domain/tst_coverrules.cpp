// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/casesummary.h"
#include "domain/checks/checkreport.h"
#include "domain/checks/coverrules.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);
const QString permit = QStringLiteral("居住证");
const QString resource = QStringLiteral("房屋租赁备案信息");
const QString holderName = QStringLiteral("赵样本");

QDateTime askedAt()
{
    return QDateTime(today, QTime(9, 0), Qt::UTC);
}

FoundCover found(const QString &entry, const QString &holder = holderName, QDate validUntil = {})
{
    FoundCover cover;
    cover.cover.entry = entry;
    cover.cover.title = entry;
    cover.cover.holder = holder;
    cover.cover.validUntil = validUntil;
    cover.cover.fetchedAt = askedAt();
    return cover;
}

CoverAnswer answer(const CoverEntry &entry, const QList<FoundCover> &covers)
{
    return {entry, sampleCase().applicant.identity.number, askedAt(), covers};
}

MaterialRule leaseRule()
{
    MaterialRule rule = sampleGuide().materials.at(2);
    rule.eLicenceType = permit;
    return rule;
}

/// The same of the lessor, whom the form may name.
MaterialRule lessorsRule()
{
    MaterialRule rule = leaseRule();
    rule.holder = QStringLiteral("other");
    rule.holderNameField = QStringLiteral("lessor");
    rule.holderNumberField = QStringLiteral("lessorNumber");
    return rule;
}

/// The sample draft, of whose lease nothing is there yet.
CaseRecord draftWithoutLease()
{
    CaseRecord draft = sampleCase();
    CaseMaterial &lease = draft.materials[1];
    lease.files.clear();
    lease.points.clear();
    lease.obtained = Obtained::ToBeFetched;
    return draft;
}

} // namespace

using Change = std::function<void(MaterialRule &)>;
Q_DECLARE_METATYPE(Change)

/// 两个免于提交 (DOMAIN R42–R47, R133), row by row.
class TestCoverRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeCovered_data();
    void whatMayBeCovered();
    void eachPersonIsAskedOnceForEachEntry();
    void whoIsNotKnownIsNotAsked_data();
    void whoIsNotKnownIsNotAsked();
    void whatIsKnownOrAskedForOnPaperIsNotAskedAgain();
    void aCoverHasToBeValidAndTheHolders_data();
    void aCoverHasToBeValidAndTheHolders();
    void anIndustryCertificateStandsForEachPermitItLists();
    void anIndustryCertificateIsGoodNoLongerThanItself();
    void whatIsFoundIsKeptWithItsMaterial();
    void aDataResourceCoversAsWell();
    void oneEntryThatIsNotAnsweredLeavesItOpen();
    void whatNobodyHasMayBeAskedForOnPaper();
    void anExpiredLicenceDoesNotCover();
    void anotherNameIsNoAbsence();
    void anotherPersonsAnswerSaysNothing();
    void aPageThatCameBeforeTheAnswerNeedsAReason();
    void aCoverThatExpiresMeanwhileIsDropped();
    void aFiledCaseIsNeverAskedForPaperByItself();
    void paperWithoutAReasonIsAGap_data();
    void paperWithoutAReasonIsAGap();
    void askedWithAReasonThePaperIsMissing();
    void forgettingLeavesWhatWasHandedIn();
    void anotherPersonIsWhoTheClerkSaysOrTheFormNames_data();
    void anotherPersonIsWhoTheClerkSaysOrTheFormNames();
    void anotherPersonsLicenceIsAskedForAndFound();
    void whatWasSaidOfAnotherIsForgottenWithThem_data();
    void whatWasSaidOfAnotherIsForgottenWithThem();
    void onlyCasesUnderWayCountWhatIsToBeFetched();
};

void TestCoverRules::whatMayBeCovered_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("covered");
    QTest::newRow("a licence") << Change([](MaterialRule &) {}) << true;
    QTest::newRow("a data resource") << Change([](MaterialRule &rule) {
        rule.eLicenceType.clear();
        rule.dataResource = resource;
    }) << true;
    QTest::newRow("neither") << Change([](MaterialRule &rule) { rule.eLicenceType.clear(); }) << false;
    QTest::newRow("the original is handed in by law") << Change([](MaterialRule &rule) { rule.mustSurrenderOriginal = true; })
                                                      << false;
}

void TestCoverRules::whatMayBeCovered()
{
    QFETCH(const Change, change);
    MaterialRule rule = leaseRule();
    change(rule);
    QTEST(mayBeCovered(rule), "covered");
    QTEST(isExempt(rule, nullptr), "covered");
}

void TestCoverRules::eachPersonIsAskedOnceForEachEntry()
{
    CaseRecord draft = draftWithoutLease();
    CaseMaterial identity = draft.materials.at(1);
    identity.materialId = QStringLiteral("identity");
    CaseMaterial ofAgent = identity;
    ofAgent.materialId = QStringLiteral("authorisation");
    draft.materials = {identity, draft.materials.at(1), ofAgent};
    MaterialRule first = leaseRule();
    first.id = QStringLiteral("identity");
    first.dataResource = resource;
    MaterialRule agents = leaseRule();
    agents.id = QStringLiteral("authorisation");
    agents.holder = QStringLiteral("agent");
    const QList<CoverQuestion> questions = coverQuestions({first, leaseRule(), agents}, draft, today);
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions.first().entries, (QList<CoverEntry>{{CoverKind::ELicence, permit}, {CoverKind::DataResource, resource}}));
    QCOMPARE(questions.first().number, draft.applicant.identity.number);
    QCOMPARE(questions.first().purpose, draft.itemName);
    QCOMPARE(questions.first().caseId, draft.id);
    QCOMPARE(questions.last().number, draft.agent->identity.number);
}

void TestCoverRules::whoIsNotKnownIsNotAsked_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("holder");
    const QString number = sampleCase().applicant.identity.number;
    QTest::newRow("no number") << QString() << holderName << QString();
    QTest::newRow("a wrong number") << QStringLiteral("310115199003070026") << holderName << QString();
    QTest::newRow("no name") << number << QStringLiteral(" ") << QString();
    QTest::newRow("somebody else's paper") << number << holderName << QStringLiteral("other");
}

void TestCoverRules::whoIsNotKnownIsNotAsked()
{
    QFETCH(const QString, number);
    QFETCH(const QString, name);
    QFETCH(const QString, holder);
    CaseRecord draft = draftWithoutLease();
    draft.applicant.identity.number = number;
    draft.applicant.identity.name = name;
    MaterialRule rule = leaseRule();
    rule.holder = holder;
    QVERIFY(coverQuestions({rule}, draft, today).isEmpty());
    // And it is no paper demand for that.
    QVERIFY(isExempt(rule, draft.material(rule.id)));
}

void TestCoverRules::whatIsKnownOrAskedForOnPaperIsNotAskedAgain()
{
    CaseRecord draft = draftWithoutLease();
    CaseMaterial &lease = draft.materials[1];
    QCOMPARE(coverQuestions({leaseRule()}, draft, today).size(), 1);
    lease.cover = found(permit).cover;
    QVERIFY(coverQuestions({leaseRule()}, draft, today).isEmpty());
    lease.cover.reset();
    lease.noneFoundAt = askedAt();
    QVERIFY(coverQuestions({leaseRule()}, draft, today).isEmpty());
    lease.noneFoundAt = {};
    lease.askedBecause = QStringLiteral("申请人自愿提交");
    QVERIFY(coverQuestions({leaseRule()}, draft, today).isEmpty());
}

void TestCoverRules::aCoverHasToBeValidAndTheHolders_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QDate>("issued");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<bool>("fits");
    const QDate never;
    QTest::newRow("for good") << holderName << never << never << true;
    QTest::newRow("on its last day") << holderName << never << today << true;
    QTest::newRow("the day after") << holderName << never << today.addDays(-1) << false;
    QTest::newRow("issued today") << holderName << today << never << true;
    QTest::newRow("issued tomorrow") << holderName << today.addDays(1) << never << false;
    QTest::newRow("one of two holders") << QStringLiteral("钱样本、赵样本") << never << never << true;
    QTest::newRow("blanks and full width") << QStringLiteral(" 赵　样本 ") << never << never << true;
    QTest::newRow("somebody else") << QStringLiteral("赵样本丰") << never << never << false;
    QTest::newRow("nobody") << QString() << never << never << false;
}

void TestCoverRules::aCoverHasToBeValidAndTheHolders()
{
    QFETCH(const QString, holder);
    QFETCH(const QDate, issued);
    QFETCH(const QDate, until);
    Cover cover = found(permit, holder, until).cover;
    cover.issuedOn = issued;
    QTEST(isHeldBy(cover, holderName) && isValidOn(cover, today), "fits");
}

void TestCoverRules::anIndustryCertificateStandsForEachPermitItLists()
{
    FoundCover certificate = found(QStringLiteral("行业综合许可证（饭店）"));
    certificate.cover.kind = CoverKind::IndustryCertificate;
    certificate.cover.number = QStringLiteral("综-1");
    certificate.permits = {{permit, QStringLiteral("单-1"), {}}, {QStringLiteral("公共场所卫生许可证"), {}, {}}};
    const QList<Cover> covers = coversOf(certificate, {CoverKind::ELicence, permit});
    QCOMPARE(covers.size(), 1);
    QCOMPARE(covers.first().kind, CoverKind::IndustryCertificate);
    QCOMPARE(covers.first().entry, permit);
    QCOMPARE(covers.first().number, QStringLiteral("单-1"));
    // Without a number of its own the certificate's counts.
    QCOMPARE(coversOf(certificate, {CoverKind::ELicence, QStringLiteral("公共场所卫生许可证")}).value(0).number,
             QStringLiteral("综-1"));
    QVERIFY(coversOf(certificate, {CoverKind::ELicence, QStringLiteral("营业执照")}).isEmpty());
    QVERIFY(coversOf(certificate, {CoverKind::DataResource, permit}).isEmpty());
    CaseRecord draft = draftWithoutLease();
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, {certificate})}, today);
    QCOMPARE(draft.materials.at(1).obtained, Obtained::Fetched);
}

void TestCoverRules::anIndustryCertificateIsGoodNoLongerThanItself()
{
    FoundCover certificate = found(QStringLiteral("行业综合许可证"), holderName, today);
    certificate.cover.kind = CoverKind::IndustryCertificate;
    certificate.permits = {{permit, {}, today.addYears(1)}};
    QCOMPARE(coversOf(certificate, {CoverKind::ELicence, permit}).first().validUntil, today);
    certificate.permits.first().validUntil = today.addDays(-1);
    QCOMPARE(coversOf(certificate, {CoverKind::ELicence, permit}).first().validUntil, today.addDays(-1));
}

void TestCoverRules::whatIsFoundIsKeptWithItsMaterial()
{
    CaseRecord draft = draftWithoutLease();
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, {found(permit)})}, today);
    const CaseMaterial &lease = draft.materials.at(1);
    QCOMPARE(lease.obtained, Obtained::Fetched);
    QCOMPARE(lease.cover, std::optional(found(permit).cover));
    QVERIFY(isExempt(leaseRule(), &lease));
    QVERIFY(lease.isTakenIn());
}

void TestCoverRules::aDataResourceCoversAsWell()
{
    MaterialRule rule = leaseRule();
    rule.dataResource = resource;
    FoundCover known = found(resource);
    known.cover.kind = CoverKind::DataResource;
    CaseRecord draft = draftWithoutLease();
    settleCovers(draft, {rule},
                 {answer({CoverKind::ELicence, permit}, {}), answer({CoverKind::DataResource, resource}, {known})}, today);
    QCOMPARE(draft.materials.at(1).obtained, Obtained::Fetched);
    QCOMPARE(draft.materials.at(1).cover->kind, CoverKind::DataResource);
}

void TestCoverRules::oneEntryThatIsNotAnsweredLeavesItOpen()
{
    MaterialRule rule = leaseRule();
    rule.dataResource = resource;
    CaseRecord draft = draftWithoutLease();
    settleCovers(draft, {rule}, {answer({CoverKind::ELicence, permit}, {})}, today);
    QCOMPARE(draft, draftWithoutLease());
}

void TestCoverRules::whatNobodyHasMayBeAskedForOnPaper()
{
    CaseRecord draft = draftWithoutLease();
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, {})}, today);
    const CaseMaterial &lease = draft.materials.at(1);
    QCOMPARE(lease.obtained, Obtained::Submitted);
    QCOMPARE(lease.noneFoundAt, askedAt());
    QVERIFY(!isExempt(leaseRule(), &lease));
    QVERIFY(!lacksPaperReason(leaseRule(), lease));
    // It was asked again, and there it is.
    settleCovers(draft, {leaseRule()},
                 {answer({CoverKind::ELicence, permit}, {}), answer({CoverKind::ELicence, permit}, {found(permit)})}, today);
    QCOMPARE(lease.obtained, Obtained::Fetched);
    QVERIFY(!lease.noneFoundAt.isValid());
}

void TestCoverRules::anExpiredLicenceDoesNotCover()
{
    CaseRecord draft = draftWithoutLease();
    const QList<FoundCover> expired{found(permit, holderName, today.addDays(-1))};
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, expired)}, today);
    QVERIFY(!draft.materials.at(1).cover);
    QVERIFY(draft.materials.at(1).noneFoundAt.isValid());
}

void TestCoverRules::anotherNameIsNoAbsence()
{
    CaseRecord draft = draftWithoutLease();
    const QList<FoundCover> others{found(permit, QStringLiteral("孙样本"))};
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, others)}, today);
    QCOMPARE(draft, draftWithoutLease());
    QVERIFY(isExempt(leaseRule(), draft.material(leaseRule().id)));
}

void TestCoverRules::anotherPersonsAnswerSaysNothing()
{
    CaseRecord draft = draftWithoutLease();
    CoverAnswer other = answer({CoverKind::ELicence, permit}, {found(permit)});
    other.number = draft.agent->identity.number;
    settleCovers(draft, {leaseRule()}, {other}, today);
    QCOMPARE(draft, draftWithoutLease());
}

void TestCoverRules::aPageThatCameBeforeTheAnswerNeedsAReason()
{
    CaseRecord draft = sampleCase();
    QVERIFY(lacksPaperReason(leaseRule(), draft.materials.at(1)));
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, {found(permit)})}, today);
    QCOMPARE(draft.materials.at(1).obtained, Obtained::Submitted);
    QVERIFY(draft.materials.at(1).cover);
    QVERIFY(lacksPaperReason(leaseRule(), draft.materials.at(1)));
    draft = sampleCase();
    settleCovers(draft, {leaseRule()}, {answer({CoverKind::ELicence, permit}, {})}, today);
    QVERIFY(!lacksPaperReason(leaseRule(), draft.materials.at(1)));
}

void TestCoverRules::aCoverThatExpiresMeanwhileIsDropped()
{
    CaseRecord draft = draftWithoutLease();
    const QList<CoverAnswer> answers{answer({CoverKind::ELicence, permit}, {found(permit, holderName, today)})};
    settleCovers(draft, {leaseRule()}, answers, today);
    QCOMPARE(draft.materials.at(1).obtained, Obtained::Fetched);
    settleCovers(draft, {leaseRule()}, {}, today.addDays(1));
    QCOMPARE(draft, draftWithoutLease());
}

void TestCoverRules::aFiledCaseIsNeverAskedForPaperByItself()
{
    CaseRecord filed = draftWithoutLease();
    filed.state = CaseState::Received;
    settleCovers(filed, {leaseRule()}, {answer({CoverKind::ELicence, permit}, {})}, today);
    QCOMPARE(filed.materials.at(1).obtained, Obtained::ToBeFetched);
    QCOMPARE(filed.materials.at(1).noneFoundAt, askedAt());
    QCOMPARE(coverCounts(filed), (CoverCounts{0, 1}));
}

void TestCoverRules::paperWithoutAReasonIsAGap_data()
{
    QTest::addColumn<bool>("pages");
    QTest::addColumn<bool>("none");
    QTest::addColumn<QString>("because");
    QTest::addColumn<QList<GapKind>>("gaps");
    const QString reason = QStringLiteral("证照照片无法辨认");
    using Kinds = QList<GapKind>;
    QTest::newRow("asked for, without a reason") << false << false << QString() << Kinds{GapKind::PaperReasonMissing};
    QTest::newRow("asked for, with a reason") << false << false << reason << Kinds{GapKind::MaterialMissing};
    QTest::newRow("taken, without a reason") << true << false << QString() << Kinds{GapKind::PaperReasonMissing};
    QTest::newRow("taken, with a reason") << true << false << reason << Kinds{};
    QTest::newRow("nobody has it") << false << true << QString() << Kinds{GapKind::MaterialMissing};
    QTest::newRow("nobody has it, taken") << true << true << QString() << Kinds{};
}

void TestCoverRules::paperWithoutAReasonIsAGap()
{
    QFETCH(const bool, pages);
    QFETCH(const bool, none);
    QFETCH(const QString, because);
    QFETCH(const QList<GapKind>, gaps);
    Guide guide = sampleGuide();
    guide.materials[2] = leaseRule();
    CaseRecord draft = pages ? sampleCase() : draftWithoutLease();
    CaseMaterial &lease = draft.materials[1];
    lease.obtained = Obtained::Submitted;
    lease.noneFoundAt = none ? askedAt() : QDateTime();
    lease.askedBecause = because;
    QList<GapKind> kinds;
    const CheckReport report = checkCase(&guide, draft, today);
    for (const Gap &gap : report.gaps)
        kinds.append(gap.kind);
    QCOMPARE(kinds, gaps);
    // What the clerk has to say is nothing the applicant has to put right.
    QCOMPARE(report.readyForCorrection(), gaps == QList{GapKind::MaterialMissing});
}

void TestCoverRules::askedWithAReasonThePaperIsMissing()
{
    CaseMaterial lease = draftWithoutLease().materials.at(1);
    lease.cover = found(permit).cover;
    lease.obtained = Obtained::Submitted;
    lease.askedBecause = QStringLiteral("证照照片无法辨认");
    QVERIFY(!isExempt(leaseRule(), &lease));
    QCOMPARE(obtainedWithoutPaper(leaseRule(), lease), Obtained::Fetched);
    lease.cover.reset();
    QCOMPARE(obtainedWithoutPaper(leaseRule(), lease), Obtained::ToBeFetched);
    lease.noneFoundAt = askedAt();
    QCOMPARE(obtainedWithoutPaper(leaseRule(), lease), Obtained::Submitted);
}

void TestCoverRules::forgettingLeavesWhatWasHandedIn()
{
    CaseRecord draft = sampleCase();
    draft.materials[0].noneFoundAt = askedAt();
    draft.materials[1].files.clear();
    draft.materials[1].obtained = Obtained::Fetched;
    draft.materials[1].cover = found(permit).cover;
    forgetCovers(draft);
    QCOMPARE(draft.materials.at(0), sampleCase().materials.at(0));
    QCOMPARE(draft.materials.at(1).obtained, Obtained::ToBeFetched);
    QVERIFY(!draft.materials.at(1).cover);
    QCOMPARE(draft.materials.at(2), sampleCase().materials.at(2));
}

void TestCoverRules::anotherPersonIsWhoTheClerkSaysOrTheFormNames_data()
{
    QTest::addColumn<QString>("typedName");
    QTest::addColumn<QString>("formName");
    QTest::addColumn<QString>("formNumber");
    QTest::addColumn<QString>("holder");
    const QString number = QStringLiteral("310101198506121039");
    QTest::newRow("nobody") << QString() << QString() << QString() << QString();
    QTest::newRow("the form") << QString() << QStringLiteral("钱样本") << number << QStringLiteral("钱样本");
    QTest::newRow("half of the form") << QString() << QStringLiteral("钱样本") << QString(u' ') << QString();
    QTest::newRow("the clerk") << QStringLiteral("孙样本") << QString() << QString() << QStringLiteral("孙样本");
    QTest::newRow("the clerk knows better") << QStringLiteral("孙样本") << QStringLiteral("钱样本") << number << QStringLiteral("孙样本");
}

void TestCoverRules::anotherPersonIsWhoTheClerkSaysOrTheFormNames()
{
    QFETCH(const QString, typedName);
    QFETCH(const QString, formName);
    QFETCH(const QString, formNumber);
    QFETCH(const QString, holder);
    CaseRecord draft = draftWithoutLease();
    if (!typedName.isEmpty())
        draft.materials[1].holder = personCalled(typedName, QStringLiteral("310101198506121039"));
    draft.form.insert(QStringLiteral("lessor"), {formName, QStringLiteral("typed")});
    draft.form.insert(QStringLiteral("lessorNumber"), {formNumber, QStringLiteral("typed")});
    const auto found = coverHolder(lessorsRule(), draft);
    QCOMPARE(found ? found->name : QString(), holder);
    // Of the applicant nothing changes.
    QCOMPARE(coverHolder(leaseRule(), draft)->name, draft.applicant.identity.name);
}

void TestCoverRules::anotherPersonsLicenceIsAskedForAndFound()
{
    CaseRecord draft = draftWithoutLease();
    QVERIFY(coverQuestions({lessorsRule()}, draft, today).isEmpty());
    const Person lessor = personCalled(QStringLiteral(" 钱样本 "), QStringLiteral("31010119850612１０39"));
    QCOMPARE(lessor.name, QStringLiteral("钱样本"));
    QCOMPARE(lessor.numberKind, IdentifierKind::ResidentNumber);
    draft.materials[1].holder = lessor;
    const QList<CoverQuestion> questions = coverQuestions({lessorsRule()}, draft, today);
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.first().number, QStringLiteral("310101198506121039"));
    QCOMPARE(questions.first().holderName, lessor.name);
    const CoverAnswer hers{{CoverKind::ELicence, permit}, lessor.number, askedAt(), {found(permit, lessor.name)}};
    settleCovers(draft, {lessorsRule()}, {hers}, today);
    QCOMPARE(draft.materials.at(1).obtained, Obtained::Fetched);
    QCOMPARE(draft.materials.at(1).cover->holder, lessor.name);
}

void TestCoverRules::whatWasSaidOfAnotherIsForgottenWithThem_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("kept");
    QTest::newRow("the same person") << QStringLiteral("310101198506121039") << true;
    QTest::newRow("somebody else") << QStringLiteral("310115199003070025") << false;
    QTest::newRow("nobody any more") << QString() << false;
}

void TestCoverRules::whatWasSaidOfAnotherIsForgottenWithThem()
{
    QFETCH(const QString, number);
    QFETCH(const bool, kept);
    CaseRecord before = draftWithoutLease();
    before.materials[1].holder = personCalled(QStringLiteral("钱样本"), QStringLiteral("310101198506121039"));
    before.materials[1].obtained = Obtained::Fetched;
    before.materials[1].cover = found(permit, QStringLiteral("钱样本")).cover;
    CaseRecord after = before;
    after.materials[1].holder =
        number.isEmpty() ? std::nullopt : std::optional(personCalled(QStringLiteral("钱样本"), number));
    forgetCoversOfOthers(after, before, {lessorsRule()});
    QCOMPARE(after.materials.at(1).cover.has_value(), kept);
    QCOMPARE(after.materials.at(1).obtained, kept ? Obtained::Fetched : Obtained::ToBeFetched);
}

void TestCoverRules::onlyCasesUnderWayCountWhatIsToBeFetched()
{
    CaseRecord record = draftWithoutLease();
    QCOMPARE(coverCounts(record), (CoverCounts{1, 0}));
    record.state = CaseState::Accepted;
    QCOMPARE(coverCounts(record), (CoverCounts{1, 0}));
    QCOMPARE(summaryOf(record, 0).coversOpen, 1);
    record.state = CaseState::DecidedYes;
    QCOMPARE(coverCounts(record), CoverCounts{});
}

QTEST_GUILESS_MAIN(TestCoverRules)
#include "tst_coverrules.moc"
