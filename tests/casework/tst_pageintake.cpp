// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include "casework/pageintake.h"
#include "casework/visit.h"
#include "core/detachedtaskrunner.h"
#include "core/digest.h"
#include "counterbench.h"
#include "heldtaskrunner.h"
#include "slowcasestore.h"
#include "support/samplefiles.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");

QList<QByteArray> stackOf(int pages)
{
    QList<QByteArray> stack;
    for (int nth = 1; nth <= pages; ++nth)
        stack.append(sampleJpeg(200 + nth));
    return stack;
}

/// Answers only when a test says so.
class HeldInspector final : public PageInspector
{
public:
    using Look = QPromise<Result<FileInspection>>;
    QList<std::shared_ptr<Look>> asked;

    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &) override
    {
        asked.append(std::make_shared<Look>());
        asked.last()->start();
        return asked.last()->future();
    }
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &, int, int) override
    {
        return readyFuture(Result<Pixels>(failure(ErrorCode::Unsupported)));
    }
    void answer(qsizetype nth)
    {
        asked.at(nth)->addResult(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
        asked.at(nth)->finish();
    }
};

} // namespace

/// Pages on their way into the visit: scanned or imported, and all that goes wrong with them.
class TestPageIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scannedPagesAreStoredInspectedAndKept();
    void aJamKeepsThePagesBeforeIt();
    void theFirstScannerThatAnswersIsLookedForOnce();
    void aChosenScannerIsUsed();
    void aScannerThatWasReplacedIsFoundAgain();
    void noScannerIsReported();
    void aScannerThatCannotBeListedIsReported();
    void aSecondIntakeWhileOneRunsIsIgnored();
    void aCancelledScanKeepsWhatCame();
    void aScanIsCancelledBeforeAScannerWasFound();
    void badFilesAreToldByNameAndTheOthersKept();
    void anImportOfNothingIsNoIntake();
    void aCancelledImportEndsOnce();
    void aFileThatIsLookedAtIsGivenUpAtOnce();
    void aFileOfAHungShareIsGivenUpAtOnce();
    void cancellingFromWithinARefusalIsHarmless();
    void aFileReadForACancelledImportIsNotMisfiled();
    void aPageThatComesAfterTheVisitEndedIsRefused();
    void aPageForAMaterialThatIsNoLongerAskedForIsNotCalledKept();
    void aFullDiskRefusesThePageAndTheVisitGoesOn();
    void aPageIsCalledKeptOnceTheDraftThatNamesItIsDurable();
    void whateverWasCalledKeptIsFoundAfterAKill();
    void pagesWhoseDraftCannotBeSavedAreToldLater();
    void pagesOfAVisitThatEndedAreNeverCalledKept();

private:
    [[nodiscard]] QList<PageFile> kept() const
    {
        const CaseMaterial *material = m_visit->record().material(lease);
        return material ? material->files : QList<PageFile>();
    }
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
    void makeIntake(TaskRunner &tasks)
    {
        m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, m_bench->inspector, m_bench->store.pages,
                                                m_bench->clock, tasks);
    }
};

void TestPageIntake::init()
{
    m_intake.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("sample-residence"));
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    makeIntake(m_bench->tasks);
}

void TestPageIntake::scannedPagesAreStoredInspectedAndKept()
{
    const QList<QByteArray> stack = stackOf(3);
    m_bench->scanner.setStack(stack);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const QSignalSpy pages(m_intake.get(), &PageIntake::pageKept);
    m_intake->scan(lease, ScanSource::Feeder);
    QVERIFY(m_intake->busy());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first(), QVariantList({lease, 3}));
    QVERIFY(!m_intake->busy());
    QCOMPARE(pages.size(), 3);
    QCOMPARE(kept().size(), 3);
    for (int nth = 0; nth < 3; ++nth) {
        const PageFile &file = kept().at(nth);
        QCOMPARE(file.sha256, sha256(stack.at(nth)));
        QCOMPARE(file.size, stack.at(nth).size());
        QCOMPARE(file.mediaType, QStringLiteral("image/jpeg"));
        QCOMPARE(file.origin, QStringLiteral("scanner:fake:0"));
        QCOMPARE(file.takenAt, m_bench->clock.now());
        QCOMPARE(file.findings.size(), 3);
        QVERIFY(m_bench->store.state.pages.value(m_visit->record().id).contains(file.sha256));
    }
    QCOMPARE(m_bench->inspector.inspected(), stack);
}

void TestPageIntake::aJamKeepsThePagesBeforeIt()
{
    m_bench->scanner.setStack(stackOf(2), Error{ErrorCode::DeviceJammed, {}});
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("deviceJammed"));
    QVERIFY(finished.isEmpty());
    QCOMPARE(kept().size(), 2);
    m_bench->scanner.setStack(stackOf(1));
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(kept().size(), 3);
}

void TestPageIntake::theFirstScannerThatAnswersIsLookedForOnce()
{
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(finished.size(), 1);
    m_bench->scanner.setScanners(QList<ScannerInfo>{});
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(m_bench->scanner.requests().last().scanner, QStringLiteral("fake:0"));
}

void TestPageIntake::aChosenScannerIsUsed()
{
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scanners().use(QStringLiteral("fake:9"));
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->scanner.requests().first().scanner, QStringLiteral("fake:9"));
    QCOMPARE(m_bench->scanner.requests().first().source, ScanSource::Feeder);
    QCOMPARE(kept().first().origin, QStringLiteral("scanner:fake:9"));
}

void TestPageIntake::aScannerThatWasReplacedIsFoundAgain()
{
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(finished.size(), 1);
    m_bench->scanner.setStack({}, Error{ErrorCode::DeviceMissing, {}});
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(failed.size(), 1);
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("fake:1"), QStringLiteral("Another")}});
    m_bench->scanner.setStack(stackOf(1));
    const QSignalSpy offered(&m_intake->scanners(), &ScannerChoice::offered);
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(offered.size(), 1); // nobody's pages go to another machine before they were told
    QCOMPARE(offered.first().first().toString(), QStringLiteral("Scripted scanner"));
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(m_bench->scanner.requests().last().scanner, QStringLiteral("fake:1"));
}

void TestPageIntake::noScannerIsReported()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{});
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    m_intake->scan(lease, ScanSource::Flatbed);
    QCOMPARE(lastCode(failed), QStringLiteral("deviceMissing"));
    QVERIFY(!m_intake->busy());
}

void TestPageIntake::aScannerThatCannotBeListedIsReported()
{
    m_bench->scanner.setScanners(failure(ErrorCode::DeviceFailed));
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    m_intake->scan(lease, ScanSource::Flatbed);
    QCOMPARE(lastCode(failed), QStringLiteral("deviceFailed"));
}

void TestPageIntake::aSecondIntakeWhileOneRunsIsIgnored()
{
    const QSignalSpy started(m_intake.get(), &PageIntake::started);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scan(lease, ScanSource::Flatbed);
    m_intake->scan(QStringLiteral("identity"), ScanSource::Flatbed);
    m_intake->importFiles(QStringLiteral("identity"), {QStringLiteral("nowhere.pdf")});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_bench->scanner.requests().size(), 1);
    QVERIFY(m_visit->record().material(QStringLiteral("identity"))->files.isEmpty());
}

void TestPageIntake::aCancelledScanKeepsWhatCame()
{
    m_bench->scanner.setStack(stackOf(2));
    m_bench->scanner.hangAfterPages();
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(kept().size(), 2);
    m_intake->cancel();
    QCOMPARE(lastCode(failed), QStringLiteral("cancelled"));
    QCOMPARE(kept().size(), 2);
    m_intake->cancel();
    QCOMPARE(failed.size(), 1);
}

void TestPageIntake::aScanIsCancelledBeforeAScannerWasFound()
{
    class SlowScanner final : public Scanner
    {
    public:
        QPromise<Result<QList<ScannerInfo>>> promise;
        int scans = 0;
        QFuture<Result<QList<ScannerInfo>>> list() override { return promise.future(); }
        void scan(const ScanRequest &) override { ++scans; }
        void cancel() override {}
    } scanner;
    scanner.promise.start();
    PageIntake intake(*m_visit, scanner, m_bench->inspector, m_bench->store.pages, m_bench->clock, m_bench->tasks);
    const QSignalSpy failed(&intake, &PageIntake::failed);
    intake.scan(lease, ScanSource::Flatbed);
    intake.cancel();
    QCOMPARE(lastCode(failed), QStringLiteral("cancelled"));
    QVERIFY(!intake.busy());
    scanner.promise.addResult(QList<ScannerInfo>{{QStringLiteral("slow:0"), {}}});
    scanner.promise.finish();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(scanner.scans, 0);
}

void TestPageIntake::badFilesAreToldByNameAndTheOthersKept()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_bench->inspector.queueInspection(FakeInspector::goodPages(QStringLiteral("application/pdf"), 2));
    m_bench->inspector.queueInspection(failure(ErrorCode::Malformed));
    m_intake->importFiles(lease, {fileWith(QStringLiteral("good.pdf"), samplePdf(2)),
                                  fileWith(QStringLiteral("empty.jpg"), {}),
                                  fileWith(QStringLiteral("bad.pdf"), QByteArrayLiteral("%PDF-nonsense")),
                                  m_folder->filePath(QStringLiteral("gone.pdf")),
                                  fileWith(QStringLiteral("last.jpg"), sampleJpeg())});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first(), QVariantList({lease, 2}));
    QStringList told;
    for (const QVariantList &signal : refused)
        told.append(signal.at(0).toString() + u' ' + errorCodeName(signal.at(1).value<Error>().code));
    QCOMPARE(told, QStringList({QStringLiteral("empty.jpg empty"), QStringLiteral("bad.pdf malformed"),
                                QStringLiteral("gone.pdf notFound")}));
    QCOMPARE(kept().size(), 2);
    QCOMPARE(kept().at(0).origin, QStringLiteral("good.pdf"));
    QCOMPARE(kept().at(0).pageCount, 2);
    QCOMPARE(kept().at(1).origin, QStringLiteral("last.jpg"));
}

void TestPageIntake::anImportOfNothingIsNoIntake()
{
    const QSignalSpy started(m_intake.get(), &PageIntake::started);
    m_intake->importFiles(lease, {});
    QVERIFY(started.isEmpty());
    QVERIFY(!m_intake->busy());
}

void TestPageIntake::aCancelledImportEndsOnce()
{
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    connect(m_intake.get(), &PageIntake::pageKept, m_intake.get(), [this] { m_intake->cancel(); });
    m_intake->importFiles(lease, {fileWith(QStringLiteral("1.jpg"), sampleJpeg()), fileWith(QStringLiteral("2.jpg"), sampleJpeg())});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("cancelled"));
    QCOMPARE(kept().size(), 1);
}

void TestPageIntake::aFileThatIsLookedAtIsGivenUpAtOnce()
{
    HeldInspector inspector;
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, inspector, m_bench->store.pages, m_bench->clock,
                                            m_bench->tasks);
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->importFiles(lease, {fileWith(QStringLiteral("1.jpg"), sampleJpeg(201)), fileWith(QStringLiteral("2.pdf"), samplePdf())});
    inspector.answer(0);
    QTRY_COMPARE(inspector.asked.size(), 2);
    m_intake->cancel();
    QCOMPARE(lastCode(failed), QStringLiteral("cancelled"));
    QVERIFY(!m_intake->busy());
    QCOMPARE(m_intake->kept(), 1);
    QVERIFY(inspector.asked.last()->isCanceled()); // nobody reads it on either
    m_intake->importFiles(lease, {fileWith(QStringLiteral("3.jpg"), sampleJpeg(202))});
    QCOMPARE(inspector.asked.size(), 3);
    inspector.answer(1); // concerns nobody any more
    inspector.answer(2);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(kept().size(), 2);
    QCOMPARE(kept().last().origin, QStringLiteral("3.jpg"));
    QCOMPARE(failed.size(), 1);
}

/// A pipe that nobody writes into hangs whoever opens it.
void TestPageIntake::aFileOfAHungShareIsGivenUpAtOnce()
{
    const QString path = m_folder->filePath(QStringLiteral("hangs.pdf"));
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
    DetachedTaskRunner files;
    makeIntake(files);
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->importFiles(lease, {path});
    m_intake->cancel();
    QCOMPARE(lastCode(failed), QStringLiteral("cancelled"));
    m_intake->importFiles(lease, {fileWith(QStringLiteral("here.jpg"), sampleJpeg())});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(kept().size(), 1);
    m_intake.reset(); // nor does signing out wait
    QFile back(path);
    QVERIFY(back.open(QIODevice::WriteOnly)); // the share answers after all
}

void TestPageIntake::cancellingFromWithinARefusalIsHarmless()
{
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    connect(m_intake.get(), &PageIntake::fileRefused, m_intake.get(), [this] { m_intake->cancel(); });
    m_intake->importFiles(lease, {m_folder->filePath(QStringLiteral("gone.pdf"))});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_intake->busy());
}

void TestPageIntake::aFileReadForACancelledImportIsNotMisfiled()
{
    HeldTaskRunner tasks;
    makeIntake(tasks);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->importFiles(lease, {fileWith(QStringLiteral("first.jpg"), sampleJpeg(201))});
    m_intake->cancel();
    m_intake->importFiles(QStringLiteral("identity"), {fileWith(QStringLiteral("second.jpg"), sampleJpeg(202))});
    QCOMPARE(tasks.waiting(), 2);
    tasks.runFirst();
    tasks.runFirst();
    QTRY_COMPARE(finished.size(), 1);
    const QList<PageFile> files = m_visit->record().material(QStringLiteral("identity"))->files;
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().origin, QStringLiteral("second.jpg"));
    QVERIFY(kept().isEmpty());
}

void TestPageIntake::aPageThatComesAfterTheVisitEndedIsRefused()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scan(lease, ScanSource::Flatbed);
    m_visit->start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().at(1).toInt(), 0);
    QCOMPARE(lastCode(refused, 1), QStringLiteral("cancelled"));
    QCOMPARE(refused.first().at(0).toString(), QString());
    QVERIFY(m_visit->record().materials.isEmpty());
}

void TestPageIntake::aPageForAMaterialThatIsNoLongerAskedForIsNotCalledKept()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    const QSignalSpy pages(m_intake.get(), &PageIntake::pageKept);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scan(lease, ScanSource::Flatbed);
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("own"));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(lastCode(refused, 1), QStringLiteral("wrongState"));
    QVERIFY(pages.isEmpty());
}

void TestPageIntake::aFullDiskRefusesThePageAndTheVisitGoesOn()
{
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_bench->breakStore(ErrorCode::StorageFull);
    m_intake->importFiles(lease, {fileWith(QStringLiteral("1.jpg"), sampleJpeg())});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(lastCode(refused, 1), QStringLiteral("storageFull"));
    QCOMPARE(refused.first().at(0).toString(), QStringLiteral("1.jpg"));
    QVERIFY(kept().isEmpty());
    m_bench->mendStore();
    m_intake->importFiles(lease, {m_folder->filePath(QStringLiteral("1.jpg"))});
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(kept().size(), 1);
}

void TestPageIntake::aPageIsCalledKeptOnceTheDraftThatNamesItIsDurable()
{
    SlowCaseStore slow(m_bench->store.cases);
    Visit visit(slow, m_bench->store.guides, m_bench->clock, m_bench->session);
    visit.start();
    visit.chooseItem(QStringLiteral("sample-residence"));
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("own"));
    slow.holdDrafts();
    PageIntake intake(visit, m_bench->scanner, m_bench->inspector, m_bench->store.pages, m_bench->clock, m_bench->tasks);
    const QSignalSpy pages(&intake, &PageIntake::pageKept);
    const QSignalSpy finished(&intake, &PageIntake::finished);
    m_bench->scanner.setStack(stackOf(2));
    intake.scan(QStringLiteral("identity"), ScanSource::Feeder);
    QTRY_COMPARE(visit.record().material(QStringLiteral("identity"))->files.size(), 2);
    QTRY_COMPARE(slow.drafts(), 1);
    QVERIFY(pages.isEmpty());
    QVERIFY(finished.isEmpty());
    QVERIFY(intake.busy());
    slow.answerDrafts();
    QTRY_COMPARE(pages.size(), 1); // the first save did not name the second page yet
    QTRY_COMPARE(slow.drafts(), 1);
    slow.answerDrafts();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(pages.size(), 2);
    QCOMPARE(finished.first().at(1).toInt(), 2);
}

void TestPageIntake::whateverWasCalledKeptIsFoundAfterAKill()
{
    m_bench->scanner.setStack(stackOf(6));
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    int told = 0;
    connect(m_intake.get(), &PageIntake::pageKept, this, [this, &told](const QString &, const PageFile &file) {
        // What a program that dies at this very moment leaves behind.
        const CaseRecord stored = m_bench->store.state.cases.value(m_visit->record().id);
        const CaseMaterial *material = stored.material(lease);
        QVERIFY(material && material->files.contains(file));
        ++told;
    });
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(told, 6);
}

void TestPageIntake::pagesWhoseDraftCannotBeSavedAreToldLater()
{
    const QSignalSpy pages(m_intake.get(), &PageIntake::pageKept);
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    m_bench->store.state.draftFault = Error{ErrorCode::StorageFull, {}};
    m_bench->scanner.setStack(stackOf(2));
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    QVERIFY(!m_intake->busy());
    QVERIFY(pages.isEmpty());
    QCOMPARE(kept().size(), 2);
    m_bench->store.state.draftFault.reset();
    QTRY_COMPARE(pages.size(), 2);
    QCOMPARE(m_bench->store.state.cases.value(m_visit->record().id).material(lease)->files.size(), 2);
}

void TestPageIntake::pagesOfAVisitThatEndedAreNeverCalledKept()
{
    const QSignalSpy pages(m_intake.get(), &PageIntake::pageKept);
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    m_bench->store.state.draftFault = Error{ErrorCode::StorageFull, {}};
    m_bench->scanner.setStack(stackOf(1));
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_COMPARE(failed.size(), 1);
    m_visit->start();
    m_bench->store.state.draftFault.reset();
    m_visit->setApplicant(sampleCase().applicant);
    m_visit->saveNow();
    QVERIFY(pages.isEmpty());
}

QTEST_MAIN(TestPageIntake)
#include "tst_pageintake.moc"
