// SPDX-License-Identifier: Apache-2.0
// Puts scanned pages together to one PDF, in turn with img2pdf, which is asked for the same (JPEG untouched). Each run is a
// process of its own, so that its processor time and its peak of memory are its own.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "capture/pdfassembly.h"
#include "core/digest.h"
#include "support/samplefiles.h"

using namespace yichuang;

namespace {

/// What one run cost.
struct Cost
{
    double milliseconds = 0; ///< of the processor
    double megabytes = 0;    ///< peak of resident memory
    bool worked = false;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The work itself, in the child.
int assemble(const QString &out, const QStringList &pages)
{
    PdfParticulars particulars{QStringLiteral("bench"), QStringLiteral("bench/1"), {}};
    for (const QString &page : pages)
        particulars.sources.append(sha256(bytesOf(page)));
    PdfAssembly assembly(particulars);
    for (const QString &page : pages) {
        if (!assembly.addJpeg([page] { return bytesOf(page); }, 0, {}))
            return EXIT_FAILURE;
    }
    QFile file(out);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return EXIT_FAILURE;
    return assembly.write(file) ? EXIT_SUCCESS : EXIT_FAILURE;
}

Cost run(const QStringList &words)
{
    QList<QByteArray> texts;
    for (const QString &word : words)
        texts.append(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawnp(&child, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0)
        return {};
    int status = 0;
    rusage used = {};
    ::wait4(child, &status, 0, &used);
    const auto milliseconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return {milliseconds(used.ru_utime) + milliseconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024,
            WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

QStringList madePages(const QString &folder)
{
    constexpr int different = 10; // the rest are copies: the file system has them all the same
    constexpr int pages = 50;
    QStringList paths;
    for (int page = 0; page < pages; ++page) {
        const QString path = QStringLiteral("%1/%2.jpg").arg(folder).arg(page, 3, 10, QLatin1Char('0'));
        if (page < different) {
            QFile file(path);
            const QImage image = test::samplePage({.dpi = 300, .noise = 2.5, .seal = page % 2 == 0, .seed = quint32(page + 1)});
            if (file.open(QIODevice::WriteOnly))
                file.write(test::encoded(image, "jpeg", 92));
        } else {
            QFile::copy(paths.at(page % different), path);
        }
        paths.append(path);
    }
    return paths;
}

QStringList repeated(const QStringList &pages, int times)
{
    QStringList all;
    for (int nth = 0; nth < times; ++nth)
        all += pages;
    return all;
}

struct Row
{
    const char *name;
    double perPage;
    double worst;
    double megabytes;
};

/// The run in the middle of those that were made in turn with the other program.
Row rowOf(const char *name, int pages, QList<Cost> costs)
{
    std::sort(costs.begin(), costs.end(), [](const Cost &left, const Cost &right) { return left.milliseconds < right.milliseconds; });
    const Cost median = costs.at(costs.size() / 2);
    return {name, median.milliseconds / pages, costs.last().milliseconds / pages, median.megabytes};
}

void print(const QList<Row> &rows, int pages)
{
    for (const Row &row : rows)
        std::printf("| %s | %d | %.2f | %.2f | %.1f | %.2f |\n", row.name, pages, row.perPage, row.worst, row.megabytes,
                    row.perPage / rows.first().perPage);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--assemble"))
        return assemble(words.value(2), words.mid(3));
    const int rounds = std::max(1, words.value(1, QStringLiteral("5")).toInt());
    const QTemporaryDir folder;
    const QStringList pages = madePages(folder.path());
    const QString out = folder.filePath(QStringLiteral("out.pdf"));
    const bool peer = !QStandardPaths::findExecutable(QStringLiteral("img2pdf")).isEmpty();
    std::puts("| program | pages | ms of the processor a page | worst run | peak MB | times ours |\n"
              "| --- | --- | --- | --- | --- | --- |");
    for (const int times : {1, 10}) {
        const QStringList all = repeated(pages, times);
        QList<Cost> ours;
        QList<Cost> theirs;
        for (int round = 0; round < rounds; ++round) {
            ours.append(run(QStringList{QCoreApplication::applicationFilePath(), QStringLiteral("--assemble"), out} + all));
            if (peer)
                theirs.append(run(QStringList{QStringLiteral("img2pdf"), QStringLiteral("-o"), out} + all));
            if (!ours.last().worked)
                return EXIT_FAILURE;
        }
        QList<Row> rows{rowOf("yichuang, PDF/A-1b, reopened and counted", int(all.size()), ours)};
        if (peer)
            rows.append(rowOf("img2pdf", int(all.size()), theirs));
        print(rows, int(all.size()));
    }
    if (!peer)
        std::puts("img2pdf is not installed; it stands beside nothing.");
    return EXIT_SUCCESS;
}
