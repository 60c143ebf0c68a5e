// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <optional>

#include "domain/checks/pagerules.h"

using namespace yichuang;

namespace {

PageFinding found(PageCheck check, Verdict verdict, double measured, int page = 1)
{
    return {check, verdict, page, measured, 1};
}

PageFile fileOf(const QList<PageFinding> &findings, int pages = 1)
{
    PageFile file;
    file.id = PageFileId::create(1'000);
    file.pageCount = pages;
    file.findings = findings;
    return file;
}

CaseMaterial materialOf(const QList<PageFile> &files)
{
    CaseMaterial material;
    material.files = files;
    return material;
}

std::optional<CountedFinding> countedOf(const MaterialRule &rule, const CaseMaterial &material, PageCheck check)
{
    const auto findings = findingsThatCount(rule, material);
    const auto one = std::find_if(findings.cbegin(), findings.cend(),
                                  [check](const CountedFinding &counted) { return counted.finding.check == check; });
    return one == findings.cend() ? std::nullopt : std::optional(*one);
}

MaterialRule sealedOriginal()
{
    MaterialRule rule;
    rule.sealRequired = true;
    rule.acceptance = AcceptanceMode::Original;
    return rule;
}

} // namespace

class TestPageRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheGuideDoesNotAskForIsLeftOut();
    void aSealOnAnyPageIsEnough();
    void aMissingSealFailsOnlyWhereAMachineCanTell_data();
    void aMissingSealFailsOnlyWhereAMachineCanTell();
    void aMissingSignatureIsAskedAbout();
    void aBlankBackOnlyAsks();
    void aPageStandsAsItsFindingSays();
    void onlyPagesThatBelongCount();
    void aFailedPageIsFailed();
    void morePagesThanTheGuideAllowsFailTogether_data();
    void morePagesThanTheGuideAllowsFailTogether();
    void onlyAPageWithNothingOnItIsBlank_data();
    void onlyAPageWithNothingOnItIsBlank();
    void aFileWithoutCountedPagesIsSeenNowhere();
};

void TestPageRules::whatTheGuideDoesNotAskForIsLeftOut()
{
    const auto material = materialOf({fileOf({found(PageCheck::Seal, Verdict::Ok, 0), found(PageCheck::Signature, Verdict::Ok, 0),
                                              found(PageCheck::Blur, Verdict::Ok, 1.4)})});
    const auto findings = findingsThatCount({}, material);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().finding.check, PageCheck::Blur);
    QCOMPARE(findings.first().ground, FindingGround::EveryPage);
    QCOMPARE(findings.first().file, material.files.first().id);
}

void TestPageRules::aSealOnAnyPageIsEnough()
{
    const auto material = materialOf({fileOf({found(PageCheck::Seal, Verdict::Ok, 0)}), fileOf({found(PageCheck::Seal, Verdict::Ok, 1)})});
    const auto findings = findingsThatCount(sealedOriginal(), material);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().finding.verdict, Verdict::Ok);
    QCOMPARE(findings.first().file, material.files.last().id);
    QCOMPARE(findings.first().ground, FindingGround::SealAsked);
}

void TestPageRules::aMissingSealFailsOnlyWhereAMachineCanTell_data()
{
    QTest::addColumn<AcceptanceMode>("acceptance");
    QTest::addColumn<QList<PageFinding>>("findings");
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("verdict"); // -1: nothing is said
    const PageFinding none = found(PageCheck::Seal, Verdict::Ok, 0);
    const PageFinding blank = found(PageCheck::Blank, Verdict::Ask, 0, 2);
    const QList<PageFinding> one{none};
    QTest::newRow("an original in colour") << AcceptanceMode::Original << one << 1 << int(Verdict::Fail);
    QTest::newRow("with a blank back") << AcceptanceMode::Original << QList{none, blank} << 2 << int(Verdict::Fail);
    QTest::newRow("a page in grey") << AcceptanceMode::Original << one << 2 << int(Verdict::Ask);
    QTest::newRow("a copy") << AcceptanceMode::Copy << one << 1 << int(Verdict::Ask);
    QTest::newRow("nobody looked") << AcceptanceMode::Original << QList<PageFinding>{} << 1 << -1;
}

void TestPageRules::aMissingSealFailsOnlyWhereAMachineCanTell()
{
    QFETCH(AcceptanceMode, acceptance);
    QFETCH(QList<PageFinding>, findings);
    QFETCH(int, pages);
    QFETCH(int, verdict);
    MaterialRule rule = sealedOriginal();
    rule.acceptance = acceptance;
    const auto seal = countedOf(rule, materialOf({fileOf(findings, pages)}), PageCheck::Seal);
    QCOMPARE(seal.has_value(), verdict >= 0);
    if (seal)
        QCOMPARE(int(seal->finding.verdict), verdict);
}

void TestPageRules::aMissingSignatureIsAskedAbout()
{
    MaterialRule rule;
    rule.signatureRequired = true;
    rule.acceptance = AcceptanceMode::Original;
    const auto missing = countedOf(rule, materialOf({fileOf({found(PageCheck::Signature, Verdict::Ok, 0)})}), PageCheck::Signature);
    QVERIFY(missing.has_value());
    QCOMPARE(missing->finding.verdict, Verdict::Ask);
    QCOMPARE(missing->ground, FindingGround::SignatureAsked);
    const auto there = countedOf(rule, materialOf({fileOf({found(PageCheck::Signature, Verdict::Ok, 2)})}), PageCheck::Signature);
    QVERIFY(there.has_value());
    QCOMPARE(there->finding.verdict, Verdict::Ok);
}

void TestPageRules::aBlankBackOnlyAsks()
{
    MaterialRule rule;
    rule.scan = ScanProfile{.bothSides = true};
    const auto material = materialOf({fileOf({found(PageCheck::Blank, Verdict::Fail, 0)})});
    const auto blank = countedOf(rule, material, PageCheck::Blank);
    QVERIFY(blank.has_value());
    QCOMPARE(blank->finding.verdict, Verdict::Ask);
    QCOMPARE(blank->ground, FindingGround::BothSides);
    QVERIFY(!hasFailedPage(rule, material));
    QVERIFY(hasFailedPage({}, material));
}

/// Turning a page turns what its finding says (domain/cases/pagesorting): turned once more here, 180 and 180 would be upright.
void TestPageRules::aPageStandsAsItsFindingSays()
{
    PageFile file = fileOf({found(PageCheck::Orientation, Verdict::Ask, 180)});
    file.turned = 180;
    const auto orientation = countedOf({}, materialOf({file}), PageCheck::Orientation);
    QVERIFY(orientation.has_value());
    QCOMPARE(orientation->finding.verdict, Verdict::Ask);
    file.findings = {found(PageCheck::Orientation, Verdict::Ok, 0)};
    QCOMPARE(countedOf({}, materialOf({file}), PageCheck::Orientation)->finding.verdict, Verdict::Ok);
}

void TestPageRules::onlyPagesThatBelongCount()
{
    QList<PageFinding> findings;
    for (int page = 1; page <= 5; ++page)
        findings.append(found(PageCheck::Blur, Verdict::Fail, 4, page));
    PageFile file = fileOf(findings, 2);
    file.firstPage = 3; // of a file that was split
    const auto counted = findingsThatCount({}, materialOf({file}));
    QCOMPARE(counted.size(), 2);
    QCOMPARE(counted.first().finding.page, 3);
    QCOMPARE(counted.last().finding.page, 4);
}

void TestPageRules::aFailedPageIsFailed()
{
    QVERIFY(!hasFailedPage({}, {}));
    QVERIFY(hasFailedPage({}, materialOf({fileOf({found(PageCheck::Resolution, Verdict::Fail, 90)})})));
    QVERIFY(!hasFailedPage({}, materialOf({fileOf({found(PageCheck::Resolution, Verdict::Ask, 190)})})));
}

void TestPageRules::morePagesThanTheGuideAllowsFailTogether_data()
{
    QTest::addColumn<int>("allowed");
    QTest::addColumn<int>("file"); // the one with the first page that is too many; -1: there is none
    QTest::addColumn<int>("page");
    QTest::newRow("no limit") << 0 << -1 << 0;
    QTest::newRow("fewer") << 5 << -1 << 0;
    QTest::newRow("as many") << 4 << -1 << 0;
    QTest::newRow("one too many, in the middle of a file") << 3 << 1 << 8;
    QTest::newRow("one allowed") << 1 << 1 << 6;
}

void TestPageRules::morePagesThanTheGuideAllowsFailTogether()
{
    QFETCH(int, allowed);
    QFETCH(int, file);
    QFETCH(int, page);
    MaterialRule rule;
    rule.maxPages = allowed;
    CaseMaterial material = materialOf({fileOf({}, 1), fileOf({}, 3)});
    material.files.last().firstPage = 6; // of a file that was split
    const auto counted = countedOf(rule, material, PageCheck::PageCount);
    QCOMPARE(counted.has_value(), file >= 0);
    QCOMPARE(hasTooManyPages(rule, material), file >= 0);
    QVERIFY(!hasFailedPage(rule, material)); // each is in order
    if (!counted)
        return;
    QCOMPARE(counted->file, material.files.at(file).id);
    QCOMPARE(counted->finding, (PageFinding{PageCheck::PageCount, Verdict::Fail, page, 4, double(allowed)}));
}

void TestPageRules::onlyAPageWithNothingOnItIsBlank_data()
{
    QTest::addColumn<PageFinding>("finding");
    QTest::addColumn<bool>("blank");
    QTest::newRow("nothing at all") << PageFinding{PageCheck::Blank, Verdict::Ask, 2, 0, 1} << true;
    QTest::newRow("hardly anything") << PageFinding{PageCheck::Blank, Verdict::Ask, 2, 0, 2} << false;
    QTest::newRow("one mark") << PageFinding{PageCheck::Blank, Verdict::Ask, 2, 1, 2} << false;
    QTest::newRow("something") << PageFinding{PageCheck::Blank, Verdict::Ok, 2, 9, 1} << false;
    QTest::newRow("another page") << PageFinding{PageCheck::Blank, Verdict::Ask, 1, 0, 1} << false;
    QTest::newRow("another check") << PageFinding{PageCheck::Blur, Verdict::Ask, 2, 0, 1} << false;
}

void TestPageRules::onlyAPageWithNothingOnItIsBlank()
{
    QFETCH(const PageFinding, finding);
    QTEST(isBlankPage(fileOf({finding}, 2), 2), "blank");
    QVERIFY(!isBlankPage(fileOf({finding}, 1), 2)); // the page belongs to another part of the file
}

void TestPageRules::aFileWithoutCountedPagesIsSeenNowhere()
{
    const PageFile seen = fileOf({found(PageCheck::Blur, Verdict::Ask, 2)});
    const PageFile unseen = fileOf({}, 0);
    const PageFile failed = fileOf({found(PageCheck::Blur, Verdict::Fail, 4)});
    QVERIFY(!hasUnseenFile(materialOf({})));
    QVERIFY(!hasUnseenFile(materialOf({seen, failed})));
    QVERIFY(hasUnseenFile(materialOf({seen, unseen})));
    QVERIFY(!wantsReason(seen));
    QVERIFY(wantsReason(unseen));
    QVERIFY(wantsReason(failed));
}

QTEST_APPLESS_MAIN(TestPageRules)
#include "tst_pagerules.moc"
