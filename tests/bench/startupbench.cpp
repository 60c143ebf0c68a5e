// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace {

constexpr int startLimitMs = 60'000;
constexpr int usualRuns = 11;

struct Start
{
    double ms = 0;
    double memoryKib = 0;
};

/// From the start of the process to the painted, usable window; nothing when it did not come to that.
bool measure(const QString &program, const QStringList &arguments, std::vector<Start> &starts)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(program), arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(startLimitMs))
            return false;
    }
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    const QList<QByteArray> words = process.readLine().trimmed().split(' ');
    process.waitForFinished();
    if (words.size() != 2 || words.first() != "ready")
        return false;
    starts.push_back({ms, words.last().toDouble()});
    return true;
}

double median(std::vector<Start> starts, double Start::*what)
{
    std::sort(starts.begin(), starts.end(), [what](const Start &a, const Start &b) { return a.*what < b.*what; });
    return starts.at(starts.size() / 2).*what;
}

void tell(const char *name, const std::vector<Start> &starts)
{
    const auto [fastest, slowest] =
        std::minmax_element(starts.begin(), starts.end(), [](const Start &a, const Start &b) { return a.ms < b.ms; });
    printf("%-12s %8.0f ms (%.0f to %.0f)  %8.1f MiB\n", name, median(starts, &Start::ms), fastest->ms, slowest->ms,
           median(starts, &Start::memoryKib) / 1024);
}

} // namespace

/// Starts the desk and a bare window in turn, so that what else the machine does meets both alike.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int runs = QCoreApplication::arguments().value(1, QString::number(usualRuns)).toInt();
    const QTemporaryDir folder;
    const QString bare = QStringLiteral("yichuang-bench-bare");
    const QString desk = QStringLiteral("yichuang-bench-desk");
    std::vector<Start> first;
    std::vector<Start> bareStarts;
    std::vector<Start> deskStarts;
    // The first start makes the store, the accounts and the catalogue, and is told apart.
    bool good = runs > 0 && folder.isValid() && measure(desk, {folder.path()}, first);
    for (int run = 0; run < runs && good; ++run)
        good = measure(bare, {}, bareStarts) && measure(desk, {folder.path()}, deskStarts);
    if (!good) {
        fprintf(stderr, "A window did not come up; is there a display? yichuang-bench-startup [RUNS]\n");
        return 1;
    }
    printf("%d starts of each, in turn; median, fastest to slowest, and the median of the peak of resident memory\n", runs);
    tell("bare window", bareStarts);
    tell("desk", deskStarts);
    tell("first start", first);
    printf("desk / bare  %8.1f times the time, %.1f times the memory\n",
           median(deskStarts, &Start::ms) / median(bareStarts, &Start::ms),
           median(deskStarts, &Start::memoryKib) / median(bareStarts, &Start::memoryKib));
    return 0;
}
