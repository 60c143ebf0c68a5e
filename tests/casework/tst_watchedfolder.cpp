// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "casework/folderintake.h"
#include "casework/visit.h"
#include "core/detachedtaskrunner.h"
#include "counterbench.h"
#include "heldtaskrunner.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");
constexpr int never = 1'000'000'000; // ms
constexpr WatchedFolder::Pace unhurried{never, never}; // the tests look themselves

/// A share that went away: whoever reads there comes back only when a test says so.
class HungShare final : public TaskRunner
{
public:
    [[nodiscard]] int asked() const { return m_asked; }
    void comeBack() { m_gate->release(m_asked); }

protected:
    void post(std::function<void()> work) override
    {
        ++m_asked;
        static_cast<void>(m_threads.run([gate = m_gate, work = std::move(work)] {
            gate->acquire();
            work();
            return true;
        }));
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    DetachedTaskRunner m_threads;
    int m_asked = 0;
};

} // namespace

/// A scanner's own folder, looked at by hand instead of by the clock.
class TestWatchedFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsToldOfOnceItStandsStill();
    void aFileThatGrowsWaits();
    void anEmptyFileWaits();
    void whatLayThereBeforeIsNeverTaken();
    void withoutAFolderNothingHappens();
    void theClockLooksByItself();
    void aNameThatIsTakenGetsANeighbour();
    void aFolderThatCannotBeWrittenIsSaid();
    void whatArrivesComesInAndIsPutAway();
    void aRefusedFileIsSaidAndPutAside();
    void aFileThatWantsAPasswordStays();
    void withoutAMaterialFilesWait();
    void filesWaitWhileOthersComeIn();
    void afterTheVisitNothingComesIn();
    void whenTheWatchEndsFilesWaitUntilItGoesOn();
    void aCaseThatWasLeftSaysNothingAgainstTheFile();
    void aFolderThatHangsHoldsUpNobodyAndIsToldOnce();
    void whileALookHangsNoOtherBegins();
    void aShareThatHangsHoldsUpNeitherSignInNorQuitting();
    void whatAnOldLookFindsIsNotTold();
    void aFolderThatCannotBeReadIsToldUntilItCan();
    void aFileThatIsPutAwayLateIsNotToldTwice();

private:
    [[nodiscard]] QString path(const QString &name) const { return QDir(m_folder->path()).filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void lookTwice()
    {
        m_watched->look();
        m_watched->look();
    }
    [[nodiscard]] QList<PageFile> kept() const { return m_visit->record().material(lease)->files; }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
    std::unique_ptr<WatchedFolder> m_watched;
    std::unique_ptr<FolderIntake> m_taking;
    QString m_material;
};

void TestWatchedFolder::init()
{
    m_taking.reset();
    m_watched.reset();
    m_intake.reset();
    m_visit.reset();
    m_material = lease;
    m_bench = std::make_unique<CounterBench>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("sample-residence"));
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, m_bench->inspector, m_bench->store.pages,
                                            m_bench->clock, m_bench->tasks);
    m_watched = std::make_unique<WatchedFolder>(m_bench->tasks, m_folder->path(), unhurried);
    m_taking = std::make_unique<FolderIntake>(*m_watched, *m_intake, [this] { return m_material; });
}

void TestWatchedFolder::aFileIsToldOfOnceItStandsStill()
{
    m_taking.reset();
    const QSignalSpy arrived(m_watched.get(), &WatchedFolder::arrived);
    m_watched->begin();
    put(QStringLiteral("a.jpg"), "bytes");
    m_watched->look();
    QVERIFY(arrived.isEmpty());
    m_watched->look();
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toString(), path(QStringLiteral("a.jpg")));
    lookTwice();
    QCOMPARE(arrived.size(), 1);
}

void TestWatchedFolder::aFileThatGrowsWaits()
{
    m_taking.reset();
    const QSignalSpy arrived(m_watched.get(), &WatchedFolder::arrived);
    m_watched->begin();
    for (int piece = 0; piece < 4; ++piece) {
        put(QStringLiteral("a.jpg"), "piece");
        m_watched->look();
    }
    QVERIFY(arrived.isEmpty());
    m_watched->look();
    QCOMPARE(arrived.size(), 1);
}

void TestWatchedFolder::anEmptyFileWaits()
{
    m_taking.reset();
    const QSignalSpy arrived(m_watched.get(), &WatchedFolder::arrived);
    m_watched->begin();
    put(QStringLiteral("a.jpg"), {});
    put(QStringLiteral(".hidden"), "bytes");
    lookTwice();
    QVERIFY(arrived.isEmpty());
}

void TestWatchedFolder::whatLayThereBeforeIsNeverTaken()
{
    m_taking.reset();
    const QSignalSpy arrived(m_watched.get(), &WatchedFolder::arrived);
    put(QStringLiteral("of the one before.jpg"), "bytes");
    m_watched->begin();
    QCOMPARE(m_watched->leftLying(), 1);
    lookTwice();
    QVERIFY(arrived.isEmpty());
    QVERIFY(QFile::remove(path(QStringLiteral("of the one before.jpg"))));
    m_watched->look();
    QCOMPARE(m_watched->leftLying(), 0);
    put(QStringLiteral("of the one before.jpg"), "another one of that name");
    lookTwice();
    QCOMPARE(arrived.size(), 1);
}

void TestWatchedFolder::withoutAFolderNothingHappens()
{
    m_taking.reset();
    WatchedFolder none(m_bench->tasks, {}, {1, never});
    const QSignalSpy arrived(&none, &WatchedFolder::arrived);
    none.begin();
    none.look();
    none.look();
    QVERIFY(arrived.isEmpty());
    QCOMPARE(none.leftLying(), 0);
}

void TestWatchedFolder::theClockLooksByItself()
{
    WatchedFolder folder(m_bench->tasks, m_folder->path(), {20, never});
    const QSignalSpy arrived(&folder, &WatchedFolder::arrived);
    folder.begin();
    put(QStringLiteral("a.jpg"), "bytes");
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 20'000);
}

void TestWatchedFolder::aNameThatIsTakenGetsANeighbour()
{
    for (int nth = 0; nth < 3; ++nth) {
        put(QStringLiteral("scan.jpg"), QByteArray::number(nth));
        QVERIFY_OK(m_watched->putAway(path(QStringLiteral("scan.jpg")), true).result());
    }
    for (const QString &name : {QStringLiteral("scan.jpg"), QStringLiteral("scan-2.jpg"), QStringLiteral("scan-3.jpg")})
        QVERIFY2(QFile::exists(path(QStringLiteral("done/") + name)), qPrintable(name));
}

void TestWatchedFolder::aFolderThatCannotBeWrittenIsSaid()
{
    QVERIFY_ERROR(m_watched->putAway(path(QStringLiteral("gone.jpg")), false).result(), ErrorCode::StorageUnavailable);
    put(QStringLiteral("done"), "a file of that name"); // where the sub-folder should be
    put(QStringLiteral("a.jpg"), "bytes");
    QVERIFY_ERROR(m_watched->putAway(path(QStringLiteral("a.jpg")), true).result(), ErrorCode::StorageUnavailable);
    QVERIFY(QFile::exists(path(QStringLiteral("a.jpg"))));
}

void TestWatchedFolder::whatArrivesComesInAndIsPutAway()
{
    m_watched->begin();
    put(QStringLiteral("1.jpg"), sampleJpeg(210));
    put(QStringLiteral("2.jpg"), sampleJpeg(220));
    lookTwice();
    QTRY_COMPARE(kept().size(), 2);
    QTRY_VERIFY(QFile::exists(path(QStringLiteral("done/2.jpg"))));
    QVERIFY(QFile::exists(path(QStringLiteral("done/1.jpg"))));
    QVERIFY(!QFile::exists(path(QStringLiteral("1.jpg"))));
    QCOMPARE(kept().first().origin, QStringLiteral("1.jpg"));
}

void TestWatchedFolder::aRefusedFileIsSaidAndPutAside()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    m_bench->inspector.queueInspection(failure(ErrorCode::Malformed));
    m_watched->begin();
    put(QStringLiteral("1.jpg"), "broken");
    lookTwice();
    QTRY_VERIFY(QFile::exists(path(QStringLiteral("refused/1.jpg"))));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().at(0).toString(), QStringLiteral("1.jpg"));
    QCOMPARE(refused.first().at(1).value<Error>().code, ErrorCode::Malformed);
    QVERIFY(kept().isEmpty());
}

void TestWatchedFolder::aFileThatWantsAPasswordStays()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    m_bench->inspector.queueInspection(failure(ErrorCode::PasswordNeeded));
    m_watched->begin();
    put(QStringLiteral("1.pdf"), "locked");
    put(QStringLiteral("2.jpg"), sampleJpeg(210));
    lookTwice();
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(refused.size(), 1);
    QTRY_VERIFY(!m_intake->busy());
    QVERIFY(QFile::exists(path(QStringLiteral("1.pdf"))));
}

void TestWatchedFolder::withoutAMaterialFilesWait()
{
    m_material.clear();
    m_watched->begin();
    put(QStringLiteral("1.jpg"), sampleJpeg(210));
    lookTwice();
    QCOMPARE(m_taking->waiting(), 1);
    QVERIFY(QFile::exists(path(QStringLiteral("1.jpg"))));
    m_material = lease;
    m_watched->look();
    QTRY_COMPARE(kept().size(), 1);
}

void TestWatchedFolder::filesWaitWhileOthersComeIn()
{
    m_watched->begin();
    put(QStringLiteral("1.jpg"), sampleJpeg(210));
    m_bench->scanner.setStack({sampleJpeg(230), sampleJpeg(240)});
    m_intake->scan(lease, ScanSource::Feeder);
    QVERIFY(m_intake->busy());
    lookTwice();
    QTRY_COMPARE(kept().size(), 3);
    QCOMPARE(kept().last().origin, QStringLiteral("1.jpg"));
    QTRY_VERIFY(QFile::exists(path(QStringLiteral("done/1.jpg"))));
}

void TestWatchedFolder::afterTheVisitNothingComesIn()
{
    m_material.clear();
    m_watched->begin();
    put(QStringLiteral("1.jpg"), sampleJpeg(210));
    lookTwice();
    m_watched->end();
    m_taking->forget();
    m_watched->begin(); // for the next applicant
    m_material = lease;
    lookTwice();
    m_taking->goOn();
    QVERIFY(!m_intake->busy());
    QVERIFY(kept().isEmpty());
    QCOMPARE(m_watched->leftLying(), 1);
}

void TestWatchedFolder::whenTheWatchEndsFilesWaitUntilItGoesOn()
{
    m_material.clear();
    m_watched->begin();
    put(QStringLiteral("1.jpg"), sampleJpeg(210));
    lookTwice();
    m_watched->end();
    m_material = lease;
    m_taking->goOn();
    QVERIFY(!m_intake->busy());
    QCOMPARE(m_taking->waiting(), 1);
    m_watched->resume();
    m_taking->goOn();
    QTRY_COMPARE(kept().size(), 1);
}

void TestWatchedFolder::aCaseThatWasLeftSaysNothingAgainstTheFile()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    m_bench->inspector.queueInspection(failure(ErrorCode::Cancelled));
    m_watched->begin();
    put(QStringLiteral("1.jpg"), sampleJpeg(210));
    lookTwice();
    QTRY_COMPARE(refused.size(), 1);
    QTRY_VERIFY(!m_intake->busy());
    QVERIFY(QFile::exists(path(QStringLiteral("1.jpg"))));
}

void TestWatchedFolder::aFolderThatHangsHoldsUpNobodyAndIsToldOnce()
{
    HeldTaskRunner share;
    WatchedFolder folder(share, m_folder->path(), {never, 20}); // begin() alone looks: a second look would hang as well
    const QSignalSpy lost(&folder, &WatchedFolder::lost);
    const QSignalSpy foundAgain(&folder, &WatchedFolder::foundAgain);
    const QSignalSpy looked(&folder, &WatchedFolder::looked);
    folder.begin();
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 20'000);
    QCOMPARE(lost.first().first().value<Error>().code, ErrorCode::TimedOut);
    QVERIFY(looked.isEmpty());
    share.runFirst();
    QTRY_COMPARE(looked.size(), 1);
    QCOMPARE(foundAgain.size(), 1);
    QCOMPARE(lost.size(), 1);
}

void TestWatchedFolder::whileALookHangsNoOtherBegins()
{
    HeldTaskRunner share;
    WatchedFolder folder(share, m_folder->path(), unhurried);
    folder.begin();
    folder.look();
    folder.begin(); // the next applicant
    QCOMPARE(share.waiting(), 1);
    const QSignalSpy begun(&folder, &WatchedFolder::begun);
    share.runFirst();
    QTRY_COMPARE(share.waiting(), 1); // what it found was the last one's: it looks again
    QVERIFY(begun.isEmpty());
    put(QStringLiteral("before the first look.jpg"), "bytes");
    share.runFirst();
    QTRY_COMPARE(begun.size(), 1);
    QCOMPARE(folder.leftLying(), 1);
}

void TestWatchedFolder::aShareThatHangsHoldsUpNeitherSignInNorQuitting()
{
    HungShare share;
    auto folder = std::make_unique<WatchedFolder>(share, m_folder->path(), WatchedFolder::Pace{1, 20});
    const QSignalSpy lost(folder.get(), &WatchedFolder::lost);
    folder->begin();
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 20'000);
    for (int look = 0; look < 10; ++look)
        folder->look();
    QCOMPARE(share.asked(), 1); // however often it is time to look again
    {
        ThreadTaskRunner pool(1);
        auto signIn = pool.run([] { return true; });
        QWAIT_FUTURE(signIn);
    } // which waits for its threads
    folder.reset();
    share.comeBack(); // and finds nobody there
}

void TestWatchedFolder::whatAnOldLookFindsIsNotTold()
{
    HeldTaskRunner share;
    WatchedFolder folder(share, m_folder->path(), unhurried);
    const QSignalSpy begun(&folder, &WatchedFolder::begun);
    const QSignalSpy arrived(&folder, &WatchedFolder::arrived);
    folder.begin();
    share.runFirst();
    QTRY_COMPARE(begun.size(), 1);
    put(QStringLiteral("a.jpg"), "bytes");
    const QSignalSpy looked(&folder, &WatchedFolder::looked);
    folder.look();
    share.runFirst();
    QTRY_COMPARE(looked.size(), 1);
    folder.look(); // would tell of it
    folder.end();
    share.runFirst();
    folder.begin(); // the next applicant sits down before the answer is heard
    QTRY_COMPARE(share.waiting(), 1);
    QVERIFY(arrived.isEmpty());
    share.runFirst();
    QTRY_COMPARE(begun.size(), 2);
    QCOMPARE(folder.leftLying(), 1);
    QVERIFY(arrived.isEmpty());
}

void TestWatchedFolder::aFolderThatCannotBeReadIsToldUntilItCan()
{
    const QString later = path(QStringLiteral("mounted later"));
    WatchedFolder folder(m_bench->tasks, later, unhurried);
    const QSignalSpy lost(&folder, &WatchedFolder::lost);
    const QSignalSpy foundAgain(&folder, &WatchedFolder::foundAgain);
    const QSignalSpy arrived(&folder, &WatchedFolder::arrived);
    folder.begin();
    folder.look();
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().value<Error>().code, ErrorCode::StorageUnavailable);
    QVERIFY(QDir().mkpath(later));
    put(QStringLiteral("mounted later/there already.jpg"), "bytes");
    folder.look();
    QCOMPARE(foundAgain.size(), 1);
    QCOMPARE(folder.leftLying(), 1); // nobody knows whose it is
    folder.look();
    folder.look();
    QVERIFY(arrived.isEmpty());
}

void TestWatchedFolder::aFileThatIsPutAwayLateIsNotToldTwice()
{
    HeldTaskRunner share;
    WatchedFolder folder(share, m_folder->path(), unhurried);
    const QSignalSpy looked(&folder, &WatchedFolder::looked);
    const QSignalSpy arrived(&folder, &WatchedFolder::arrived);
    folder.begin();
    share.runFirst();
    QTRY_COMPARE(looked.size(), 1);
    put(QStringLiteral("a.jpg"), "bytes");
    for (int look = 2; look <= 3; ++look) {
        folder.look();
        share.runFirst();
        QTRY_COMPARE(looked.size(), look);
    }
    QCOMPARE(arrived.size(), 1);
    auto away = folder.putAway(path(QStringLiteral("a.jpg")), true);
    QVERIFY(!away.isFinished());
    folder.look(); // finds it there or not: it was told of
    share.runFirst();
    share.runFirst();
    QTRY_COMPARE(looked.size(), 4);
    QVERIFY_OK(away.result());
    folder.look();
    share.runFirst();
    QTRY_COMPARE(looked.size(), 5);
    QCOMPARE(arrived.size(), 1);
    QVERIFY(QFile::exists(path(QStringLiteral("done/a.jpg"))));
}

QTEST_MAIN(TestWatchedFolder)
#include "tst_watchedfolder.moc"
