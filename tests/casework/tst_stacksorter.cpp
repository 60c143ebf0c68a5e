// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/stacksorter.h"
#include "domain/cases/noticecode.h"
#include "domain/cases/separatorcode.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QByteArray key = QByteArrayLiteral("sixteen bytes and more");
const QString lease = QStringLiteral("lease");
const QString plan = QStringLiteral("plan");

QString separator(const QString &materialId, int nth = 1, const QByteArray &by = key)
{
    return *separatorCodeText(sampleCase(nth).id, materialId, by);
}

PageFileId freshId()
{
    return PageFileId::create(1'700'000'000'000);
}

/// A file of as many pages as there are codes; a page without one has an empty code.
PageFile fileOf(const QStringList &codes)
{
    PageFile file = samplePageFile(lease);
    file.pageCount = int(codes.size());
    file.findings.clear();
    for (int page = 1; page <= codes.size(); ++page) {
        file.findings.append({PageCheck::Blur, Verdict::Ok, page, 1, 2});
        if (!codes.at(page - 1).isEmpty())
            file.findings.append({PageCheck::Code, Verdict::Ok, page, 1, 0, {}, codes.at(page - 1)});
    }
    return file;
}

StackSorter sorter()
{
    return StackSorter(sampleCase().id, lease, key, [](const QString &id) { return id == lease || id == plan; }, freshId);
}

} // namespace

/// A stack sorted by the sheets in it, and every sheet that cannot be believed.
class TestStackSorter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesWithoutASheetStayTogether();
    void aSheetBeginsItsMaterialAndIsNoPageOfIt();
    void aFileOfManyPagesIsCutAtItsSheets();
    void aSheetThatIsNotBelievedIsAPageAndStopsNothing_data();
    void aSheetThatIsNotBelievedIsAPageAndStopsNothing();
    void aCodeOfAnIssuerIsNoSheet();
    void aOneTimeNoticeIsNoUnreadableSheet();
    void aSheetWithFurtherCodesIsASheet();
    void aFileWhosePagesNobodyCountsIsTakenWhole();
    void theBlankBackOfASheetIsNoPage();
    void pagesThatNobodyLookedAtAreCountedAndNothingIsCut();
};

void TestStackSorter::pagesWithoutASheetStayTogether()
{
    StackSorter stack = sorter();
    const PageFile file = fileOf({QString(), QString(), QString()});
    QCOMPARE(stack.sort(file), (QList<SortedPages>{{file, lease, SheetKind::Page}}));
}

void TestStackSorter::aSheetBeginsItsMaterialAndIsNoPageOfIt()
{
    StackSorter stack = sorter();
    const PageFile sheet = fileOf({separator(plan)});
    QCOMPARE(stack.sort(sheet), (QList<SortedPages>{{sheet, plan, SheetKind::Separator}}));
    QCOMPARE(stack.materialId(), plan);
    const PageFile page = fileOf({QString()});
    QCOMPARE(stack.sort(page), (QList<SortedPages>{{page, plan, SheetKind::Page}}));
    QCOMPARE(stack.sort(fileOf({separator(lease)})).first().materialId, lease);
    QCOMPARE(stack.sort(page).first().materialId, lease);
}

void TestStackSorter::aFileOfManyPagesIsCutAtItsSheets()
{
    StackSorter stack = sorter();
    const PageFile file = fileOf({QString(), separator(plan), QString(), QString(), separator(lease), QString()});
    const QList<SortedPages> sorted = stack.sort(file);
    QCOMPARE(sorted.size(), 5);
    const QList<int> firstPages{1, 2, 3, 5, 6};
    const QList<int> counts{1, 1, 2, 1, 1};
    const QStringList materials{lease, plan, plan, lease, lease};
    QSet<QUuid> ids;
    for (int nth = 0; nth < sorted.size(); ++nth) {
        QCOMPARE(sorted.at(nth).file.firstPage, firstPages.at(nth));
        QCOMPARE(sorted.at(nth).file.pageCount, counts.at(nth));
        QCOMPARE(sorted.at(nth).materialId, materials.at(nth));
        QCOMPARE(sorted.at(nth).file.sha256, file.sha256);
        ids.insert(sorted.at(nth).file.id.uuid());
    }
    QCOMPARE(ids.size(), 5);
    QCOMPARE(sorted.first().file.id, file.id);
    QCOMPARE(sorted.at(2).file.findings.size(), 2);
}

void TestStackSorter::aSheetThatIsNotBelievedIsAPageAndStopsNothing_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    QTest::newRow("of another case") << separator(plan, 2) << int(SheetKind::ForeignSeparator);
    QTest::newRow("of another hall") << separator(plan, 1, QByteArrayLiteral("the key of another hall"))
                                     << int(SheetKind::ForeignSeparator);
    QTest::newRow("of a later version") << QStringLiteral("YCS2:whatever") << int(SheetKind::ForeignSeparator);
    QTest::newRow("for what is not asked for") << separator(QStringLiteral("gone")) << int(SheetKind::UnknownMaterial);
    QTest::newRow("of which only the number can be read") << noticeCode(sampleCase().id) << int(SheetKind::UnreadableSheet);
}

void TestStackSorter::aSheetThatIsNotBelievedIsAPageAndStopsNothing()
{
    QFETCH(QString, code);
    QFETCH(int, kind);
    StackSorter stack = sorter();
    const PageFile sheet = fileOf({code});
    QCOMPARE(stack.sort(sheet), (QList<SortedPages>{{sheet, lease, SheetKind(kind)}}));
    QCOMPARE(stack.sort(fileOf({QString()})).first().materialId, lease);
    // The next sheet sorts again.
    QCOMPARE(stack.sort(fileOf({separator(plan)})).first().kind, SheetKind::Separator);
}

void TestStackSorter::aCodeOfAnIssuerIsNoSheet()
{
    StackSorter stack = sorter();
    QCOMPARE(stack.sort(fileOf({QStringLiteral("https://example.cn/licence?id=1")})).first().kind, SheetKind::Page);
}

void TestStackSorter::aOneTimeNoticeIsNoUnreadableSheet()
{
    StackSorter stack = sorter();
    const QString number = noticeCode(sampleCase().id);
    PageFile notice = fileOf({number});
    notice.findings.append({PageCheck::Code, Verdict::Ok, 1, 1, 0, {}, QStringLiteral("YC1:%1:ABCDEFGH").arg(number)});
    QCOMPARE(stack.sort(notice).first().kind, SheetKind::Page);
}

void TestStackSorter::aSheetWithFurtherCodesIsASheet()
{
    StackSorter stack = sorter();
    PageFile sheet = fileOf({noticeCode(sampleCase().id)});
    sheet.findings.append({PageCheck::Code, Verdict::Ok, 1, 1, 0, {}, separator(plan)});
    QCOMPARE(stack.sort(sheet).first().kind, SheetKind::Separator);
}

void TestStackSorter::aFileWhosePagesNobodyCountsIsTakenWhole()
{
    StackSorter stack = sorter();
    PageFile given = samplePageFile(lease);
    given.pageCount = 0;
    QCOMPARE(stack.sort(given), (QList<SortedPages>{{given, lease, SheetKind::Page}}));
}

void TestStackSorter::pagesThatNobodyLookedAtAreCountedAndNothingIsCut()
{
    StackSorter stack = sorter();
    PageFile file = fileOf({QString(), separator(plan), QString(), QString(), QString()});
    for (const int page : {4, 5}) {
        file.findings.removeIf([page](const PageFinding &finding) { return finding.page == page; });
        file.findings.append({PageCheck::Unseen, Verdict::Ask, page});
    }
    const QList<SortedPages> sorted = stack.sort(file);
    QCOMPARE(sorted.size(), 3);
    QCOMPARE(sorted.at(0).unseen, 0);
    QCOMPARE(sorted.at(1).unseen, 0);
    QCOMPARE(sorted.at(2).unseen, 2);
    QCOMPARE(sorted.at(2).file.pageCount, 3);
    QCOMPARE(sorted.at(2).kind, SheetKind::Page);
    QCOMPARE(stack.materialId(), plan);
}

void TestStackSorter::theBlankBackOfASheetIsNoPage()
{
    StackSorter stack = sorter();
    PageFile blank = fileOf({QString()});
    blank.findings = {{PageCheck::Blank, Verdict::Ask, 1, 0, 1}};
    const auto kindOf = [&stack](const PageFile &file, bool bothSides) { return stack.sort(file, bothSides).constFirst().kind; };
    QCOMPARE(kindOf(fileOf({separator(plan)}), true), SheetKind::Separator);
    QCOMPARE(kindOf(blank, true), SheetKind::SeparatorBack);
    QCOMPARE(kindOf(blank, true), SheetKind::Page); // the back of a sheet like any other is for a person to look at
    QCOMPARE(kindOf(fileOf({separator(lease)}), true), SheetKind::Separator);
    QCOMPARE(kindOf(fileOf({QString()}), true), SheetKind::Page); // something is written there
    QCOMPARE(kindOf(fileOf({separator(plan)}), false), SheetKind::Separator);
    QCOMPARE(kindOf(blank, false), SheetKind::Page); // one side was taken: it is a sheet of its own
}

QTEST_GUILESS_MAIN(TestStackSorter)
#include "tst_stacksorter.moc"
