// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/ledgerkeeper.h"
#include "counterbench.h"
#include "support/fakecountersigner.h"

using namespace yichuang;
using namespace yichuang::test;

/// When checkpoints are signed, and what of the gateway's clock is written down.
class TestLedgerKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasLeftIsSignedAtTheStart();
    void leavingSignsWhatIsNew();
    void aSignerThatFailsIsToldAndTriedAgain();
    void aComparisonIsWrittenOnce();
    void aComparisonIsRepeatedAfterAnHour();
    void aNewVerdictIsWrittenAtOnce();
    void aComparisonThatCouldNotBeWrittenIsWrittenNextTime();

private:
    void addEntry() { m_bench->store.state.append(sampleEvent(sampleCase(), QStringLiteral("printed"))); }
    [[nodiscard]] qsizetype checkpoints() const { return m_bench->store.state.checkpoints.size(); }
    [[nodiscard]] qsizetype comparisons() const
    {
        return m_bench->ledgerKinds().count(clockComparedKind.toString());
    }

    std::unique_ptr<CounterBench> m_bench;
    FakeCounterSigner m_signer;
    std::unique_ptr<LedgerKeeper> m_keeper;
};

void TestLedgerKeeper::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_signer.fault.reset();
    m_keeper = std::make_unique<LedgerKeeper>(m_bench->store.ledger, m_signer, m_bench->clock, sampleCounter());
}

void TestLedgerKeeper::whatWasLeftIsSignedAtTheStart()
{
    const QSignalSpy heads(m_keeper.get(), &LedgerKeeper::headKnown);
    addEntry();
    m_keeper->start();
    QCOMPARE(checkpoints(), 1);
    QCOMPARE(heads.size(), 1);
    QCOMPARE(heads.constFirst().constFirst().value<LedgerHead>().sequence, 1);
}

void TestLedgerKeeper::leavingSignsWhatIsNew()
{
    m_keeper->signNow();
    QCOMPARE(checkpoints(), 0);
    addEntry();
    m_keeper->signNow();
    m_keeper->signNow();
    QCOMPARE(checkpoints(), 1);
    addEntry();
    m_keeper->signNow();
    QCOMPARE(checkpoints(), 2);
}

void TestLedgerKeeper::aSignerThatFailsIsToldAndTriedAgain()
{
    const QSignalSpy failures(m_keeper.get(), &LedgerKeeper::failed);
    addEntry();
    m_signer.fault = Error{ErrorCode::Internal, {}};
    m_keeper->signNow();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(checkpoints(), 0);
    m_signer.fault.reset();
    m_keeper->signNow();
    QCOMPARE(checkpoints(), 1);
}

void TestLedgerKeeper::aComparisonIsWrittenOnce()
{
    m_keeper->compared(40);
    m_keeper->compared(70);
    QCOMPARE(comparisons(), 1);
    const LedgerEvent event = m_bench->store.state.ledger.constFirst();
    QCOMPARE(event.body.value(u"offsetMs").toInt(), 40);
    QCOMPARE(event.counterNo, sampleCounter().counterNo);
    QCOMPARE(event.clock, ClockConfidence::Synced);
    QVERIFY(event.clerkId.isEmpty());
}

void TestLedgerKeeper::aComparisonIsRepeatedAfterAnHour()
{
    m_keeper->compared(40);
    m_bench->clock.advanceMs(60 * 60 * 1000 - 1);
    m_keeper->compared(40);
    QCOMPARE(comparisons(), 1);
    m_bench->clock.advanceMs(1);
    m_keeper->compared(40);
    QCOMPARE(comparisons(), 2);
}

void TestLedgerKeeper::aNewVerdictIsWrittenAtOnce()
{
    m_keeper->compared(0);
    m_keeper->compared(-200'000);
    m_keeper->compared(-210'000);
    m_keeper->compared(0);
    QCOMPARE(comparisons(), 3);
    QCOMPARE(m_bench->store.state.ledger.at(1).clock, ClockConfidence::Differs);
}

void TestLedgerKeeper::aComparisonThatCouldNotBeWrittenIsWrittenNextTime()
{
    m_bench->store.state.fault = Error{ErrorCode::StorageFull, {}};
    m_keeper->compared(0);
    m_bench->store.state.fault.reset();
    QCOMPARE(comparisons(), 0);
    m_keeper->compared(0);
    QCOMPARE(comparisons(), 1);
}

QTEST_GUILESS_MAIN(TestLedgerKeeper)
#include "tst_ledgerkeeper.moc"
