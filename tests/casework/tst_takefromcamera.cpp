// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/counterwork.h"
#include "core/digest.h"
#include "counterbench.h"
#include "support/samplefiles.h"

using namespace yichuang;
using namespace yichuang::test;

using State = TakeFromCamera::State;

namespace {

const QString lease = QStringLiteral("lease");

ScannedPage pageOf(const QByteArray &bytes, int dpi = 180)
{
    ScannedPage page;
    page.bytes = bytes;
    page.mediaType = QStringLiteral("image/jpeg");
    page.dpi = dpi;
    return page;
}

} // namespace

/// Pages under the document camera on their way into the visit, with a camera that follows the test.
class TestTakeFromCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPageComesInAsAScannedOneDoes();
    void withoutACameraItSaysSoAndLooksAgain();
    void aCameraThatIsPluggedInIsOpenedByItself();
    void aCameraInUseSaysSo();
    void aLostCameraIsLookedForAgain();
    void untilAPictureCameNothingIsTaken();
    void cornersGoAlong();
    void bothSidesOfACardAreOnePage();
    void aFrontWithoutItsBackIsNoPage();
    void aFrontWaitsWhenItsBackWasNotTaken();
    void sidesThatCannotBeJoinedAreTold();
    void cardsByTheGuide();
    void theNextPageWaitsForTheIntake();
    void theNextPageBeginsWhenTheLastOneWasTold();
    void aPageNeverComesIntoTheNextVisit();
    void whileAPageIsTakenTheVisitIsNotLeft();
    void aPageTakenWhileTheViewClosesIsKept();
    void aSideTakenWhileTheViewClosesIsForgotten();
    void anotherCameraIsChosen();
    void framesOfAClosedViewAreNotShown();

private:
    void openLive(bool card = false)
    {
        m_bench->camera.plugIn();
        taking().open(lease, card);
        m_bench->camera.show();
    }
    [[nodiscard]] TakeFromCamera &taking() { return m_work->fromCamera; }
    [[nodiscard]] QList<PageFile> kept() const
    {
        const CaseMaterial *material = m_work->visit.record().material(lease);
        return material ? material->files : QList<PageFile>();
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestTakeFromCamera::init()
{
    m_work.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->camera.sheet = {pageOf(sampleJpeg(301)), true};
    m_bench->camera.joined = pageOf(sampleJpeg(302), 200);
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
    m_work->visit.start();
    m_work->visit.chooseItem(QStringLiteral("sample-residence"));
    m_work->visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_work->visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
}

void TestTakeFromCamera::aPageComesInAsAScannedOneDoes()
{
    openLive();
    QCOMPARE(taking().state(), State::Live);
    const QSignalSpy pages(&m_work->intake, &PageIntake::pageKept);
    const QSignalSpy taken(&taking(), &TakeFromCamera::pageTaken);
    taking().take();
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(taken.first(), QVariantList({180, true}));
    QCOMPARE(kept().size(), 1);
    const PageFile &file = kept().first();
    QCOMPARE(file.sha256, sha256(m_bench->camera.sheet.page.bytes));
    QCOMPARE(file.origin, QStringLiteral("camera:fake:0"));
    QCOMPARE(file.mediaType, QStringLiteral("image/jpeg"));
    QVERIFY(!file.findings.isEmpty());
    QVERIFY(m_bench->store.state.pages.value(m_work->visit.record().id).contains(file.sha256));
    QCOMPARE(taking().state(), State::Live);
    QVERIFY(!taking().busy());
}

void TestTakeFromCamera::withoutACameraItSaysSoAndLooksAgain()
{
    taking().open(lease, false);
    QCOMPARE(taking().state(), State::Absent);
    QCOMPARE(taking().error()->code, ErrorCode::DeviceMissing);
    taking().take();
    QVERIFY(m_bench->camera.wishes.isEmpty());
    m_bench->camera.plugIn();
    taking().retry();
    QCOMPARE(taking().state(), State::Starting);
    QCOMPARE(m_bench->camera.open, QStringLiteral("fake:0"));
}

void TestTakeFromCamera::aCameraThatIsPluggedInIsOpenedByItself()
{
    Q_EMIT m_bench->camera.devicesChanged(); // nobody looks at one
    QCOMPARE(taking().state(), State::Closed);
    taking().open(lease, false);
    QCOMPARE(taking().state(), State::Absent);
    m_bench->camera.plugIn();
    Q_EMIT m_bench->camera.devicesChanged();
    m_bench->camera.show();
    QCOMPARE(taking().state(), State::Live);
    Q_EMIT m_bench->camera.devicesChanged(); // another device: the view goes on
    QCOMPARE(taking().state(), State::Live);
}

void TestTakeFromCamera::aCameraInUseSaysSo()
{
    m_bench->camera.plugIn();
    m_bench->camera.fault = Error{ErrorCode::DeviceBusy, {}};
    taking().open(lease, false);
    QCOMPARE(taking().state(), State::Absent);
    QCOMPARE(taking().error()->code, ErrorCode::DeviceBusy);
    m_bench->camera.fault.reset();
    taking().retry();
    m_bench->camera.show();
    QCOMPARE(taking().state(), State::Live);
}

void TestTakeFromCamera::aLostCameraIsLookedForAgain()
{
    openLive();
    taking().take();
    m_bench->camera.lose({ErrorCode::DeviceMissing, {}});
    QCOMPARE(taking().state(), State::Lost);
    QTRY_COMPARE(kept().size(), 1); // what was taken stays
    taking().retry();
    m_bench->camera.show();
    QCOMPARE(taking().state(), State::Live);
}

void TestTakeFromCamera::untilAPictureCameNothingIsTaken()
{
    m_bench->camera.plugIn();
    taking().open(lease, false);
    QCOMPARE(taking().state(), State::Starting);
    taking().take();
    QVERIFY(m_bench->camera.wishes.isEmpty());
}

void TestTakeFromCamera::cornersGoAlong()
{
    openLive();
    const QList<QPointF> corners{{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}};
    taking().take(corners);
    QCOMPARE(m_bench->camera.wishes.first().corners, corners);
    QVERIFY(!m_bench->camera.wishes.first().card);
}

void TestTakeFromCamera::bothSidesOfACardAreOnePage()
{
    openLive(true);
    const QSignalSpy front(&taking(), &TakeFromCamera::frontTaken);
    taking().take();
    QCOMPARE(front.size(), 1);
    QVERIFY(taking().awaitsBack());
    QVERIFY(kept().isEmpty());
    const ScannedPage firstSide = m_bench->camera.sheet.page;
    m_bench->camera.sheet.page = pageOf(sampleJpeg(303));
    taking().take();
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(kept().first().sha256, sha256(m_bench->camera.joined->bytes));
    QCOMPARE(m_bench->camera.sides.at(0).bytes, firstSide.bytes);
    QCOMPARE(m_bench->camera.sides.at(1).bytes, m_bench->camera.sheet.page.bytes);
    QVERIFY(m_bench->camera.wishes.at(0).card && m_bench->camera.wishes.at(1).card);
    QVERIFY(!taking().awaitsBack());
}

void TestTakeFromCamera::aFrontWithoutItsBackIsNoPage()
{
    openLive(true);
    taking().take();
    taking().setCard(false);
    QVERIFY(!taking().awaitsBack());
    taking().setCard(true);
    taking().take();
    QVERIFY(taking().awaitsBack());
    taking().close();
    QVERIFY(!taking().awaitsBack());
    QVERIFY(kept().isEmpty());
    QVERIFY(m_bench->camera.sides.isEmpty());
}

void TestTakeFromCamera::aFrontWaitsWhenItsBackWasNotTaken()
{
    openLive(true);
    taking().take();
    const QSignalSpy notTaken(&taking(), &TakeFromCamera::notTaken);
    m_bench->camera.fault = Error{ErrorCode::NotFound, {}};
    taking().take();
    QCOMPARE(notTaken.size(), 1);
    QVERIFY(taking().awaitsBack());
    QCOMPARE(taking().state(), State::Live);
    m_bench->camera.fault.reset();
    taking().take();
    QTRY_COMPARE(kept().size(), 1);
}

void TestTakeFromCamera::sidesThatCannotBeJoinedAreTold()
{
    openLive(true);
    taking().take();
    m_bench->camera.joined = failure(ErrorCode::Malformed);
    const QSignalSpy notTaken(&taking(), &TakeFromCamera::notTaken);
    taking().take();
    QCOMPARE(notTaken.size(), 1);
    QVERIFY(taking().awaitsBack());
    QVERIFY(!taking().busy());
    QVERIFY(kept().isEmpty());
}

void TestTakeFromCamera::cardsByTheGuide()
{
    openLive(true);
    QVERIFY(taking().card());
    taking().close();
    taking().open(lease, false);
    QVERIFY(!taking().card());
}

void TestTakeFromCamera::theNextPageWaitsForTheIntake()
{
    openLive();
    m_bench->scanner.setStack({sampleJpeg(311), sampleJpeg(312)});
    m_work->intake.scan(lease, ScanSource::Feeder);
    QVERIFY(m_work->intake.busy());
    taking().take();
    taking().take();
    QVERIFY(taking().busy());
    QTRY_COMPARE(kept().size(), 4);
    QTRY_VERIFY(!taking().busy() && !m_work->intake.busy());
}

void TestTakeFromCamera::theNextPageBeginsWhenTheLastOneWasTold()
{
    openLive();
    QStringList told;
    const QObject listener;
    connect(&m_work->intake, &PageIntake::started, &listener, [&told] { told.append(QStringLiteral("started")); });
    connect(&m_work->intake, &PageIntake::finished, &listener, [this, &told] {
        told.append(QStringLiteral("finished"));
        QCOMPARE(m_work->mayLeaveVisit(), told.size() == 4);
    });
    m_bench->scanner.setStack({sampleJpeg(311)});
    m_work->intake.scan(lease, ScanSource::Feeder);
    taking().take();
    QVERIFY(taking().busy());
    QTRY_COMPARE(told.size(), 4);
    QCOMPARE(told.join(u' '), QStringLiteral("started finished started finished"));
}

void TestTakeFromCamera::aPageNeverComesIntoTheNextVisit()
{
    openLive();
    m_bench->camera.slow = true;
    taking().take();
    m_work->visit.release();
    m_work->visit.start();
    m_work->visit.chooseItem(QStringLiteral("sample-residence"));
    m_work->visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_work->visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    const QSignalSpy notTaken(&taking(), &TakeFromCamera::notTaken);
    m_bench->camera.answerTake(m_bench->camera.sheet);
    QTRY_COMPARE(notTaken.size(), 1);
    QCOMPARE(lastCode(notTaken), QStringLiteral("cancelled"));
    QVERIFY(m_work->mayLeaveVisit());
    QVERIFY(kept().isEmpty());
}

void TestTakeFromCamera::whileAPageIsTakenTheVisitIsNotLeft()
{
    openLive();
    m_bench->camera.slow = true;
    taking().take();
    QCOMPARE(taking().state(), State::Taking);
    QVERIFY(!m_work->mayLeaveVisit());
    m_bench->camera.answerTake(m_bench->camera.sheet);
    QTRY_COMPARE(kept().size(), 1);
    QTRY_VERIFY(m_work->mayLeaveVisit());
}

void TestTakeFromCamera::aPageTakenWhileTheViewClosesIsKept()
{
    openLive();
    m_bench->camera.slow = true;
    taking().take();
    taking().close();
    QCOMPARE(taking().state(), State::Closed);
    m_bench->camera.answerTake(m_bench->camera.sheet);
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(taking().state(), State::Closed);
}

void TestTakeFromCamera::aSideTakenWhileTheViewClosesIsForgotten()
{
    openLive(true);
    m_bench->camera.slow = true;
    taking().take();
    taking().close();
    // Whoever waits to leave the visit is told.
    bool mayLeave = false;
    const QObject listener;
    connect(&taking(), &TakeFromCamera::changed, &listener, [this, &mayLeave] { mayLeave = m_work->mayLeaveVisit(); });
    m_bench->camera.answerTake(m_bench->camera.sheet);
    QTRY_VERIFY(!taking().busy());
    QVERIFY(mayLeave);
    QVERIFY(!taking().awaitsBack());
    QVERIFY(kept().isEmpty());
}

void TestTakeFromCamera::anotherCameraIsChosen()
{
    openLive();
    m_bench->camera.cameras.append({QStringLiteral("fake:1"), QStringLiteral("Another")});
    taking().choose(QStringLiteral("fake:1"));
    QCOMPARE(m_bench->camera.open, QStringLiteral("fake:1"));
    QCOMPARE(taking().state(), State::Starting);
    taking().close();
    taking().open(lease, false);
    QCOMPARE(taking().camera(), QStringLiteral("fake:1"));
    taking().close();
    m_bench->camera.cameras.removeLast(); // pulled out: the first one has to do
    taking().open(lease, false);
    QCOMPARE(taking().camera(), QStringLiteral("fake:0"));
}

void TestTakeFromCamera::framesOfAClosedViewAreNotShown()
{
    openLive();
    const QSignalSpy frames(&taking(), &TakeFromCamera::frameShown);
    m_bench->camera.show();
    QCOMPARE(frames.size(), 1);
    taking().close();
    QVERIFY(m_bench->camera.open.isEmpty());
    m_bench->camera.show();
    QCOMPARE(frames.size(), 1);
}

QTEST_GUILESS_MAIN(TestTakeFromCamera)
#include "tst_takefromcamera.moc"
