// SPDX-License-Identifier: Apache-2.0
// What looking at a page costs, in turn with other programs that put pages straight: capturebench [--alone] [--steps] [PAGES].
#include "capture/jpegcodec.h"
#include "capture/pagechecks.h"
#include "capture/pages/pageset.h"
#include "capture/sheetprint.h"
#include "bench/capturesteps.h"
#include "bench/straightjpeg.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <turbojpeg.h>
#include <unistd.h>

namespace yichuang::test {

namespace {

constexpr quint32 seed = 1;

struct BenchPage
{
    QByteArray jpeg;
    QString jpegPath;
    QString pnmPath; ///< unpaper reads nothing else
};

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double childMilliseconds()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto milliseconds = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

/// One row of the table: processor time summed over the pages it was given.
struct Work
{
    QString name;
    std::function<bool(const BenchPage &)> run;
    int everyNth = 1; ///< the slow ones get fewer pages
    bool child = false;
    double milliseconds = 0;
    int pages = 0;

    [[nodiscard]] double perPage() const { return pages == 0 ? 0 : milliseconds / pages; }

    bool take(const BenchPage &page)
    {
        const double before = child ? childMilliseconds() : threadMilliseconds();
        if (!run(page))
            return false;
        milliseconds += (child ? childMilliseconds() : threadMilliseconds()) - before;
        ++pages;
        return true;
    }
};

bool decodeLuma(const BenchPage &page)
{
    void *codec = tjInitDecompress();
    const auto *bytes = reinterpret_cast<const unsigned char *>(page.jpeg.constData());
    const auto size = static_cast<unsigned long>(page.jpeg.size());
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    bool good = tjDecompressHeader3(codec, bytes, size, &width, &height, &sampling, &colours) == 0;
    QByteArray luma(qsizetype(width) * height, Qt::Uninitialized);
    good = good
        && tjDecompress2(codec, bytes, size, reinterpret_cast<unsigned char *>(luma.data()), width, width, height, TJPF_GRAY, 0)
            == 0;
    tjDestroy(codec);
    return good;
}

bool check(const BenchPage &page)
{
    return lookAtJpeg(page.jpeg, 1, 300).has_value();
}

/// As pages come that are no JPEG: from a PDF, PNG or TIFF.
bool checkPixels(const BenchPage &page)
{
    const auto pixels = decodeJpeg(page.jpeg);
    return pixels && lookAtPage(*pixels, 1, 300).has_value();
}

/// Turned back by its skew and packed again: what a scan program does that puts pages straight.
bool checkAndStraighten(const BenchPage &page)
{
    constexpr double leastSkew = 0.3;
    constexpr int quality = 80;
    const auto planes = decodePlanes(page.jpeg);
    if (!planes)
        return false;
    const auto look = lookAtPage(*planes, 1, 300);
    if (!look)
        return false;
    for (const PageFinding &finding : look->findings) {
        if (finding.check == PageCheck::Skew && std::abs(finding.measured) > leastSkew)
            return !straightJpeg(*planes, finding.measured, quality).isEmpty();
    }
    return true;
}

bool runs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QList<Work> ownWork()
{
    return {{QStringLiteral("JPEG decoded to grey, the floor"), decodeLuma},
            {QStringLiteral("yichuang: decoded and all checks"), check},
            {QStringLiteral("yichuang: the same, turned straight and packed where askew"), checkAndStraighten},
            {QStringLiteral("yichuang: decoded and all checks of a page in pixels"), checkPixels}};
}

/// The other programs that are installed; what is missing is said and left out.
QList<Work> peers(const QString &folder)
{
    const QString out = folder + QStringLiteral("/out");
    const QStringList deskewOnly{QStringLiteral("-q"), QStringLiteral("--overwrite"), QStringLiteral("--no-blackfilter"),
                                 QStringLiteral("--no-noisefilter"), QStringLiteral("--no-blurfilter"),
                                 QStringLiteral("--no-grayfilter"), QStringLiteral("--no-mask-scan"),
                                 QStringLiteral("--no-border-scan"), QStringLiteral("--no-border-align")};
    QList<Work> all{
        {QStringLiteral("unpaper"), [=](const BenchPage &page) {
            return runs(QStringLiteral("unpaper"), deskewOnly + QStringList{page.pnmPath, out + QStringLiteral(".pnm")});
        }, 1, true},
        {QStringLiteral("convert"), [=](const BenchPage &page) {
            return runs(QStringLiteral("convert"), {page.jpegPath, QStringLiteral("-deskew"), QStringLiteral("40%"),
                                                    QStringLiteral("-quality"), QStringLiteral("85"), out + QStringLiteral(".jpg")});
        }, 5, true},
        {QStringLiteral("ocrmypdf"), [=](const BenchPage &page) {
            return runs(QStringLiteral("ocrmypdf"), {QStringLiteral("-q"), QStringLiteral("-j1"), QStringLiteral("--image-dpi"),
                                                     QStringLiteral("300"), QStringLiteral("--tesseract-timeout"),
                                                     QStringLiteral("0"), QStringLiteral("--deskew"), page.jpegPath,
                                                     out + QStringLiteral(".pdf")});
        }, 10, true}};
    QList<Work> installed;
    for (const Work &work : std::as_const(all)) {
        if (!runs(work.name, {QStringLiteral("--version")})) // what only has its name does not count
            std::printf("%s is not installed, and is left out.\n", qPrintable(work.name));
        else
            installed.append(work);
    }
    return installed;
}

bool writePages(const QString &folder, int count, QList<BenchPage> &pages)
{
    for (int index = 0; index < count; ++index) {
        GeneratedPage page = pageOf(PageSet::Bench, index, seed);
        const QString base = QStringLiteral("%1/%2").arg(folder).arg(index, 2, 10, QChar(u'0'));
        BenchPage made{renderedJpeg(page), base + QStringLiteral(".jpg"), base + QStringLiteral(".pnm")};
        QFile jpeg(made.jpegPath);
        QFile pnm(made.pnmPath);
        const auto pixels = decodeJpeg(made.jpeg);
        if (!pixels || !jpeg.open(QIODevice::WriteOnly) || !pnm.open(QIODevice::WriteOnly))
            return false;
        jpeg.write(made.jpeg);
        pnm.write(QByteArray(pixels->format == Pixels::Format::Gray8 ? "P5\n" : "P6\n") + QByteArray::number(pixels->width) + ' '
                  + QByteArray::number(pixels->height) + "\n255\n" + pixels->bytes);
        pages.append(made);
    }
    return true;
}

/// The next page that nobody has taken yet, told to all processes.
class SharedCount
{
public:
    SharedCount() : m_memory(mmap(nullptr, sizeof(Count), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))
    {
        if (m_memory != MAP_FAILED)
            new (m_memory) Count(0);
    }
    ~SharedCount()
    {
        if (m_memory != MAP_FAILED)
            munmap(m_memory, sizeof(Count));
    }
    Q_DISABLE_COPY_MOVE(SharedCount)

    [[nodiscard]] bool isUsable() const { return m_memory != MAP_FAILED; }
    int takeNext() { return (*static_cast<Count *>(m_memory))++; }

private:
    using Count = std::atomic<int>;
    static_assert(Count::is_always_lock_free);
    void *m_memory;
};

struct Rate
{
    double pagesPerSecond = 0; ///< by the clock
    double milliseconds = 0;   ///< of the processor a page
};

/// The whole work in this many processes at once: a device process looks at one page after the other on its first thread, and a
/// second core is another process.
Rate rateOf(const QList<BenchPage> &pages, int processes)
{
    SharedCount next;
    if (!next.isUsable())
        return {};
    const double before = childMilliseconds();
    const auto start = std::chrono::steady_clock::now();
    for (int nth = 0; nth < processes; ++nth) {
        if (fork() != 0)
            continue;
        for (int index = next.takeNext(); index < pages.size(); index = next.takeNext())
            (void)checkAndStraighten(pages.at(index));
        _exit(0);
    }
    while (wait(nullptr) > 0)
        continue;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {double(pages.size()) / seconds, (childMilliseconds() - before) / double(pages.size())};
}

/// Every page against the one before it.
double comparisonMilliseconds(const QList<BenchPage> &pages)
{
    QList<QByteArray> prints;
    for (const BenchPage &page : pages) {
        const auto look = lookAtJpeg(page.jpeg, 1, 300);
        if (look && !look->sheetPrint.isEmpty())
            prints.append(look->sheetPrint);
    }
    const double before = threadMilliseconds();
    for (qsizetype i = 1; i < prints.size(); ++i)
        (void)likenessOf(prints.at(i - 1), prints.at(i));
    return prints.size() < 2 ? 0 : (threadMilliseconds() - before) / double(prints.size() - 1);
}

/// Every work on every page in turn, so that all of them see the same neighbours.
bool takeAll(const QList<BenchPage> &pages, QList<Work> &all)
{
    for (qsizetype index = 0; index < pages.size(); ++index) {
        for (Work &work : all) {
            if (index % work.everyNth == 0 && !work.take(pages.at(index))) {
                std::fprintf(stderr, "%s failed on page %lld\n", qPrintable(work.name), static_cast<long long>(index));
                return false;
            }
        }
    }
    return true;
}

void printTable(const QList<Work> &all)
{
    std::printf("| work | pages | ms of the processor a page | times the floor | our checks are faster by |\n"
                "| --- | --- | --- | --- | --- |\n");
    const double floor = all.at(0).perPage();
    const double own = all.at(1).perPage();
    for (const Work &work : all)
        std::printf("| %s | %d | %.1f | %.2f | %.1f |\n", qPrintable(work.name), work.pages, work.perPage(),
                    work.perPage() / floor, work.perPage() / own);
}

void printRates(const QList<BenchPage> &pages, const Work &whole)
{
    double load[1] = {0};
    (void)getloadavg(load, 1);
    const Rate one = rateOf(pages, 1);
    const Rate two = rateOf(pages, 2);
    std::printf("\nTurned straight and packed, pages a second by the clock: %.1f in one process (%.1f ms of the processor a page), %.1f in "
                "two (%.1f ms), while %.1f wanted the processor; by its own time two cores alone do %.1f.\nTwo sheets compared: "
                "%.1f ms.\n",
                one.pagesPerSecond, one.milliseconds, two.pagesPerSecond, two.milliseconds, load[0], 2000 / whole.perPage(),
                comparisonMilliseconds(pages));
}

int run(const QStringList &words)
{
    prepareChecks();
    const QTemporaryDir folder;
    QList<BenchPage> pages;
    const int asked = words.isEmpty() ? 0 : words.last().toInt();
    const int count = asked > 0 ? std::min(asked, sizeOf(PageSet::Bench)) : sizeOf(PageSet::Bench);
    if (!folder.isValid() || !writePages(folder.path(), count, pages)) {
        std::fprintf(stderr, "the pages cannot be written\n");
        return 1;
    }
    QList<Work> all = ownWork();
    if (!words.contains(QStringLiteral("--alone")))
        all += peers(folder.path());
    if (!takeAll(pages, all))
        return 1;
    printTable(all);
    printRates(pages, all.at(2));
    if (words.contains(QStringLiteral("--steps"))) {
        QList<QByteArray> jpegs;
        for (const BenchPage &page : std::as_const(pages))
            jpegs.append(page.jpeg);
        printSteps(jpegs);
    }
    return 0;
}

} // namespace

} // namespace yichuang::test

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return yichuang::test::run(QCoreApplication::arguments().mid(1));
}
