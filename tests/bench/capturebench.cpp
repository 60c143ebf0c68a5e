// SPDX-License-Identifier: Apache-2.0
#include "capture/jpegcodec.h"
#include "capture/pagechecks.h"
#include "capture/pages/pageset.h"
#include "capture/sheetprint.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <thread>

#include <opencv2/imgproc.hpp>

#include <sys/resource.h>
#include <time.h>
#include <turbojpeg.h>

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
    const auto pixels = decodeJpeg(page.jpeg);
    return pixels && lookAtPage(*pixels, 1, 300).has_value();
}

/// Turned back by its skew and packed again: what a scan program does that puts pages straight.
bool checkAndStraighten(const BenchPage &page)
{
    constexpr double leastSkew = 0.3;
    auto pixels = decodeJpeg(page.jpeg);
    if (!pixels)
        return false;
    const auto look = lookAtPage(*pixels, 1, 300);
    if (!look)
        return false;
    for (const PageFinding &finding : look->findings) {
        if (finding.check != PageCheck::Skew || std::abs(finding.measured) <= leastSkew)
            continue;
        const int type = pixels->format == Pixels::Format::Gray8 ? CV_8UC1 : CV_8UC3;
        const cv::Mat crooked(pixels->height, pixels->width, type, pixels->bytes.data());
        const cv::Point2f middle(float(pixels->width) / 2, float(pixels->height) / 2);
        Pixels straight{pixels->width, pixels->height, pixels->format, QByteArray(pixels->bytes.size(), Qt::Uninitialized)};
        cv::Mat target(straight.height, straight.width, type, straight.bytes.data());
        cv::warpAffine(crooked, target, cv::getRotationMatrix2D(middle, finding.measured, 1), target.size(), cv::INTER_LINEAR,
                       cv::BORDER_REPLICATE);
        return encodeJpeg(straight, 80, 300).has_value();
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
            {QStringLiteral("yichuang: the same, turned straight and packed where askew"), checkAndStraighten}};
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
        if (QStandardPaths::findExecutable(work.name).isEmpty())
            std::printf("%s is not installed, and is left out.\n", qPrintable(work.name));
        else
            installed.append(work);
    }
    return installed;
}

bool writePages(const QString &folder, QList<BenchPage> &pages)
{
    for (int index = 0; index < sizeOf(PageSet::Bench); ++index) {
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

/// Pages a second by the clock, of the whole work on this many threads.
double pagesPerSecond(const QList<BenchPage> &pages, int threads)
{
    std::atomic<qsizetype> next = 0;
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&] {
            for (qsizetype index = next++; index < pages.size(); index = next++)
                (void)checkAndStraighten(pages.at(index));
        });
    }
    workers.clear();
    return double(pages.size()) / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Every page against the one before it.
double comparisonMilliseconds(const QList<BenchPage> &pages)
{
    QList<QByteArray> prints;
    for (const BenchPage &page : pages) {
        const auto pixels = decodeJpeg(page.jpeg);
        const auto look = pixels ? lookAtPage(*pixels, 1, 300) : Result<PageLook>(PageLook{});
        if (look && !look->sheetPrint.isEmpty())
            prints.append(look->sheetPrint);
    }
    const double before = threadMilliseconds();
    for (qsizetype i = 1; i < prints.size(); ++i)
        (void)likenessOf(prints.at(i - 1), prints.at(i));
    return prints.size() < 2 ? 0 : (threadMilliseconds() - before) / double(prints.size() - 1);
}

int run()
{
    prepareChecks();
    QTemporaryDir folder;
    QList<BenchPage> pages;
    if (!folder.isValid() || !writePages(folder.path(), pages)) {
        std::fprintf(stderr, "the pages cannot be written\n");
        return 1;
    }
    QList<Work> all = ownWork() + peers(folder.path());
    for (qsizetype index = 0; index < pages.size(); ++index) {
        for (Work &work : all) {
            if (index % work.everyNth == 0 && !work.take(pages.at(index))) {
                std::fprintf(stderr, "%s failed on page %lld\n", qPrintable(work.name), static_cast<long long>(index));
                return 1;
            }
        }
    }
    std::printf("| work | pages | ms of the processor a page | times the floor | our checks are faster by |\n"
                "| --- | --- | --- | --- | --- |\n");
    const double floor = all.at(0).perPage();
    const double own = all.at(1).perPage();
    for (const Work &work : std::as_const(all))
        std::printf("| %s | %d | %.1f | %.2f | %.1f |\n", qPrintable(work.name), work.pages, work.perPage(),
                    work.perPage() / floor, work.perPage() / own);
    std::printf("\nTwo sheets compared: %.1f ms. On one thread %.1f pages a second by the clock, on two %.1f.\n",
                comparisonMilliseconds(pages), pagesPerSecond(pages, 1), pagesPerSecond(pages, 2));
    return 0;
}

} // namespace

} // namespace yichuang::test

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return yichuang::test::run();
}
