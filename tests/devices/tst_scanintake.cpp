// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>

#include <QFile>
#include <QPromise>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include "capture/jpegcodec.h"
#include "casework/counterbench.h"
#include "casework/pageintake.h"
#include "casework/visit.h"
#include "devices/processinspector.h"
#include "devices/processscanner.h"
#include "scanoutcome.h"
#include "storage/store.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");
constexpr int patience = 60'000;

/// Says nothing of a page until it is told to.
class HeldInspector final : public PageInspector
{
public:
    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &) override
    {
        auto promise = std::make_shared<QPromise<Result<FileInspection>>>();
        promise->start();
        if (m_isFree)
            answer(*promise);
        else
            m_held.append(promise);
        return promise->future();
    }
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &, int, int) override
    {
        return readyFuture<Result<Pixels>>(failure(ErrorCode::Unsupported));
    }
    [[nodiscard]] QFuture<Result<QStringList>> walls() override { return readyFuture<Result<QStringList>>(QStringList()); }

    void release()
    {
        m_isFree = true;
        for (const auto &promise : std::exchange(m_held, {}))
            answer(*promise);
    }

private:
    static void answer(QPromise<Result<FileInspection>> &promise)
    {
        promise.addResult(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
        promise.finish();
    }

    QList<std::shared_ptr<QPromise<Result<FileInspection>>>> m_held;
    bool m_isFree = false;
};

/// SANE's test backend hangs for ever once in some 20,000 pages (tst_processscanner); such a round says nothing about us.
constexpr int mostRounds = 5;

bool hung(const ScanOutcome &outcome)
{
    return outcome.code() == errorCodeName(ErrorCode::TimedOut);
}

/// How often the device process is killed; the whole campaign is 200 (YICHUANG_SCAN_KILLS).
int kills()
{
    const int wanted = qEnvironmentVariableIntValue("YICHUANG_SCAN_KILLS");
    return wanted > 0 ? wanted : 20;
}

} // namespace

/// From the scanner into the case: the real device process on one end, the visit with its store on the other.
class TestScanIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFeederNeverWaitsForTheDesk();
    void aPageOf600DpiInColourIsTaken();
    void aProcessThatIsKilledInMidScanLosesNoPage();

private:
    void configure(const QByteArray &lines);
    void beginVisit(CaseStore &cases, GuideStore &guides);
    void makeIntake(PageInspector &inspector, PageStore &pages);
    [[nodiscard]] QList<PageFile> files() const
    {
        const CaseMaterial *material = m_visit->record().material(lease);
        return material ? material->files : QList<PageFile>();
    }
    /// Kills the process at a moment of its scan and waits for the end of it.
    void killOnce(quint32 afterPages, int laterMs);
    /// The store, opened anew, has all of them.
    void lookAtReopened(const QString &folder, const CaseId &caseId, const QSignalSpy &kept);

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<CounterBench> m_bench;
    DeviceProgram m_program;
    std::unique_ptr<ProcessScanner> m_scanner;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
};

void TestScanIntake::init()
{
    m_intake.reset();
    m_visit.reset();
    m_scanner.reset();
    m_config = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<CounterBench>();
    m_program = {};
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    m_program.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), m_config->path());
    m_program.patience.list = patience;
    beginVisit(m_bench->store.cases, m_bench->store.guides);
}

void TestScanIntake::beginVisit(CaseStore &cases, GuideStore &guides)
{
    m_visit = std::make_unique<Visit>(cases, guides, m_bench->clock, m_bench->session);
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("sample-residence"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_visit->record().guide.isNull(), patience);
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
}

void TestScanIntake::configure(const QByteArray &lines)
{
    const QString source = QStringLiteral(YICHUANG_SOURCE_DIR "/resources/sane/");
    QVERIFY(QFile::copy(source + QStringLiteral("dll.conf"), m_config->filePath(QStringLiteral("dll.conf"))));
    QFile demo(source + QStringLiteral("test.conf"));
    QVERIFY(demo.open(QIODevice::ReadOnly));
    QFile file(m_config->filePath(QStringLiteral("test.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(demo.readAll() + '\n' + lines + '\n');
}

void TestScanIntake::makeIntake(PageInspector &inspector, PageStore &pages)
{
    const ScannerProfile coarse{ScanSource::Feeder, false, 75, false};
    m_scanner = std::make_unique<ProcessScanner>(m_program, QList<ScannerSetting>{{QStringLiteral("test:0"), coarse}});
    m_intake = std::make_unique<PageIntake>(*m_visit, *m_scanner, inspector, pages, m_bench->clock,
                                            m_bench->tasks);
}

/// The whole stack has come while the desk has not taken in one page: nothing between them holds the feeder up.
void TestScanIntake::theFeederNeverWaitsForTheDesk()
{
    configure("");
    for (int round = 0; round < mostRounds; ++round) {
        HeldInspector inspector;
        makeIntake(inspector, m_bench->store.pages);
        const ScanOutcome outcome(*m_scanner);
        const QSignalSpy kept(m_intake.get(), &PageIntake::pageKept);
        m_intake->scan(lease);
        QTRY_COMPARE_WITH_TIMEOUT(outcome.ends(), 1, patience);
        const qsizetype before = files().size();
        QCOMPARE(kept.size(), 0);
        QVERIFY(m_intake->busy());
        inspector.release();
        QTRY_VERIFY_WITH_TIMEOUT(!m_intake->busy(), patience);
        QCOMPARE(kept.size(), outcome.pages.size());
        QCOMPARE(files().size(), before + outcome.pages.size());
        if (hung(outcome))
            continue;
        QCOMPARE(outcome.code(), QStringLiteral("finished"));
        QCOMPARE(outcome.pages.size(), 10);
        m_intake.reset(); // before its inspector
        return;
    }
    QFAIL("the driver hung each time");
}

/// 104 MB of pixels, near the 128 MB at which Qt refuses a picture.
void TestScanIntake::aPageOf600DpiInColourIsTaken()
{
    configure("");
    ProcessScanner scanner(m_program);
    QByteArray page;
    for (int round = 0; round < mostRounds && page.isEmpty(); ++round) {
        const ScanOutcome outcome(scanner);
        scanner.scan({QStringLiteral("test:0"), ScanSource::Flatbed, 600, true});
        QTRY_COMPARE_WITH_TIMEOUT(outcome.ends(), 1, patience);
        QVERIFY2(hung(outcome) || outcome.pages.size() == 1, qPrintable(outcome.code()));
        if (!hung(outcome))
            page = outcome.page(0).bytes;
    }
    QVERIFY(jpegHeader(page)->width > 4'900);
    DeviceProgram program = m_program;
    program.patience.inspect = patience;
    ProcessInspector inspector(program);
    auto inspection = inspector.inspect(page);
    QTRY_VERIFY_WITH_TIMEOUT(inspection.isFinished(), patience);
    QVERIFY_OK(inspection.result());
    QCOMPARE(inspection.result()->pageCount, 1);
    auto picture = inspector.render(page, 1, 1600);
    QTRY_VERIFY_WITH_TIMEOUT(picture.isFinished(), patience);
    QVERIFY_OK(picture.result());
}

void TestScanIntake::killOnce(quint32 afterPages, int laterMs)
{
    const ScanOutcome outcome(*m_scanner);
    m_intake->scan(lease);
    QTRY_VERIFY_WITH_TIMEOUT(!m_intake->busy() || outcome.pages.size() >= qsizetype(afterPages), patience);
    const QObject scan; // a kill that comes too late does not hit the next one
    QTimer::singleShot(laterMs, &scan, [this] {
        if (const auto process = static_cast<pid_t>(m_scanner->process().processId()); process > 0)
            ::kill(process, SIGKILL);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!m_intake->busy(), patience);
    // Killed while it looked for scanners, it never began to scan.
    QVERIFY(outcome.ends() <= 1);
    QVERIFY(outcome.ends() == 1 || outcome.pages.isEmpty());
}

/// Every page that was called kept is in the case and in the store, also when it is opened anew, and the next scan begins with
/// a new process: nothing of the killed one is in its way.
void TestScanIntake::aProcessThatIsKilledInMidScanLosesNoPage()
{
    configure("read-delay true\nread-delay-duration 500");
    const QTemporaryDir data;
    auto store = Store::open(sampleStore(data.path(), m_bench->clock)); // encrypted, as on a counter
    QVERIFY_OK(store);
    QVERIFY_OK(outcomeOf((*store)->guides().import({sampleGuide()})));
    beginVisit((*store)->cases(), (*store)->guides());
    const CaseId caseId = m_visit->record().id;
    FakeInspector inspector;
    makeIntake(inspector, (*store)->pages());
    const QSignalSpy kept(m_intake.get(), &PageIntake::pageKept);
    const QSignalSpy refused(m_intake.get(), &PageIntake::fileRefused);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u, %d kills", seed, kills());
    QRandomGenerator random(seed);
    for (int round = 0; round < kills(); ++round)
        killOnce(random.bounded(4U), random.bounded(30));
    QVERIFY(refused.isEmpty());
    QCOMPARE(kept.size(), files().size());
    int came = 0;
    for (int round = 0; round < mostRounds && came != 10; ++round) {
        const ScanOutcome outcome(*m_scanner);
        m_intake->scan(lease);
        QTRY_VERIFY_WITH_TIMEOUT(!m_intake->busy(), patience);
        came = int(outcome.pages.size());
        if (!hung(outcome))
            break;
    }
    QCOMPARE(came, 10);
    m_intake.reset(); // before its inspector and its store
    m_visit.reset();
    store->reset();
    lookAtReopened(data.path(), caseId, kept);
}

void TestScanIntake::lookAtReopened(const QString &folder, const CaseId &caseId, const QSignalSpy &kept)
{
    auto store = Store::open(sampleStore(folder, m_bench->clock));
    QVERIFY_OK(store);
    const auto draft = outcomeOf((*store)->cases().load(caseId));
    QVERIFY_OK(draft);
    const QList<PageFile> stored = draft->material(lease)->files;
    QCOMPARE(stored.size(), kept.size());
    for (qsizetype nth = 0; nth < kept.size(); ++nth) {
        const auto told = kept.at(nth).at(1).value<PageFile>();
        QCOMPARE(stored.at(nth).id, told.id);
        const auto page = outcomeOf((*store)->pages().get(caseId, told.sha256));
        QVERIFY_OK(page);
        QVERIFY_OK(decodeJpeg(*page));
    }
    const auto report = outcomeOf((*store)->check());
    QVERIFY_OK(report);
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestScanIntake)
#include "tst_scanintake.moc"
