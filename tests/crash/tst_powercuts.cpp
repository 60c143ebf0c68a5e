// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <QElapsedTimer>
#include <QTest>

#include "crash/drivenstore.h"
#include "crash/loopdisk.h"

using namespace yichuang::test;

/// Cuts the power of a real file system under a counter at work. What it promised over a pipe before the cut is there when
/// the disk is mounted again.
class TestPowerCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingThatWasPromisedIsMissing_data() { addKinds(); }
    void nothingThatWasPromisedIsMissing();
    void aStoreThatDoesNotSyncIsCaught_data() { addKinds(); }
    void aStoreThatDoesNotSyncIsCaught();

private:
    static void addKinds();
    /// One life on the disk and its end; adds what was promised.
    void cut(LoopDisk &disk, const QString &folder, int firstVisitor, bool off, QStringList &promises);

    std::mt19937 m_random;
};

namespace {

constexpr int usualCuts = 100;
constexpr int livesOfOneStore = 10;
constexpr int longestLifeMs = 150;

} // namespace

void TestPowerCuts::initTestCase()
{
    bool given = false;
    const quint32 wished = qEnvironmentVariable("YICHUANG_SEED").toUInt(&given);
    const quint32 seed = given ? wished : std::random_device{}();
    m_random.seed(seed);
    qInfo("seed %u (YICHUANG_SEED repeats it)", seed);
}

void TestPowerCuts::addKinds()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("ext4") << QStringLiteral("ext4");
    QTest::newRow("xfs") << QStringLiteral("xfs");
}

void TestPowerCuts::cut(LoopDisk &disk, const QString &folder, int firstVisitor, bool off, QStringList &promises)
{
    DrivenCounter counter;
    QVERIFY(counter.start(folder, firstVisitor, off));
    QVERIFY(counter.waitUntilOpen());
    counter.letLive(int(m_random() % longestLifeMs));
    // What it says after that it says in the dark: with a real cut the screen is black too. (Now and then ext4 answers an
    // fsync that is on its way with success although its journal is given up in that moment.)
    promises += counter.hear();
    QVERIFY2(counter.isAtWork(), counter.lastWords().constData());
    QCOMPARE(disk.cutPower(), QString());
    (void)counter.kill();
    // A disk that is gone proves nothing: no commit may be called stored that was read back from it.
    const QByteArray lastWords = counter.lastWords();
    QVERIFY2(!lastWords.contains("it is stored"), lastWords.constData());
    QCOMPARE(disk.restart(), QString());
}

void TestPowerCuts::nothingThatWasPromisedIsMissing()
{
    QFETCH(const QString, kind);
    if (const QString missing = LoopDisk::missing(kind); !missing.isEmpty())
        QSKIP(qPrintable(QStringLiteral("no power cuts on %1: %2").arg(kind, missing)));
    bool given = false;
    const int wished = qEnvironmentVariableIntValue("YICHUANG_POWER_CUTS", &given);
    const int cuts = (given ? wished : usualCuts) / 2;
    LoopDisk disk(kind);
    QCOMPARE(disk.make(), QString());
    QElapsedTimer watch;
    watch.start();
    QStringList promises;
    qsizetype all = 0;
    for (int i = 0; i < cuts; ++i) {
        if (i % livesOfOneStore == 0)
            promises.clear();
        const QString folder = disk.path() + QStringLiteral("/store-%1").arg(i / livesOfOneStore);
        const qsizetype before = promises.size();
        cut(disk, folder, i * 1000, false, promises);
        if (QTest::currentTestFailed())
            return;
        all += promises.size() - before;
        const QStringList wrong = brokenPromises(folder, promises);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("cut %1: ").arg(i) + wrong.join(QStringLiteral(" | "))));
    }
    qInfo("%d power cuts on %s, %lld promises, all kept once; %lld ms", cuts, qPrintable(kind), qlonglong(all),
          qlonglong(watch.elapsed()));
    QVERIFY(all > 0);
}

void TestPowerCuts::aStoreThatDoesNotSyncIsCaught()
{
    QFETCH(const QString, kind);
    if (const QString missing = LoopDisk::missing(kind); !missing.isEmpty())
        QSKIP(qPrintable(QStringLiteral("no power cuts on %1: %2").arg(kind, missing)));
    LoopDisk disk(kind);
    QCOMPARE(disk.make(), QString());
    constexpr int tries = 8;
    int caught = 0;
    for (int i = 0; i < tries; ++i) {
        const QString folder = disk.path() + QStringLiteral("/store-%1").arg(i);
        QStringList promises;
        cut(disk, folder, i * 1000, true, promises);
        if (QTest::currentTestFailed())
            return;
        caught += brokenPromises(folder, promises).isEmpty() ? 0 : 1;
    }
    qInfo("synchronous=OFF on %s: %d of %d power cuts broke a promise", qPrintable(kind), caught, tries);
    QVERIFY(caught > 0);
}

QTEST_GUILESS_MAIN(TestPowerCuts)
#include "tst_powercuts.moc"
