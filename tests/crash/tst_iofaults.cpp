// SPDX-License-Identifier: Apache-2.0
#include <cerrno>

#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include "crash/disktap.h"
#include "crash/recording.h"
#include "crash/verdictbook.h"

using namespace yichuang;
using namespace yichuang::test;

/// Every call to the disk of every use case fails once, and then for ever, with EIO and with ENOSPC. Whatever fails:
/// nothing is damaged, what was called done is there, and what was called not done is not.
class TestIoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the store writes into its log about each fault would bury what the test has to say.
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("yichuang.storage=false")); }
    void everyCallMayFail_data();
    void everyCallMayFail();
    void everyKindOfCallFailedSomewhere();

private:
    /// What was told about each deed, until the first that failed.
    struct Told
    {
        QSet<int> done;
        QSet<int> notDone;
        bool unknown = false;
        int calls = 0;
        QByteArray failed;
    };
    [[nodiscard]] Told live(const UseCase &useCase, const QString &folder, const DiskFault &fault);
    void failAt(const UseCase &useCase, const DiskFault &fault, VerdictBook &book);

    QTemporaryDir m_folder;
    Disk m_base;
    QMap<QByteArray, int> m_kinds; ///< "write cases.db-wal": how often it was made to fail
    int m_faults = 0;  ///< that were reached
    int m_inVain = 0;  ///< armed for a call that did not come this time
    int m_unknown = 0;
};

namespace {

/// The others reach every kind of statement. These go through casework, which tries again for a second or more,
/// and take their time.
const QStringList leftToTheCampaign{QStringLiteral("a case of several pages"), QStringLiteral("a correction notice"),
                                    QStringLiteral("a visit is parked and resumed"), QStringLiteral("a clerk signs in"),
                                    QStringLiteral("corrections are handed in")};

/// The base of a use case in a folder of its own.
bool writeOut(const Disk &disk, const QString &folder)
{
    bool done = QDir(folder).removeRecursively() && QDir().mkpath(folder);
    for (auto name = disk.names.cbegin(); name != disk.names.cend(); ++name) {
        QFile file(QDir(folder).filePath(QFile::decodeName(name.key())));
        const QByteArray bytes = disk.files.value(name.value());
        done = done && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    return done;
}

} // namespace

TestIoFaults::Told TestIoFaults::live(const UseCase &useCase, const QString &folder, const DiskFault &fault)
{
    Told told;
    DiskTap tap(folder);
    // A new store fails from its first call on; the others when they are open, because opening is the same for all.
    if (useCase.before.isEmpty())
        tap.arm(fault);
    auto counter = CrashCounter::open(folder);
    if (!useCase.before.isEmpty())
        tap.arm(fault);
    for (int i = 0; counter && i < useCase.deeds.size(); ++i) {
        const Result<> done = useCase.deeds.at(i).run(**counter);
        if (done) {
            told.done.insert(i);
            continue;
        }
        told.unknown = done.error().code == ErrorCode::OutcomeUnknown;
        if (!told.unknown && !useCase.deeds.at(i).promises.isEmpty())
            told.notDone.insert(i);
        break;
    }
    counter = failure(ErrorCode::Cancelled);
    told.calls = tap.calls();
    told.failed = tap.failed();
    return told;
}

void TestIoFaults::failAt(const UseCase &useCase, const DiskFault &fault, VerdictBook &book)
{
    const QString folder = m_folder.filePath(QStringLiteral("store"));
    QVERIFY(writeOut(m_base, folder));
    const Told told = live(useCase, folder, fault);
    if (told.failed.isEmpty()) {
        ++m_inVain;
    } else {
        ++m_kinds[told.failed];
        ++m_faults;
    }
    m_unknown += told.unknown ? 1 : 0;
    const Judgement verdict = book.verdictOn(Disk::ofFolder(folder));
    const QByteArray where = QByteArray::number(fault.nth) + ". call: " + told.failed + ": "
                             + verdict.problems.join(QStringLiteral("; ")).toUtf8();
    QVERIFY2(verdict.problems.isEmpty(), where.constData());
    QVERIFY2(verdict.kept.contains(told.done), QByteArray(where + "called done and is not there").constData());
    QVERIFY2(!verdict.kept.intersects(told.notDone), QByteArray(where + "called not done and is there").constData());
}

void TestIoFaults::everyCallMayFail_data()
{
    QTest::addColumn<int>("nth");
    const QList<UseCase> useCases = allUseCases();
    const bool all = qEnvironmentVariableIsSet("YICHUANG_ALL_FAULTS");
    for (int i = 0; i < useCases.size(); ++i) {
        if (all || !leftToTheCampaign.contains(useCases.at(i).name))
            QTest::newRow(useCases.at(i).name.toUtf8().constData()) << i;
    }
}

void TestIoFaults::everyCallMayFail()
{
    QFETCH(const int, nth);
    const UseCase useCase = allUseCases().at(nth);
    const QString folder = m_folder.filePath(QStringLiteral("base"));
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(QDir().mkpath(folder));
    const QString problem = prepare(useCase, folder);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_base = Disk::ofFolder(folder);
    const StoreJudge judge(useCase, CipherProfile::Plain, Mishap::FailingDisk);
    VerdictBook book(judge);

    // A use case that ended early would be asked about nothing: on a disk that works all of it is done.
    const Told whole = live(useCase, folder, {});
    QCOMPARE(whole.done.size(), useCase.deeds.size());
    const int calls = whole.calls;
    QVERIFY(calls > 5);
    QElapsedTimer watch;
    watch.start();
    const int before = m_faults;
    const int inVainBefore = m_inVain;
    for (const bool forEver : {false, true}) {
        for (const int error : {EIO, ENOSPC}) {
            for (int call = 1; call <= calls && !QTest::currentTestFailed(); ++call)
                failAt(useCase, {call, error, forEver}, book);
        }
    }
    const int inVain = m_inVain - inVainBefore;
    qInfo("%d calls, %d faults, %d in vain, %lld ms", calls, m_faults - before, inVain, watch.elapsed());
    // What is saved by a clock may come a call later or earlier; nearly all of the calls have to be reached.
    QVERIFY(QTest::currentTestFailed() || m_faults - before >= 4 * calls * 9 / 10);
}

void TestIoFaults::everyKindOfCallFailedSomewhere()
{
    QSet<QByteArray> kinds;
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind)
        kinds.insert(kind.key().left(kind.key().indexOf(' ')));
    qInfo("%d faults at %lld kinds of places, %d outcomes that could not be known", m_faults,
          qlonglong(m_kinds.size()), m_unknown);
    for (const DiskCall call : {DiskCall::Open, DiskCall::Write, DiskCall::Sync, DiskCall::Remove})
        QVERIFY2(kinds.contains(diskCallName(call)), diskCallName(call));
    // A disk that fails for ever at the last moment leaves an outcome that nobody can know.
    QVERIFY(m_unknown > 0);
}

QTEST_GUILESS_MAIN(TestIoFaults)
#include "tst_iofaults.moc"
