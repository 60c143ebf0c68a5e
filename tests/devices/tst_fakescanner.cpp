// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QSignalSpy>

#include "support/fakescanner.h"
#include "support/samplefiles.h"

using namespace yichuang;
using test::FakeScanner;

Q_DECLARE_METATYPE(yichuang::ScannedPage)
Q_DECLARE_METATYPE(yichuang::Error)

/// The fake keeps the promises of the port, so that what is proven with it holds for a real scanner.
class TestFakeScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesComeAfterTheCallAndThenOneEnd();
    void aJamKeepsThePagesBefore();
    void aSecondScanMeanwhileIsBusy();
    void callingOffEndsItOnce();
};

void TestFakeScanner::pagesComeAfterTheCallAndThenOneEnd()
{
    FakeScanner scanner;
    scanner.setStack({test::sampleJpeg(), test::sampleJpeg(300)});
    QSignalSpy pages(&scanner, &Scanner::pageScanned);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.scan({QStringLiteral("fake:0"), ScanSource::Feeder, 200, true});
    QVERIFY(pages.isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toInt(), 2);
    QCOMPARE(pages.at(1).first().value<ScannedPage>().bytes, test::sampleJpeg(300));
    QCOMPARE(pages.at(1).first().value<ScannedPage>().dpi, 200);
}

void TestFakeScanner::aJamKeepsThePagesBefore()
{
    FakeScanner scanner;
    scanner.setStack({test::sampleJpeg()}, Error{ErrorCode::DeviceJammed, {}});
    QSignalSpy pages(&scanner, &Scanner::pageScanned);
    QSignalSpy finished(&scanner, &Scanner::finished);
    QSignalSpy failed(&scanner, &Scanner::failed);
    scanner.scan({});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(pages.size(), 1);
    QVERIFY(finished.isEmpty());
}

void TestFakeScanner::aSecondScanMeanwhileIsBusy()
{
    FakeScanner scanner;
    QSignalSpy finished(&scanner, &Scanner::finished);
    QSignalSpy failed(&scanner, &Scanner::failed);
    scanner.scan({});
    scanner.scan({});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::DeviceBusy);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(scanner.requests().size(), 1);
}

void TestFakeScanner::callingOffEndsItOnce()
{
    FakeScanner scanner;
    scanner.hangAfterPages();
    QSignalSpy pages(&scanner, &Scanner::pageScanned);
    QSignalSpy failed(&scanner, &Scanner::failed);
    scanner.scan({});
    QTRY_COMPARE(pages.size(), 1);
    scanner.cancel();
    scanner.cancel();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestFakeScanner)
#include "tst_fakescanner.moc"
