// SPDX-License-Identifier: Apache-2.0
// How long turning a page takes, and what it costs in memory: viewerbench [PAGES]. The pages are scans of A4 in colour, in PDFs
// of a hundred pages each, drawn by the real device process and painted by the desk's own canvas.
#include <algorithm>
#include <functional>

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

#include "desk/papers/pagecanvas.h"
#include "desk/papers/pageloader.h"
#include "devices/processinspector.h"
#include "support/fakeclock.h"
#include "support/memorystore.h"
#include "support/samplefiles.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int readingEdge = 1600;   // px, as in the scan view
constexpr int pagesOfAFile = 100;
constexpr int patienceMs = 60'000;

QByteArray scannedFile(int number)
{
    QList<QImage> scans;
    for (quint32 seed = 1; seed <= 4; ++seed)
        scans.append(samplePage({200, false, 0, 2, true, true, quint32(number) * 10 + seed}));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (int page = 0; page < pagesOfAFile; ++page) {
        if (page > 0)
            writer.newPage();
        painter.drawImage(QRect(0, 0, writer.width(), writer.height()), scans.at(page % 4));
    }
    painter.end();
    return buffer.data();
}

qint64 residentMegabytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 >> 20 : 0;
}

double share(QList<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? 0 : times.at(qMin(times.size() - 1, qsizetype(double(times.size()) * part)));
}

/// A window with one page, as the desk has it.
struct Viewer
{
    Viewer(PageStore &pages, PageInspector &inspector) : loader(pages, inspector)
    {
        canvas.resize(700, 900);
        canvas.show();
        QObject::connect(&loader, &PageLoader::loaded, &canvas, [this](const PageAddress &page, int, const QImage &picture) {
            came.insert(page);
            if (page == wanted)
                canvas.display(picture, {});
        });
        QObject::connect(&loader, &PageLoader::failed, &canvas, [this] { ++failures; });
    }

    /// In an event loop: qWaitFor() sleeps between two looks, while a page comes through the pipe in many small pieces.
    bool waitUntil(const std::function<bool()> &done)
    {
        QSignalSpy loaded(&loader, &PageLoader::loaded);
        while (!done()) {
            if (!loaded.wait(patienceMs))
                return done();
        }
        return true;
    }

    /// Whoever reads a page gives its neighbour time to come.
    void readUntilAtHand(const PageAddress &neighbour)
    {
        if (!waitUntil([&] { return came.contains(neighbour); }))
            ++failures;
    }

    /// From the key to the painted page, in ms.
    double turnTo(const QList<PageAddress> &pages, int place)
    {
        canvas.display({}, {});
        wanted = pages.at(place);
        QElapsedTimer timer;
        timer.start();
        loader.loadAround(pages, place, readingEdge);
        if (!waitUntil([this] { return canvas.hasPicture(); }))
            ++failures;
        canvas.grab();
        return double(timer.nsecsElapsed()) / 1e6;
    }

    PageLoader loader;
    PageCanvas canvas;
    PageAddress wanted;
    QSet<PageAddress> came;
    int failures = 0;
};

/// What the desk and the process that draws for it hold together, as it grows.
struct Memory
{
    qint64 desk = 0;   ///< MB
    qint64 device = 0; ///< at the same moment

    void look(const ProcessInspector &inspector)
    {
        const Memory now{residentMegabytes(QCoreApplication::applicationPid()),
                         residentMegabytes(inspector.drawing().processId())};
        if (now.desk + now.device > desk + device)
            *this = now;
    }
};

QTextStream &operator<<(QTextStream &out, const Memory &memory)
{
    return out << memory.desk + memory.device << " MB (desk " << memory.desk << ", device process " << memory.device << ")";
}

QList<PageAddress> filePages(MemoryStore &store, int wanted)
{
    const CaseId caseId = sampleCase().id;
    QList<PageAddress> pages;
    for (int number = 0; pages.size() < wanted; ++number) {
        const QByteArray digest = *store.pages.put(caseId, scannedFile(number)).result();
        for (int page = 1; page <= pagesOfAFile && pages.size() < wanted; ++page)
            pages.append({caseId, digest, page, 0});
    }
    return pages;
}

void print(QTextStream &out, const QString &name, const QList<double> &times)
{
    out << "| " << name << " | " << times.size() << " | " << QString::number(share(times, 0.5), 'f', 1) << " | "
        << QString::number(share(times, 0.95), 'f', 1) << " |\n";
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const int wanted = qMax(20, application.arguments().value(1, QStringLiteral("1000")).toInt());

    FakeClock clock;
    MemoryStore store(clock);
    const QList<PageAddress> pages = filePages(store, wanted);
    out << pages.size() << " pages of A4 in colour are scanned" << Qt::endl;
    ProcessInspector inspector({QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-device"),
                                QProcessEnvironment::systemEnvironment(), {}});
    Viewer viewer(store.pages, inspector);
    viewer.turnTo(pages, 0); // the process starts
    Memory before;
    before.look(inspector);
    Memory most = before;
    QList<double> cached;
    QList<double> cold;
    for (int place = 1; place < pages.size(); ++place) {
        const bool reads = place % 2 == 1;
        if (reads)
            viewer.readUntilAtHand(pages.at(place));
        (reads ? cached : cold).append(viewer.turnTo(pages, place));
        most.look(inspector);
        if (place % pagesOfAFile == 0)
            out << place << " turned, " << viewer.failures << " failures, at most " << most << Qt::endl;
    }
    out << "\n| page turn | turns | p50 ms | p95 ms |\n| --- | --- | --- | --- |\n";
    print(out, QStringLiteral("the neighbour had time to come"), cached);
    print(out, QStringLiteral("at once after the last turn"), cold);
    out << "\nResident after the first page " << before << ", at most " << most << "; pictures at hand "
        << (viewer.loader.held() >> 20) << " MB.\n";
    return viewer.failures == 0 ? 0 : 1;
}
