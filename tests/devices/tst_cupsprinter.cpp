// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <QTest>

#include "devices/cupsprinter.h"
#include "support/privatecups.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

// Not a page, but a print server only moves bytes.
const QByteArray pdf = "%PDF-1.4\n" + QByteArray(300'000, 'x') + "\n%%EOF\n";

/// Long enough for a loaded machine, short enough for a test of a jammed printer.
PrintPatience testPatience()
{
    return {50, 300, 20'000};
}

} // namespace

class TestCupsPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAServerThePrinterIsUnavailable();
    void withoutADefaultQueueThePrinterIsUnavailable();
    void aQueueThatDoesNotExistIsUnavailable();
    void theFileLeavesTheQueueByteForByte();
    void theDefaultQueueIsUsedWhenNoneIsNamed();
    void aFaultIsToldAndTheJobTakenBack_data();
    void aFaultIsToldAndTheJobTakenBack();
    void aStoppedQueueFailsAtOnce();
    void aQueueThatRefusesJobsIsUnavailable();
    void aJobThatNeverEndsTimesOutAndIsTakenBack();
    void anEmptyFileIsNotSent();
    void takingThePrinterDownCancelsTheJob();

private:
    std::unique_ptr<PrivateCups> m_cups;
};

void TestCupsPrinter::initTestCase()
{
    if (const QString missing = PrivateCups::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_cups = std::make_unique<PrivateCups>();
    QVERIFY2(m_cups->start(), qPrintable(m_cups->log()));
    for (const QString &behaviour : {u"ok"_qs, u"jam"_qs, u"paper"_qs, u"slow"_qs, u"abort"_qs})
        QVERIFY2(m_cups->addQueue(behaviour, behaviour), qPrintable(m_cups->log()));
}

void TestCupsPrinter::cleanupTestCase()
{
    m_cups.reset();
}

void TestCupsPrinter::withoutAServerThePrinterIsUnavailable()
{
    const QByteArray server = qgetenv("CUPS_SERVER");
    qputenv("CUPS_SERVER", "/nonexistent/cups.sock");
    {
        CupsPrinter printer(u"ok"_qs, testPatience());
        auto probe = printer.probe();
        QWAIT_FUTURE(probe);
        QVERIFY_ERROR(probe.result(), ErrorCode::PrinterUnavailable);
        auto print = printer.print(pdf, u"收件凭证"_qs);
        QWAIT_FUTURE(print);
        QVERIFY_ERROR(print.result(), ErrorCode::PrinterUnavailable);
    }
    qputenv("CUPS_SERVER", server);
}

void TestCupsPrinter::withoutADefaultQueueThePrinterIsUnavailable()
{
    CupsPrinter printer({}, testPatience());
    auto probe = printer.probe();
    QWAIT_FUTURE(probe);
    QVERIFY_ERROR(probe.result(), ErrorCode::PrinterUnavailable);
}

void TestCupsPrinter::aQueueThatDoesNotExistIsUnavailable()
{
    CupsPrinter printer(u"nowhere"_qs, testPatience());
    auto print = printer.print(pdf, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_ERROR(print.result(), ErrorCode::PrinterUnavailable);
}

void TestCupsPrinter::theFileLeavesTheQueueByteForByte()
{
    CupsPrinter printer(u"ok"_qs, testPatience());
    auto probe = printer.probe();
    QWAIT_FUTURE(probe);
    QVERIFY_OK(probe.result());
    QCOMPARE(*probe.result(), u"ok"_qs);
    auto print = printer.print(pdf, u"收件凭证 L310101032603100012X"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_OK(print.result());
    QCOMPARE(m_cups->printed(u"ok"_qs), QList<QByteArray>{pdf});
}

void TestCupsPrinter::theDefaultQueueIsUsedWhenNoneIsNamed()
{
    QVERIFY(m_cups->addQueue(u"usual"_qs, u"ok"_qs));
    QVERIFY(m_cups->tell(u"lpadmin"_qs, {u"-d"_qs, u"usual"_qs}));
    CupsPrinter printer({}, testPatience());
    auto print = printer.print(pdf, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_OK(print.result());
    QCOMPARE(m_cups->printed(u"usual"_qs).size(), 1);
}

void TestCupsPrinter::aFaultIsToldAndTheJobTakenBack_data()
{
    QTest::addColumn<QString>("queue");
    QTest::addColumn<int>("code");
    QTest::newRow("jam") << u"jam"_qs << int(ErrorCode::DeviceJammed);
    QTest::newRow("no paper") << u"paper"_qs << int(ErrorCode::DeviceNoPaper);
    QTest::newRow("given up by the server") << u"abort"_qs << int(ErrorCode::DeviceFailed);
}

void TestCupsPrinter::aFaultIsToldAndTheJobTakenBack()
{
    QFETCH(QString, queue);
    QFETCH(int, code);
    CupsPrinter printer(queue, testPatience());
    auto print = printer.print(pdf, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_ERROR(print.result(), ErrorCode(code));
    QTRY_VERIFY2(!m_cups->waitingJobs().contains(queue), qPrintable(m_cups->waitingJobs()));
    QVERIFY(m_cups->printed(queue).isEmpty());
}

void TestCupsPrinter::aStoppedQueueFailsAtOnce()
{
    QVERIFY(m_cups->addQueue(u"stopped"_qs, u"ok"_qs));
    QVERIFY(m_cups->tell(u"cupsdisable"_qs, {u"stopped"_qs}));
    CupsPrinter printer(u"stopped"_qs, testPatience());
    auto probe = printer.probe();
    QWAIT_FUTURE(probe);
    QVERIFY_ERROR(probe.result(), ErrorCode::PrinterUnavailable);
    auto print = printer.print(pdf, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_ERROR(print.result(), ErrorCode::DeviceFailed);
    QTRY_VERIFY(!m_cups->waitingJobs().contains(u"stopped"_qs));
}

void TestCupsPrinter::aQueueThatRefusesJobsIsUnavailable()
{
    QVERIFY(m_cups->addQueue(u"refusing"_qs, u"ok"_qs));
    QVERIFY(m_cups->tell(u"cupsreject"_qs, {u"refusing"_qs}));
    CupsPrinter printer(u"refusing"_qs, testPatience());
    auto print = printer.print(pdf, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_ERROR(print.result(), ErrorCode::PrinterUnavailable);
}

void TestCupsPrinter::aJobThatNeverEndsTimesOutAndIsTakenBack()
{
    CupsPrinter printer(u"slow"_qs, {50, 300, 500});
    auto print = printer.print(pdf, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_ERROR(print.result(), ErrorCode::TimedOut);
    QTRY_VERIFY(!m_cups->waitingJobs().contains(u"slow"_qs));
    QVERIFY(m_cups->printed(u"slow"_qs).isEmpty());
}

void TestCupsPrinter::anEmptyFileIsNotSent()
{
    CupsPrinter printer(u"ok"_qs, testPatience());
    auto print = printer.print({}, u"收件凭证"_qs);
    QWAIT_FUTURE(print);
    QVERIFY_ERROR(print.result(), ErrorCode::Empty);
}

void TestCupsPrinter::takingThePrinterDownCancelsTheJob()
{
    auto printer = std::make_unique<CupsPrinter>(u"slow"_qs, testPatience());
    auto print = printer->print(pdf, u"收件凭证"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_cups->waitingJobs().contains(u"slow"_qs), 10000);
    printer.reset();
    QVERIFY(print.isFinished());
    QVERIFY_ERROR(print.result(), ErrorCode::Cancelled);
    QTRY_VERIFY(!m_cups->waitingJobs().contains(u"slow"_qs));
}

QTEST_GUILESS_MAIN(TestCupsPrinter)
#include "tst_cupsprinter.moc"
