// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <random>

#include <QElapsedTimer>
#include <QTest>

#include "crash/exploration.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// So many states in the usual run; YICHUANG_CRASH_STATES asks for more or fewer.
constexpr qint64 usualStates = 225'000; // a little over the 200 000 asked for: some acts have fewer states than their share

qint64 wantedStates()
{
    bool given = false;
    const qint64 wished = qEnvironmentVariable("YICHUANG_CRASH_STATES").toLongLong(&given);
    return given ? wished : usualStates;
}

} // namespace

/// The power goes at every moment of every use case, in every way the disk is free to lose what was not synced; nothing
/// that was promised is lost or doubled, and nothing is damaged.
class TestCrashStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingPromisedIsLost_data();
    void nothingPromisedIsLost();
    void enoughWasExplored();

private:
    Findings m_all;
    quint32 m_seed = 0;
    qint64 m_left = 0;
    qsizetype m_useCasesLeft = 0;
};

void TestCrashStates::initTestCase()
{
    bool given = false;
    const quint32 wished = qEnvironmentVariable("YICHUANG_SEED").toUInt(&given);
    m_seed = given ? wished : std::random_device{}();
    m_left = wantedStates();
    m_useCasesLeft = allUseCases().size();
    qInfo("seed %u (YICHUANG_SEED repeats it)", m_seed);
}

void TestCrashStates::nothingPromisedIsLost_data()
{
    QTest::addColumn<int>("nth");
    const QList<UseCase> useCases = allUseCases();
    for (int i = 0; i < useCases.size(); ++i)
        QTest::newRow(useCases.at(i).name.toUtf8().constData()) << i;
}

void TestCrashStates::nothingPromisedIsLost()
{
    QFETCH(const int, nth);
    const UseCase useCase = allUseCases().at(nth);
    const Recording recording = recorded(useCase);
    QVERIFY2(recording.problem.isEmpty(), qPrintable(recording.problem));
    const auto isPromise = [](const DiskOp &op) { return op.act == DiskAct::Promise; };
    QCOMPARE(std::count_if(recording.log.ops.cbegin(), recording.log.ops.cend(), isPromise), useCase.deeds.size());
    QElapsedTimer watch;
    watch.start();
    const qint64 share = m_left / m_useCasesLeft--;
    const Findings found = Exploration(useCase).explore(recording.log, share, m_seed, qMax(share / 20, qint64(1)));
    qInfo("%lld acts of the disk; %s; %lld ms", qlonglong(recording.log.ops.size()), found.text().constData(), watch.elapsed());
    m_left -= found.states;
    m_all.add(found);
    QVERIFY2(found.isClean(), qPrintable(found.examples.join(QStringLiteral(" | "))));
    // Before and after at the least: a log in which nothing happens has no state that could be wrong.
    QVERIFY(found.contents >= 2);
}

void TestCrashStates::enoughWasExplored()
{
    qInfo("in all: %s", m_all.text().constData());
    QVERIFY(m_all.states >= wantedStates() * 9 / 10);
    // Fewer would mean that what is looked at does not change at all.
    QVERIFY(m_all.contents >= 3 * allUseCases().size());
}

QTEST_GUILESS_MAIN(TestCrashStates)
#include "tst_crashstates.moc"
