// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/filelooks.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

constexpr int pages = 30;

/// What the process says of these pages of a PDF.
FileInspection sliceOf(int from, int next)
{
    FileInspection slice;
    slice.mediaType = QStringLiteral("application/pdf");
    slice.pageCount = pages;
    slice.pages.fill({1240, 1754, 150}, pages);
    for (int page = from; page < next; ++page) {
        slice.findings.append({PageCheck::Blank, Verdict::Ok, page, 7, 1});
        slice.sheetPrints.append("print " + QByteArray::number(page));
    }
    return slice;
}

DeviceFrame answerOf(int from, int next)
{
    return looksFrame(1, sliceOf(from, next), next);
}

} // namespace

/// The looks at a thick file, put together from the answers of a process that is believed nothing.
class TestFileLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThinFileIsWholeAtOnce();
    void slicesArePutTogetherInTheirOrder();
    void whatNobodyLookedAtIsSaid();
    void aFileWithoutPagesIsWhole();
    void afterASlowSliceNoneFollows_data();
    void afterASlowSliceNoneFollows();
    void foreignAnswersAreRefused_data();
    void foreignAnswersAreRefused();
    void aSliceOfAnotherFileIsRefused();
    void theRequestSaysFromWhereOn();
};

void TestFileLooks::aThinFileIsWholeAtOnce()
{
    FileLooks looks;
    QVERIFY(!looks.isWhole());
    QVERIFY_OK(looks.add(answerOf(1, pages + 1)));
    QVERIFY(looks.isWhole());
    QVERIFY(!looks.isWorthGoingOn());
    QCOMPARE(looks.inspection(), sliceOf(1, pages + 1));
}

void TestFileLooks::slicesArePutTogetherInTheirOrder()
{
    FileLooks looks;
    QVERIFY_OK(looks.add(answerOf(1, 16)));
    QCOMPARE(looks.nextPage(), 16);
    QVERIFY(looks.isWorthGoingOn());
    QVERIFY_OK(looks.add(answerOf(16, 30)));
    QVERIFY_OK(looks.add(answerOf(30, 31)));
    QVERIFY(looks.isWhole());
    QCOMPARE(looks.inspection(), sliceOf(1, pages + 1));
}

void TestFileLooks::whatNobodyLookedAtIsSaid()
{
    FileLooks looks;
    QVERIFY_OK(looks.add(answerOf(1, 10)));
    const FileInspection inspection = looks.inspection();
    QCOMPARE(inspection.sheetPrints.size(), pages);
    QCOMPARE(inspection.sheetPrints.last(), QByteArray());
    QCOMPARE(inspection.findings.size(), pages);
    for (int page = 1; page <= pages; ++page) {
        const PageFinding &finding = inspection.findings.at(page - 1);
        QCOMPARE(finding.page, page);
        QCOMPARE(finding.check, page < 10 ? PageCheck::Blank : PageCheck::Unseen);
        QCOMPARE(finding.verdict, page < 10 ? Verdict::Ok : Verdict::Ask);
    }
}

void TestFileLooks::aFileWithoutPagesIsWhole()
{
    FileInspection ofd;
    ofd.mediaType = QStringLiteral("application/ofd");
    FileLooks looks;
    QVERIFY_OK(looks.add(looksFrame(1, ofd, 1)));
    QVERIFY(looks.isWhole());
    QCOMPARE(looks.inspection(), ofd);
}

void TestFileLooks::afterASlowSliceNoneFollows_data()
{
    QTest::addColumn<int>("next");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("one page") << 2 << false;
    QTest::newRow("too few") << FileLooks::leastPages << false;
    QTest::newRow("just enough") << FileLooks::leastPages + 1 << true;
}

void TestFileLooks::afterASlowSliceNoneFollows()
{
    QFETCH(int, next);
    FileLooks looks;
    QVERIFY_OK(looks.add(answerOf(1, next)));
    QTEST(looks.isWorthGoingOn(), "goesOn");
}

void TestFileLooks::foreignAnswersAreRefused_data()
{
    QTest::addColumn<DeviceFrame>("answer");
    QTest::newRow("nothing") << DeviceFrame{};
    QTest::newRow("no page") << answerOf(1, 1);
    QTest::newRow("backwards") << looksFrame(1, sliceOf(1, 1), -3);
    QTest::newRow("beyond the end") << answerOf(1, pages + 2);
    QTest::newRow("too few prints") << looksFrame(1, sliceOf(1, 3), 4);
    QTest::newRow("too many prints") << looksFrame(1, sliceOf(1, 5), 4);
    FileInspection other = sliceOf(1, 3);
    other.findings.last().page = 3;
    QTest::newRow("a finding of a page that was not looked at") << looksFrame(1, other, 3);
    DeviceFrame cut = answerOf(1, 4);
    cut.payload.chop(1);
    QTest::newRow("prints cut off") << cut;
    other = sliceOf(1, 3);
    other.pages.removeLast();
    QTest::newRow("sizes missing") << looksFrame(1, other, 3);
}

void TestFileLooks::foreignAnswersAreRefused()
{
    QFETCH(DeviceFrame, answer);
    FileLooks looks;
    QVERIFY_ERROR(looks.add(answer), ErrorCode::DeviceFailed);
    QCOMPARE(looks.nextPage(), 1);
    QVERIFY_OK(looks.add(answerOf(1, 4))); // what was refused left no trace
    QCOMPARE(looks.nextPage(), 4);
}

void TestFileLooks::aSliceOfAnotherFileIsRefused()
{
    FileLooks looks;
    QVERIFY_OK(looks.add(answerOf(1, 7)));
    QVERIFY_ERROR(looks.add(answerOf(1, 7)), ErrorCode::DeviceFailed);
    FileInspection other = sliceOf(7, 9);
    other.mediaType = QStringLiteral("image/tiff");
    QVERIFY_ERROR(looks.add(looksFrame(1, other, 9)), ErrorCode::DeviceFailed);
    other = sliceOf(7, 9);
    other.pages.first().width = 1;
    QVERIFY_ERROR(looks.add(looksFrame(1, other, 9)), ErrorCode::DeviceFailed);
    QVERIFY_OK(looks.add(answerOf(7, 9)));
}

void TestFileLooks::theRequestSaysFromWhereOn()
{
    const DeviceFrame request = inspectRequest("bytes", 41, 3'000);
    QCOMPARE(request.header.value(u"do").toString(), QStringLiteral("inspect"));
    QCOMPARE(request.header.value(u"from").toInt(), 41);
    QCOMPARE(request.header.value(u"within").toInt(), 3'000);
    QVERIFY(request.header.value(u"keep").toBool()); // the file is not sent again
    QCOMPARE(request.payload, QByteArray("bytes"));
}

QTEST_GUILESS_MAIN(TestFileLooks)
#include "tst_filelooks.moc"
