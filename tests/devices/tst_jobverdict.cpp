// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <cups/ipp.h>

#include "devices/jobverdict.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

/// How a job ended; WrongState when it has not.
Result<> ended(int jobState, const QStringList &printerReasons = {})
{
    return endOf({jobState, IPP_PSTATE_IDLE, printerReasons}).value_or(failure(ErrorCode::WrongState));
}

} // namespace

class TestJobVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsNamedByThePrintersReasons_data();
    void aFaultIsNamedByThePrintersReasons();
    void aWarningIsNoFault();
    void aStoppedPrinterWithoutReasonHasFailed();
    void onlyFinalStatesEndAJob();
    void anAbortedJobTellsThePrintersFault();
};

void TestJobVerdict::aFaultIsNamedByThePrintersReasons_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("code");
    QTest::newRow("jam") << u"media-jam-error"_qs << int(ErrorCode::DeviceJammed);
    QTest::newRow("jam without severity") << u"media-jam"_qs << int(ErrorCode::DeviceJammed);
    QTest::newRow("no paper") << u"media-empty-error"_qs << int(ErrorCode::DeviceNoPaper);
    QTest::newRow("paper needed") << u"media-needed"_qs << int(ErrorCode::DeviceNoPaper);
    QTest::newRow("cover") << u"cover-open-error"_qs << int(ErrorCode::DeviceCoverOpen);
    QTest::newRow("door") << u"door-open"_qs << int(ErrorCode::DeviceCoverOpen);
    QTest::newRow("switched off") << u"offline-error"_qs << int(ErrorCode::PrinterUnavailable);
}

void TestJobVerdict::aFaultIsNamedByThePrintersReasons()
{
    QFETCH(QString, reason);
    QFETCH(int, code);
    const auto fault = faultOf({IPP_JSTATE_PROCESSING, IPP_PSTATE_PROCESSING, {u"marker-supply-low"_qs, reason}});
    QVERIFY(fault.has_value());
    QCOMPARE(errorCodeName(fault->code), errorCodeName(ErrorCode(code)));
}

void TestJobVerdict::aWarningIsNoFault()
{
    for (const QString &reason : {u"media-empty-warning"_qs, u"media-jam-report"_qs, u"toner-low"_qs})
        QVERIFY2(!faultOf({IPP_JSTATE_PROCESSING, IPP_PSTATE_PROCESSING, {reason}}), qPrintable(reason));
}

void TestJobVerdict::aStoppedPrinterWithoutReasonHasFailed()
{
    const auto fault = faultOf({IPP_JSTATE_PENDING, IPP_PSTATE_STOPPED, {u"paused"_qs}});
    QVERIFY(fault.has_value());
    QCOMPARE(fault->code, ErrorCode::DeviceFailed);
    QVERIFY(fault->detail.contains(u"paused"_qs));
    QVERIFY(faultOf({IPP_JSTATE_STOPPED, IPP_PSTATE_IDLE, {}}).has_value());
}

void TestJobVerdict::onlyFinalStatesEndAJob()
{
    for (const auto state : {IPP_JSTATE_PENDING, IPP_JSTATE_HELD, IPP_JSTATE_PROCESSING, IPP_JSTATE_STOPPED})
        QVERIFY(!endOf({int(state), IPP_PSTATE_PROCESSING, {}}));
    // A stale reason of an earlier job does not spoil one that is completed.
    QVERIFY_OK(ended(IPP_JSTATE_COMPLETED, {u"media-jam-error"_qs}));
    QVERIFY_ERROR(ended(IPP_JSTATE_CANCELED), ErrorCode::Cancelled);
}

void TestJobVerdict::anAbortedJobTellsThePrintersFault()
{
    QVERIFY_ERROR(ended(IPP_JSTATE_ABORTED), ErrorCode::DeviceFailed);
    QVERIFY_ERROR(ended(IPP_JSTATE_ABORTED, {u"media-empty-error"_qs}), ErrorCode::DeviceNoPaper);
}

QTEST_APPLESS_MAIN(TestJobVerdict)
#include "tst_jobverdict.moc"
