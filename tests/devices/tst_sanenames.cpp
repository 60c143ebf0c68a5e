// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/saneoptions.h"
#include "devices/sanestatus.h"

using namespace yichuang;

class TestSaneNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestNameIsTaken_data();
    void theBestNameIsTaken();
    void everyStatusHasAMeaning_data();
    void everyStatusHasAMeaning();
};

void TestSaneNames::theBestNameIsTaken_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *name, const char *offered, const char *chosen) {
        QTest::newRow(name) << QString::fromLatin1(offered).split(u'|', Qt::SkipEmptyParts)
                            << QString::fromLatin1(chosen);
    };
    row("SANE test", "Flatbed|Automatic Document Feeder", "Automatic Document Feeder");
    row("airscan", "Flatbed|ADF|ADF Duplex", "ADF");
    row("duplex listed first", "ADF Duplex|ADF Front", "ADF Front");
    row("duplex only", "Flatbed|ADF Duplex", "ADF Duplex");
    row("Kyocera", "Flatbed|DP", "DP");
    row("glass only", "Flatbed", "");
    row("nothing", "", "");
}

void TestSaneNames::theBestNameIsTaken()
{
    QFETCH(QStringList, offered);
    QTEST(bestText(offered, {QStringLiteral("adf"), QStringLiteral("feeder"), QStringLiteral("DP")},
                   QStringLiteral("duplex")),
          "chosen");
}

void TestSaneNames::everyStatusHasAMeaning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, ErrorCode code) {
        QTest::newRow(name) << status << errorCodeName(code);
    };
    row("unsupported", SANE_STATUS_UNSUPPORTED, ErrorCode::DeviceFailed);
    row("cancelled", SANE_STATUS_CANCELLED, ErrorCode::Cancelled);
    row("busy", SANE_STATUS_DEVICE_BUSY, ErrorCode::DeviceBusy);
    row("invalid", SANE_STATUS_INVAL, ErrorCode::DeviceFailed);
    row("end", SANE_STATUS_EOF, ErrorCode::DeviceFailed);
    row("jammed", SANE_STATUS_JAMMED, ErrorCode::DeviceJammed);
    row("no documents", SANE_STATUS_NO_DOCS, ErrorCode::DeviceNoPaper);
    row("cover open", SANE_STATUS_COVER_OPEN, ErrorCode::DeviceCoverOpen);
    row("input or output", SANE_STATUS_IO_ERROR, ErrorCode::DeviceFailed);
    row("memory", SANE_STATUS_NO_MEM, ErrorCode::DeviceFailed);
    row("access", SANE_STATUS_ACCESS_DENIED, ErrorCode::DeviceFailed);
    row("warming up (SANE 1.1)", 12, ErrorCode::DeviceBusy);
    row("locked for transport (SANE 1.1)", 13, ErrorCode::DeviceFailed);
    row("unknown", 99, ErrorCode::DeviceFailed);
}

void TestSaneNames::everyStatusHasAMeaning()
{
    QFETCH(int, status);
    QTEST(errorCodeName(errorOfSane(static_cast<SANE_Status>(status)).code), "code");
}

QTEST_APPLESS_MAIN(TestSaneNames)
#include "tst_sanenames.moc"
