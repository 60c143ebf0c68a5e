// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "crash/drivenstore.h"

using namespace yichuang::test;

/// Kills a counter at work, again and again, and looks at the folder it leaves. It has no window, so that many deaths fit
/// into a run; tests/e2e kills the whole desk.
class TestKilledCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatWasPromisedIsMissing();
    void aPromiseThatWasNotKeptIsFound();
};

namespace {

constexpr int usualKills = 200;
constexpr int livesOfOneStore = 10; // a day's cases, so that looking at them stays quick
constexpr int longestLifeMs = 150;

} // namespace

void TestKilledCounter::nothingThatWasPromisedIsMissing()
{
    bool given = false;
    const int wished = qEnvironmentVariableIntValue("YICHUANG_KILLS", &given);
    const int kills = given ? wished : usualKills;
    const quint32 wishedSeed = qEnvironmentVariable("YICHUANG_SEED").toUInt(&given);
    const quint32 seed = given ? wishedSeed : std::random_device{}();
    qInfo("seed %u (YICHUANG_SEED repeats it)", seed);
    std::mt19937 random(seed);
    QElapsedTimer watch;
    watch.start();
    qsizetype all = 0;
    for (int kill = 0; kill < kills;) {
        QTemporaryDir folder;
        QStringList promises;
        for (int life = 0; life < livesOfOneStore && kill < kills; ++life, ++kill) {
            DrivenCounter counter;
            QVERIFY(counter.start(folder.path(), kill * 1000));
            // Some die while the store is being opened.
            if (random() % 8 != 0)
                QVERIFY(counter.waitUntilOpen());
            counter.letLive(int(random() % longestLifeMs));
            QVERIFY2(counter.isAtWork(), counter.lastWords().constData());
            promises += counter.kill();
            const QStringList wrong = brokenPromises(folder.path(), promises);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("kill %1: ").arg(kill) + wrong.join(QStringLiteral(" | "))));
        }
        all += promises.size();
    }
    qInfo("%d kills, %lld promises, all kept once; %lld ms", kills, qlonglong(all), qlonglong(watch.elapsed()));
    QVERIFY(all > 0);
}

void TestKilledCounter::aPromiseThatWasNotKeptIsFound()
{
    QTemporaryDir folder;
    DrivenCounter counter;
    QVERIFY(counter.start(folder.path(), 1));
    QVERIFY(counter.waitUntilOpen());
    const QStringList promises = counter.kill();
    QVERIFY(brokenPromises(folder.path(), promises).isEmpty());
    const QStringList lies{QStringLiteral("draft 900"), QStringLiteral("filed 900 L1"), QStringLiteral("acknowledged 900"),
                           QStringLiteral("page 900 ") + QString(64, QLatin1Char('0')), QStringLiteral("nothing of the kind")};
    for (const QString &lie : lies)
        QVERIFY2(!brokenPromises(folder.path(), promises + QStringList{lie}).isEmpty(), qPrintable(lie));
}

QTEST_GUILESS_MAIN(TestKilledCounter)
#include "tst_killedcounter.moc"
