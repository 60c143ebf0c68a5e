// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/saneoptions.h"
#include "devices/sanestatus.h"
#include "devices/scansources.h"

using namespace yichuang;

class TestSaneNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesAreKnownByManyNames_data();
    void sourcesAreKnownByManyNames();
    void theBestNameIsTaken();
    void everyStatusHasAMeaning_data();
    void everyStatusHasAMeaning();
};

void TestSaneNames::sourcesAreKnownByManyNames_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QStringList>("meant"); // glass, feeder, both sides
    const auto row = [](const char *maker, const char *offered, const char *meant) {
        QTest::newRow(maker) << QString::fromUtf8(offered).split(u'|', Qt::SkipEmptyParts)
                             << QString::fromUtf8(meant).split(u'|');
    };
    row("SANE test", "Flatbed|Automatic Document Feeder", "Flatbed|Automatic Document Feeder|");
    row("airscan", "Flatbed|ADF|ADF Duplex", "Flatbed|ADF|ADF Duplex");
    row("duplex listed first", "ADF Duplex|ADF Front|ADF Back", "|ADF Front|ADF Duplex");
    row("duplex only", "Flatbed|ADF Duplex", "Flatbed||ADF Duplex");
    row("Kyocera", "Flatbed|DP", "Flatbed|DP|");
    row("HP", "Auto|Flatbed|ADF|Duplex", "Flatbed|ADF|Duplex");
    row("Fujitsu", "ADF Front|ADF Back|ADF Duplex|Card Front|Card Back|Card Duplex", "|ADF Front|ADF Duplex");
    row("Kodak", "ADF Front|ADF Front/Back", "|ADF Front|ADF Front/Back");
    row("Brother",
        "FlatBed|Automatic Document Feeder(left aligned)|Automatic Document Feeder(left aligned,Duplex)",
        "FlatBed|Automatic Document Feeder(left aligned)|Automatic Document Feeder(left aligned,Duplex)");
    row("Avision", "Normal|ADF|ADF Back|ADF Duplex|Transparency", "Normal|ADF|ADF Duplex");
    row("Canon", "Flatbed|Automatic Document Feeder|ADF Duplex|Transparency Unit",
        "Flatbed|Automatic Document Feeder|ADF Duplex");
    row("film only", "TMA Slides|TMA Negatives", "||");
    row("Chinese", "平板|自动进纸器|自动进纸器（双面）", "平板|自动进纸器|自动进纸器（双面）");
    row("glass only", "Flatbed", "Flatbed||");
    row("nothing", "", "||");
}

void TestSaneNames::sourcesAreKnownByManyNames()
{
    QFETCH(QStringList, offered);
    const ScanSources sources = ScanSources::among(offered);
    QTEST((QStringList{sources.flatbed, sources.feeder, sources.bothSides}), "meant");
}

void TestSaneNames::theBestNameIsTaken()
{
    const QStringList wanted{QStringLiteral("color"), QStringLiteral("colour")};
    QCOMPARE(bestText({QStringLiteral("Lineart"), QStringLiteral("24bit Color")}, wanted), QStringLiteral("24bit Color"));
    QCOMPARE(bestText({QStringLiteral("Full colour"), QStringLiteral("Color")}, wanted), QStringLiteral("Color"));
    QCOMPARE(bestText({QStringLiteral("Gray")}, wanted), QString());
    QCOMPARE(bestText({}, wanted), QString());
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
