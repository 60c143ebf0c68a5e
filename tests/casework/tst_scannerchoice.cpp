// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/scannerchoice.h"
#include "support/fakescanner.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const ScannerInfo sheetFed{QStringLiteral("fujitsu:1"), QStringLiteral("FUJITSU fi-7160"), {ScanSource::Feeder, true, 200, false}};
const ScannerInfo glass{QStringLiteral("airscan:2"), QStringLiteral("Canon MF643")};

} // namespace

/// Which scanner, which source, how fine: the counter's settings, the guide and the clerk.
class TestScannerChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstThatAnswersIsTakenWithItsProfile();
    void noneAndABrokenDriverAreTold_data();
    void noneAndABrokenDriverAreTold();
    void theGuideKnowsTheMaterialBetter_data();
    void theGuideKnowsTheMaterialBetter();
    void aSourceThatIsAskedForIsTaken();
    void theClerkGoesRoundTheSources();
    void theClerkGoesRoundTheScanners();
    void anotherScannerForgetsTheSourceOfTheLast();
    void oneThatVanishedIsSaidAndAnotherTakesItsPlaceAfterThat();
    void oneThatIsPluggedInAgainIsTakenAtOnce();
    void listingAnewNoticesThatItIsGone();
    void whoeverListensRegularlyIsToldOnce();
    void listingAnewKeepsWhatTheClerkChose();

private:
    /// What find() said; "found" without a word.
    [[nodiscard]] QString found();

    std::unique_ptr<FakeScanner> m_scanner;
    std::unique_ptr<ScannerChoice> m_choice;
};

void TestScannerChoice::init()
{
    m_choice.reset();
    m_scanner = std::make_unique<FakeScanner>();
    m_scanner->setScanners(QList{sheetFed, glass});
    m_choice = std::make_unique<ScannerChoice>(*m_scanner);
}

QString TestScannerChoice::found()
{
    QString said = QStringLiteral("nothing");
    m_choice->find([&said](const std::optional<Error> &missing) {
        said = missing ? errorCodeName(missing->code) : QStringLiteral("found");
    });
    return said;
}

void TestScannerChoice::theFirstThatAnswersIsTakenWithItsProfile()
{
    QVERIFY(!m_choice->current());
    QCOMPARE(found(), QStringLiteral("found"));
    QCOMPARE(m_choice->current(), sheetFed);
    QCOMPARE(m_choice->profile(), sheetFed.profile);
    const ScanRequest request = m_choice->request({}, {});
    QCOMPARE(request.scanner, sheetFed.name);
    QCOMPARE(request.source, ScanSource::Feeder);
    QCOMPARE(request.dpi, 200);
    QVERIFY(!request.colour);
    QVERIFY(request.bothSides);
    QCOMPARE(request.area, QSizeF(210, 297));
}

void TestScannerChoice::noneAndABrokenDriverAreTold_data()
{
    QTest::addColumn<bool>("broken");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << false << errorCodeName(ErrorCode::DeviceMissing);
    QTest::newRow("driver broken") << true << errorCodeName(ErrorCode::DeviceFailed);
}

void TestScannerChoice::noneAndABrokenDriverAreTold()
{
    QFETCH(bool, broken);
    m_scanner->setScanners(broken ? Result<QList<ScannerInfo>>(failure(ErrorCode::DeviceFailed)) : QList<ScannerInfo>());
    QTEST(found(), "code");
    QVERIFY(!m_choice->current());
    m_scanner->setScanners(QList{glass});
    QCOMPARE(found(), QStringLiteral("found")); // plugged in meanwhile
}

void TestScannerChoice::theGuideKnowsTheMaterialBetter_data()
{
    QTest::addColumn<ScanProfile>("material");
    QTest::addColumn<int>("dpi");
    QTest::addColumn<bool>("colour");
    QTest::addColumn<bool>("bothSides");
    QTest::newRow("says nothing") << ScanProfile{} << 300 << true << false;
    QTest::newRow("finer") << ScanProfile{600, false, false, false} << 600 << true << false;
    QTest::newRow("grey") << ScanProfile{0, true, false, false} << 300 << false << false;
    QTest::newRow("both sides") << ScanProfile{0, false, true, false} << 300 << true << true;
}

void TestScannerChoice::theGuideKnowsTheMaterialBetter()
{
    QFETCH(ScanProfile, material);
    m_scanner->setScanners(QList{glass});
    QCOMPARE(found(), QStringLiteral("found"));
    const ScanRequest request = m_choice->request({}, material);
    QTEST(request.dpi, "dpi");
    QTEST(request.colour, "colour");
    QTEST(request.bothSides, "bothSides");
    QCOMPARE(request.source, ScanSource::Automatic);
}

void TestScannerChoice::aSourceThatIsAskedForIsTaken()
{
    QCOMPARE(found(), QStringLiteral("found"));
    const ScanRequest request = m_choice->request(ScanSource::Flatbed, {});
    QCOMPARE(request.source, ScanSource::Flatbed);
    QVERIFY(!request.bothSides); // the glass has one
}

void TestScannerChoice::theClerkGoesRoundTheSources()
{
    m_scanner->setScanners(QList{glass});
    QCOMPARE(found(), QStringLiteral("found"));
    const QSignalSpy changed(m_choice.get(), &ScannerChoice::changed);
    const QList<std::pair<ScanSource, bool>> round{{ScanSource::Flatbed, false},
                                                   {ScanSource::Feeder, false},
                                                   {ScanSource::Feeder, true},
                                                   {ScanSource::Automatic, false}};
    for (const auto &[source, bothSides] : round) {
        m_choice->useNextSource();
        QCOMPARE(m_choice->profile().source, source);
        QCOMPARE(m_choice->profile().bothSides, bothSides);
    }
    QCOMPARE(changed.size(), 4);
}

void TestScannerChoice::theClerkGoesRoundTheScanners()
{
    m_choice->useNext(); // none known yet: they are listed
    QCOMPARE(m_choice->current(), sheetFed);
    m_choice->useNext();
    QCOMPARE(m_choice->current(), glass);
    m_choice->useNext();
    QCOMPARE(m_choice->current(), sheetFed);
}

void TestScannerChoice::anotherScannerForgetsTheSourceOfTheLast()
{
    QCOMPARE(found(), QStringLiteral("found"));
    m_choice->useNextSource();
    QVERIFY(m_choice->profile() != sheetFed.profile);
    m_choice->useNext();
    QCOMPARE(m_choice->profile(), glass.profile);
}

void TestScannerChoice::oneThatVanishedIsSaidAndAnotherTakesItsPlaceAfterThat()
{
    QCOMPARE(found(), QStringLiteral("found"));
    const QSignalSpy offered(m_choice.get(), &ScannerChoice::offered);
    m_scanner->setScanners(QList{glass});
    m_choice->lose();
    QCOMPARE(found(), errorCodeName(ErrorCode::DeviceMissing));
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered.first().at(0).toString(), sheetFed.label);
    QCOMPARE(offered.first().at(1).value<ScannerInfo>(), glass);
    QVERIFY(!m_choice->current());
    QCOMPARE(found(), QStringLiteral("found"));
    QCOMPARE(m_choice->current(), glass);
}

void TestScannerChoice::oneThatIsPluggedInAgainIsTakenAtOnce()
{
    QCOMPARE(found(), QStringLiteral("found"));
    const QSignalSpy offered(m_choice.get(), &ScannerChoice::offered);
    m_choice->lose();
    m_scanner->setScanners(QList{glass, sheetFed});
    QCOMPARE(found(), QStringLiteral("found"));
    QCOMPARE(m_choice->current(), sheetFed);
    QVERIFY(offered.isEmpty());
}

void TestScannerChoice::listingAnewNoticesThatItIsGone()
{
    QCOMPARE(found(), QStringLiteral("found"));
    const QSignalSpy offered(m_choice.get(), &ScannerChoice::offered);
    m_scanner->setScanners(QList{glass});
    m_choice->look();
    QCOMPARE(offered.size(), 1);
    QCOMPARE(found(), QStringLiteral("found")); // the clerk was told, and scans
    QCOMPARE(m_choice->current(), glass);
}

void TestScannerChoice::whoeverListensRegularlyIsToldOnce()
{
    QCOMPARE(found(), QStringLiteral("found"));
    const QSignalSpy offered(m_choice.get(), &ScannerChoice::offered);
    for (int times = 0; times < 3; ++times)
        m_choice->hear(QList{glass});
    QCOMPARE(offered.size(), 1);
    m_choice->hear(QList{glass, sheetFed}); // plugged in again before anybody scanned
    QCOMPARE(m_choice->current(), sheetFed);
    QCOMPARE(offered.size(), 1);
}

void TestScannerChoice::listingAnewKeepsWhatTheClerkChose()
{
    QCOMPARE(found(), QStringLiteral("found"));
    m_choice->useNext();
    m_choice->useNextSource();
    const ScannerProfile chosen = m_choice->profile();
    m_choice->look();
    QCOMPARE(m_choice->current(), glass);
    QCOMPARE(m_choice->profile(), chosen);
    m_scanner->setScanners(failure(ErrorCode::DeviceBusy)); // while it scans
    m_choice->look();
    QCOMPARE(m_choice->current(), glass);
    QCOMPARE(m_choice->known().size(), 2);
}

QTEST_APPLESS_MAIN(TestScannerChoice)
#include "tst_scannerchoice.moc"
