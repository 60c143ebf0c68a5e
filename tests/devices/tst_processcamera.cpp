// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>
#include <memory>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "capture/jpegcodec.h"
#include "devices/processcamera.h"
#include "support/deskframe.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

using Thing = FrameRecipe::Thing;

Q_DECLARE_METATYPE(yichuang::CameraFrame)
Q_DECLARE_METATYPE(yichuang::Error)

namespace {

constexpr int patienceMs = 30'000;
const QString folderCamera = QStringLiteral("folder");

/// The real device process, with its walls, looking at a folder of pictures.
struct PictureFolder
{
    PictureFolder()
    {
        program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
        program.environment.insert(QString::fromLatin1(cameraFolderVariable), folder.path());
    }

    void lay(const QString &name, Thing thing, quint32 seed = 2) const
    {
        FrameRecipe recipe;
        recipe.thing = thing;
        recipe.seed = seed;
        const auto jpeg = encodeJpeg(deskFrame(recipe).picture, 85, 0);
        QFile file(folder.filePath(name));
        QVERIFY(jpeg && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(*jpeg), jpeg->size());
    }

    QTemporaryDir folder;
    DeviceProgram program;
};

/// A camera whose frames and end are listened for.
struct Watched
{
    explicit Watched(const DeviceProgram &program)
        : camera(program), frames(&camera, &Camera::frameShown), failed(&camera, &Camera::failed)
    {
    }

    [[nodiscard]] CameraFrame frame() const { return frames.last().first().value<CameraFrame>(); }
    [[nodiscard]] ErrorCode code() const { return failed.first().first().value<Error>().code; }

    ProcessCamera camera;
    QSignalSpy frames;
    QSignalSpy failed;
};

} // namespace

#define QTRY_FRAMES(watched, count) QTRY_VERIFY_WITH_TIMEOUT((watched).frames.size() >= (count), patienceMs)
#define QTRY_FAILED(watched, expected)                                                                                 \
    QTRY_COMPARE_WITH_TIMEOUT((watched).failed.size(), 1, patienceMs);                                                 \
    QCOMPARE(errorCodeName((watched).code()), errorCodeName(expected))

class TestProcessCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCameraIsListed();
    void withoutACameraTheListIsEmpty();
    void oneThatIsPluggedInLaterIsFound();
    void whatLiesThereIsShownWithItsOutline();
    void theWallsStand();
    void aSheetIsTakenAndTheViewGoesOn();
    void pagesAreTakenOneAfterTheOther();
    void bothSidesOfACardBecomeOnePage();
    void nothingIsTakenOfAClosedCamera();
    void afterStoppingNothingIsShown();
    void aCameraThatIsNotThereIsMissing();
    void onePulledOutIsMissing();
    void aCrashCostsTheViewForAMomentOnly();
    void aSecondCrashIsToldAndTheNextStartWorks();
    void aHungProcessIsReplaced();
    void aCrashWhileTakingIsToldAndTheNextTakeWorks();
    void whoIsDestroyedTellsNothing();
};

void TestProcessCamera::theCameraIsListed()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    ProcessCamera camera(desk.program);
    auto listing = camera.list();
    QWAIT_FUTURE(listing);
    QVERIFY_OK(listing.result());
    QCOMPARE(*listing.result(), (QList<CameraInfo>{{folderCamera, QStringLiteral("Sample camera")}}));
}

void TestProcessCamera::withoutACameraTheListIsEmpty()
{
    PictureFolder desk;
    desk.program.environment.remove(QString::fromLatin1(cameraFolderVariable));
    ProcessCamera camera(desk.program);
    auto listing = camera.list();
    QWAIT_FUTURE(listing);
    const Result<QList<CameraInfo>> cameras = listing.result();
    QVERIFY_OK(cameras);
    for (const CameraInfo &found : *cameras) // a computer of a developer has one
        QVERIFY(found.name.startsWith(QStringLiteral("/dev/video")));
}

void TestProcessCamera::oneThatIsPluggedInLaterIsFound()
{
    PictureFolder desk;
    ProcessCamera camera(desk.program);
    auto before = camera.list();
    QWAIT_FUTURE(before);
    QVERIFY_OK(before.result());
    QVERIFY(before.result()->isEmpty());
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    auto after = camera.list();
    QWAIT_FUTURE(after);
    QVERIFY_OK(after.result());
    QCOMPARE(after.result()->size(), 1);
}

void TestProcessCamera::whatLiesThereIsShownWithItsOutline()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 3);
    const CameraFrame frame = watched.frame();
    QVERIFY(frame.picture.width >= 600 && frame.picture.width <= 900);
    QCOMPARE(frame.outline.size(), 4);
    QVERIFY(frame.outline.at(0).x() < frame.outline.at(1).x());
    QCOMPARE(watched.failed.size(), 0);
}

void TestProcessCamera::theWallsStand()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Nothing);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    QVERIFY(watched.frame().outline.isEmpty());
    const QStringList walls = watched.camera.process().sandbox();
    QVERIFY(walls.contains(QStringLiteral("noDump")));
    QVERIFY(walls.contains(QStringLiteral("limits")));
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY(walls.contains(QStringLiteral("seccomp")));
#endif
}

void TestProcessCamera::aSheetIsTakenAndTheViewGoesOn()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    auto taken = watched.camera.take({});
    QWAIT_FUTURE(taken);
    QVERIFY_OK(taken.result());
    QVERIFY(taken.result()->outlineFound);
    QVERIFY(taken.result()->page.dpi > 70);
    const auto header = jpegHeader(taken.result()->page.bytes);
    QVERIFY_OK(header);
    QVERIFY(header->height > header->width);
    watched.frames.clear();
    QTRY_FRAMES(watched, 2);
}

void TestProcessCamera::pagesAreTakenOneAfterTheOther()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet, 2);
    desk.lay(QStringLiteral("2.jpg"), Thing::Sheet, 3);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    auto first = watched.camera.take({}); // not even waiting for a picture
    auto second = watched.camera.take({});
    QWAIT_FUTURE(first);
    QWAIT_FUTURE(second);
    QVERIFY_OK(first.result());
    QVERIFY_OK(second.result());
    QVERIFY(first.result()->page.bytes != second.result()->page.bytes);
    QTRY_FRAMES(watched, 1);
}

void TestProcessCamera::bothSidesOfACardBecomeOnePage()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::CardFront, 3);
    desk.lay(QStringLiteral("2.jpg"), Thing::CardBack, 4);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    auto front = watched.camera.take({true, {}});
    QWAIT_FUTURE(front);
    QVERIFY_OK(front.result());
    auto back = watched.camera.take({true, {}});
    QWAIT_FUTURE(back);
    QVERIFY_OK(back.result());
    watched.camera.stop();
    auto page = watched.camera.joinCard(front.result()->page, back.result()->page); // needs no camera
    QWAIT_FUTURE(page);
    QVERIFY_OK(page.result());
    const auto header = jpegHeader(page.result()->bytes);
    QVERIFY_OK(header);
    QCOMPARE(header->width, qRound(210 / 25.4 * page.result()->dpi));
    auto broken = watched.camera.joinCard(front.result()->page, {});
    QWAIT_FUTURE(broken);
    QVERIFY_ERROR(broken.result(), ErrorCode::Malformed);
}

void TestProcessCamera::nothingIsTakenOfAClosedCamera()
{
    PictureFolder desk;
    ProcessCamera camera(desk.program);
    const auto taken = camera.take({});
    QVERIFY(taken.isFinished());
    QVERIFY_ERROR(taken.result(), ErrorCode::DeviceMissing);
}

void TestProcessCamera::afterStoppingNothingIsShown()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    watched.camera.stop();
    watched.frames.clear();
    auto listing = watched.camera.list(); // answered after whatever was still under way
    QWAIT_FUTURE(listing);
    QVERIFY_OK(listing.result());
    QCOMPARE(watched.frames.size(), 0);
    QCOMPARE(watched.failed.size(), 0);
}

void TestProcessCamera::aCameraThatIsNotThereIsMissing()
{
    PictureFolder desk;
    Watched watched(desk.program);
    watched.camera.start(QStringLiteral("/dev/video77"));
    QTRY_FAILED(watched, ErrorCode::DeviceMissing);
}

void TestProcessCamera::onePulledOutIsMissing()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    QVERIFY(QFile::remove(desk.folder.filePath(QStringLiteral("1.jpg"))));
    QTRY_FAILED(watched, ErrorCode::DeviceMissing);
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    watched.frames.clear();
    watched.camera.start(folderCamera); // plugged in again
    QTRY_FRAMES(watched, 1);
}

void TestProcessCamera::aCrashCostsTheViewForAMomentOnly()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    const qint64 first = watched.camera.process().processId();
    QCOMPARE(::kill(pid_t(first), SIGSEGV), 0);
    QTRY_VERIFY_WITH_TIMEOUT(watched.camera.process().processId() != first && watched.camera.process().processId() != 0,
                             patienceMs);
    watched.frames.clear();
    QTRY_FRAMES(watched, 1);
    QCOMPARE(watched.failed.size(), 0);
}

void TestProcessCamera::aSecondCrashIsToldAndTheNextStartWorks()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    qint64 last = 0;
    for (int crash = 0; crash < 2; ++crash) {
        QTRY_VERIFY_WITH_TIMEOUT(watched.camera.process().processId() != last && watched.camera.process().processId() != 0,
                                 patienceMs);
        watched.frames.clear();
        QTRY_FRAMES(watched, 1);
        last = watched.camera.process().processId();
        QCOMPARE(::kill(pid_t(last), SIGKILL), 0);
    }
    QTRY_FAILED(watched, ErrorCode::DeviceFailed);
    watched.frames.clear();
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
}

void TestProcessCamera::aHungProcessIsReplaced()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    const qint64 hung = watched.camera.process().processId();
    QCOMPARE(::kill(pid_t(hung), SIGSTOP), 0);
    // Killed when its time is up; the view is begun again, unless this computer is so busy that the next one hangs as well.
    QTRY_VERIFY_WITH_TIMEOUT(watched.camera.process().processId() != hung, patienceMs);
    watched.frames.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!watched.frames.isEmpty() || !watched.failed.isEmpty(), patienceMs);
}

void TestProcessCamera::aCrashWhileTakingIsToldAndTheNextTakeWorks()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    Watched watched(desk.program);
    watched.camera.start(folderCamera);
    QTRY_FRAMES(watched, 1);
    QCOMPARE(::kill(pid_t(watched.camera.process().processId()), SIGKILL), 0);
    auto lost = watched.camera.take({});
    QWAIT_FUTURE(lost); // told, or taken by the next process: it depends on who is faster
    auto taken = watched.camera.take({});
    QWAIT_FUTURE(taken);
    QVERIFY_OK(taken.result());
    watched.frames.clear();
    QTRY_FRAMES(watched, 1);
}

void TestProcessCamera::whoIsDestroyedTellsNothing()
{
    PictureFolder desk;
    desk.lay(QStringLiteral("1.jpg"), Thing::Sheet);
    auto watched = std::make_unique<Watched>(desk.program);
    watched->camera.start(folderCamera);
    QTRY_FRAMES(*watched, 1);
    auto taken = watched->camera.take({});
    watched.reset();
    QVERIFY(taken.isFinished());
    QVERIFY_ERROR(taken.result(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestProcessCamera)
#include "tst_processcamera.moc"
