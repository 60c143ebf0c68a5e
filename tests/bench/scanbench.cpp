// SPDX-License-Identifier: Apache-2.0
// How long a stack takes from the key to "all kept and checked": scanbench [PAGES [MS…]]. A driverless scanner on this computer
// draws a sheet in so many ms, and only when the last one was fetched; in turn, the scanimage program takes the same stack.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>

#include "capture/pages/pageset.h"
#include "casework/counterbench.h"
#include "casework/pageintake.h"
#include "casework/visit.h"
#include "devices/processinspector.h"
#include "devices/processscanner.h"
#include "storage/store.h"
#include "support/outcome.h"
#include "support/samplestore.h"

namespace yichuang::test {

namespace {

const QString lease = QStringLiteral("lease");
constexpr int patienceMs = 120'000;
constexpr quint32 seed = 7; // of the pages, which are the same in every run

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The scanner, and the folder that tells SANE of it and of nothing else.
class PacedScanner
{
public:
    PacedScanner(const QString &sheets, int pace)
    {
        m_mock.start(QStringLiteral("python3"), {QStringLiteral(YICHUANG_SOURCE_DIR "/tests/devices/esclmock.py"), sheets, QString(),
                                                 QString::number(pace)});
        if (!m_mock.waitForReadyRead(patienceMs))
            return;
        const QByteArray port = m_mock.readLine().trimmed();
        m_ready = writeFile(m_config.filePath(QStringLiteral("dll.conf")), "airscan\n") &&
                  writeFile(m_config.filePath(QStringLiteral("airscan.conf")),
                            "[devices]\n\"Mock\" = http://127.0.0.1:" + port + "/eSCL\n[options]\ndiscovery = disable\n");
    }
    ~PacedScanner()
    {
        m_mock.kill();
        m_mock.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PacedScanner)

    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] QString config() const { return m_config.path(); }

private:
    QTemporaryDir m_config;
    QProcess m_mock;
    bool m_ready = false;
};

/// What a stack took, in seconds from the wish; less than zero when it did not come whole.
struct Taken
{
    double fed = -1;    ///< until the scanner said that it was through
    double checked = -1; ///< until all pages were looked at, stored, and named in the stored draft
};

/// The counter with an encrypted store, its device processes, and a visit that asks for the lease.
class Counter
{
public:
    explicit Counter(const QString &saneConfig)
    {
        m_program.path = QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-device");
        m_program.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), saneConfig);
        m_scanner = std::make_unique<ProcessScanner>(m_program);
        m_inspector = std::make_unique<ProcessInspector>(m_program);
        auto store = Store::open(sampleStore(m_data.path(), m_bench.clock));
        if (store && outcomeOf((*store)->guides().import({sampleGuide()})))
            m_store = std::move(*store);
    }

    /// What keeps a scan from beginning; null when nothing does.
    [[nodiscard]] const char *missing()
    {
        if (!m_store)
            return "the store does not open";
        if (!findScanner())
            return "the scanner is not listed";
        return beginVisit() ? nullptr : "no visit begins";
    }
    [[nodiscard]] QString scannerName() const { return m_name; }

    [[nodiscard]] Taken takeStack(int pages)
    {
        ThreadTaskRunner tasks;
        PageIntake intake(*m_visit, *m_scanner, *m_inspector, m_store->pages(), m_bench.clock, tasks);
        const QSignalSpy kept(&intake, &PageIntake::pageKept);
        QSignalSpy busy(&intake, &PageIntake::busyChanged);
        Taken taken;
        QObject::connect(&intake, &PageIntake::failed, &intake, [](const Error &error) {
            QTextStream(stderr) << errorCodeName(error.code) << ": " << error.detail << Qt::endl;
        });
        QElapsedTimer timer;
        QObject::connect(m_scanner.get(), &Scanner::finished, &intake, [&] { taken.fed = secondsOf(timer); });
        timer.start();
        intake.scan(lease, ScanSource::Feeder);
        while (intake.busy() && busy.wait(patienceMs)) {
        }
        if (kept.size() == pages)
            taken.checked = secondsOf(timer);
        return taken;
    }

private:
    bool findScanner()
    {
        // Its process is heard in the event loop, which a future does not run.
        QFutureWatcher<Result<QList<ScannerInfo>>> listing;
        QSignalSpy listed(&listing, &QFutureWatcherBase::finished);
        listing.setFuture(m_scanner->list());
        if (listed.wait(patienceMs) && listing.result() && !listing.result()->isEmpty())
            m_name = listing.result()->constFirst().name;
        return !m_name.isEmpty();
    }

    bool beginVisit()
    {
        m_visit = std::make_unique<Visit>(m_store->cases(), m_store->guides(), m_bench.clock, m_bench.session);
        QSignalSpy changed(m_visit.get(), &Visit::changed);
        m_visit->start();
        m_visit->chooseItem(QStringLiteral("sample-residence"));
        while (m_visit->record().guide.isNull() && changed.wait(patienceMs)) {
        }
        m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
        m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
        return !m_visit->record().guide.isNull();
    }

    CounterBench m_bench;
    QTemporaryDir m_data;
    DeviceProgram m_program;
    QString m_name;
    std::unique_ptr<ProcessScanner> m_scanner;
    std::unique_ptr<ProcessInspector> m_inspector;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Visit> m_visit;
};

/// The same stack by scanimage, which keeps the files and looks at none; less than zero where it is not installed.
double secondsOfScanimage(const QString &scanner, const QString &saneConfig, int pages)
{
    const QTemporaryDir folder;
    QProcess peer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SANE_CONFIG_DIR"), saneConfig);
    peer.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    peer.start(QStringLiteral("scanimage"),
               {QStringLiteral("-d"), scanner, QStringLiteral("--source"), QStringLiteral("ADF"), QStringLiteral("--resolution"),
                QStringLiteral("300"), QStringLiteral("--mode"), QStringLiteral("Color"), QStringLiteral("--format=jpeg"),
                QStringLiteral("--batch=%1").arg(folder.filePath(QStringLiteral("%d.jpg")))});
    const bool ended = peer.waitForFinished(patienceMs * 10);
    const double seconds = secondsOf(timer);
    return ended && QDir(folder.path()).count() == uint(pages) + 2 ? seconds : -1; // and the folder itself, and its parent
}

int failed(const char *why)
{
    QTextStream(stderr) << why << Qt::endl;
    return EXIT_FAILURE;
}

int measured(int pages, const QList<int> &paces)
{
    const QTemporaryDir sheets;
    for (int nth = 0; nth < pages; ++nth) {
        GeneratedPage page = pageOf(PageSet::Bench, nth, seed);
        page.colour = true; // as the scanner is told
        if (!writeFile(sheets.filePath(QStringLiteral("%1.jpg").arg(nth, 4, 10, QLatin1Char('0'))), renderedJpeg(page)))
            return failed("no page can be written");
    }
    QTextStream out(stdout);
    out << pages << " sheets of A4 at 300 dpi in colour, s from the wish\n\n"
        << "| a sheet takes the feeder ms | the feeder alone | scanimage, looks at nothing | ours, all fed | ours, all kept and checked |\n"
        << "| --- | --- | --- | --- | --- |\n" << Qt::flush;
    for (const int pace : paces) {
        // Each takes a stack of its own: what was fed is not put in again.
        const PacedScanner scanner(sheets.path(), pace);
        const PacedScanner other(sheets.path(), pace);
        if (!scanner.ready() || !other.ready())
            return failed("the scanner does not start");
        Counter counter(scanner.config());
        if (const char *missing = counter.missing())
            return failed(missing);
        const double peer = secondsOfScanimage(counter.scannerName(), other.config(), pages);
        const Taken taken = counter.takeStack(pages);
        if (taken.checked < 0)
            return failed("not every page came");
        out << QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n").arg(pace).arg(pace * pages / 1000.0, 0, 'f', 2).arg(peer, 0, 'f', 2)
                   .arg(taken.fed, 0, 'f', 2).arg(taken.checked, 0, 'f', 2)
            << Qt::flush;
    }
    return EXIT_SUCCESS;
}

} // namespace

} // namespace yichuang::test

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    QList<int> numbers;
    for (const QString &argument : application.arguments().mid(1))
        numbers.append(argument.toInt());
    const int pages = numbers.isEmpty() ? 20 : qMax(1, numbers.takeFirst());
    if (numbers.isEmpty())
        numbers = {2000, 1000, 500, 0}; // 30, 60 and 120 sheets a minute, and as quick as the driver
    return yichuang::test::measured(pages, numbers);
}
