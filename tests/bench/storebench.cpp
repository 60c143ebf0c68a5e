// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "core/id.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>

#include <dlfcn.h>
#include <time.h>
#include <unistd.h>

namespace {

std::atomic<long> syncDelayMilliseconds = 0;
std::atomic<int> syncs = 0;

void waitAsASlowDiskWould()
{
    ++syncs;
    const timespec pause{0, syncDelayMilliseconds * 1'000'000};
    if (pause.tv_nsec > 0)
        nanosleep(&pause, nullptr);
}

template <typename Call>
Call next(const char *name)
{
    return reinterpret_cast<Call>(dlsym(RTLD_NEXT, name));
}

} // namespace

// SQLite syncs through these two. The program offers its own to the library, which then also waits as long as asked.
extern "C" int fdatasync(int file)
{
    static const auto call = next<int (*)(int)>("fdatasync");
    waitAsASlowDiskWould();
    return call(file);
}

extern "C" int fsync(int file)
{
    static const auto call = next<int (*)(int)>("fsync");
    waitAsASlowDiskWould();
    return call(file);
}

namespace yichuang::test {

namespace {

struct Profile
{
    const char *name;
    CipherProfile profile;
    QList<double> times = {}; ///< milliseconds, sorted once all are there
    QList<double> work = {};  ///< milliseconds of the store's thread, which a busy machine does not stretch; sorted as well
    int syncs = 0;

    [[nodiscard]] double at(int percent) const { return times.at((times.size() - 1) * percent / 100); }
    [[nodiscard]] double middleWork() const { return work.at((work.size() - 1) / 2); }
};

/// A case of twenty pages, as the window files it: the case, its pages, paper and outbox in one transaction. Ids are made
/// as the program makes them, by the time: that decides how many pages of the file a transaction touches.
CaseChange caseOfTwentyPages(Store &store, int nth)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    CaseRecord draft = sampleCase(nth);
    draft.id = CaseId::create(now);
    for (int page = 1; page <= 17; ++page)
        draft.materials[1].files.append(samplePageFile(QStringLiteral("lease"), nth));
    for (CaseMaterial &material : draft.materials) {
        for (PageFile &file : material.files) {
            file.id = PageFileId::create(now);
            file.sha256 = sha256(file.id.toString().toLatin1());
        }
    }
    const auto number = outcomeOf(store.cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    CaseChange change = sampleFiling(draft, number.value_or(QString()));
    for (OutboxEntry &entry : change.outbox)
        entry.idempotencyKey = newUuidV7(now).toString(QUuid::WithoutBraces);
    return change;
}

/// What the threads worked that a clerk waits for: those of the stores. Neither this one, which only asks, nor Qt's pool,
/// on which the stores do beforehand what nobody waits for.
double processorMilliseconds()
{
    double nanoseconds = 0;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    const QString own = QString::number(gettid());
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + QStringLiteral("/comm")));
        QFile times(tasks.filePath(task + QStringLiteral("/schedstat")));
        if (task == own || !name.open(QIODevice::ReadOnly) || !times.open(QIODevice::ReadOnly))
            continue;
        if (!name.readAll().startsWith("Thread (pooled)"))
            nanoseconds += times.readAll().split(' ').constFirst().toDouble();
    }
    return nanoseconds / 1e6;
}

bool measure(Store &store, Profile &profile, int nth)
{
    const CaseChange change = caseOfTwentyPages(store, nth);
    const int before = syncs;
    const double worked = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    const auto filed = outcomeOf(store.cases().commit(change));
    profile.times.append(double(timer.nsecsElapsed()) / 1e6);
    profile.work.append(processorMilliseconds() - worked);
    profile.syncs += syncs - before;
    if (!filed)
        std::fprintf(stderr, "%s: %s\n", profile.name, qPrintable(filed.error().detail));
    return filed.has_value();
}

/// In turn, so that a busy moment of the machine falls on all of them.
bool measureInTurn(std::array<Profile, 3> &profiles, int cases)
{
    FakeClock clock;
    QTemporaryDir directory;
    std::array<std::unique_ptr<Store>, 3> stores;
    for (std::size_t at = 0; at < profiles.size(); ++at) {
        StoreOptions options = sampleStore(directory.filePath(QString::fromLatin1(profiles[at].name)), clock);
        options.cipher = sampleCipher(profiles[at].profile);
        auto store = Store::open(options);
        if (!store) {
            std::fprintf(stderr, "%s: %s\n", profiles[at].name, qPrintable(store.error().detail));
            return false;
        }
        stores[at] = std::move(*store);
    }
    for (int nth = 1; nth <= cases; ++nth) {
        for (std::size_t at = 0; at < profiles.size(); ++at) {
            if (!measure(*stores[at], profiles[at], nth))
                return false;
        }
    }
    for (Profile &profile : profiles) {
        std::ranges::sort(profile.times);
        std::ranges::sort(profile.work);
    }
    return true;
}

void report(const std::array<Profile, 3> &profiles)
{
    const double plain = profiles.front().at(50);
    const double plainWork = profiles.front().middleWork();
    for (const Profile &profile : profiles) {
        std::printf("  %-6s p50 %7.2f ms  p95 %7.2f ms  worst %7.2f ms  %.2f x plain, %+.2f ms;"
                    "  processor p50 %.2f ms, %+.2f ms; %.1f syncs a case\n",
                    profile.name, profile.at(50), profile.at(95), profile.at(100), profile.at(50) / plain,
                    profile.at(50) - plain, profile.middleWork(), profile.middleWork() - plainWork,
                    double(profile.syncs) / double(profile.times.size()));
    }
}

int run(int cases, int slowCases)
{
    for (const long delay : {0L, 20L}) {
        const int count = delay == 0 ? cases : slowCases;
        std::array<Profile, 3> profiles{{{"plain", CipherProfile::Plain},
                                         {"aegis", CipherProfile::Aegis},
                                         {"guomi", CipherProfile::Guomi}}};
        syncDelayMilliseconds = delay;
        if (!measureInTurn(profiles, count))
            return 1;
        std::printf("filing a case of twenty pages, %d cases each, %ld ms added to every sync:\n", count, delay);
        report(profiles);
    }
    return 0;
}

} // namespace

} // namespace yichuang::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int cases = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 400;
    const int slowCases = argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : 100;
    return yichuang::test::run(cases, slowCases);
}
