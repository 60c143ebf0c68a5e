// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/jottingkeeper.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// What is typed about filed cases outlives the program until it is handed over.
class TestJottingKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasTypedComesBackAfterAKill();
    void onlyTheLastStateIsKept();
    void whatWasHandedOverIsKeptNoMore();
    void eachPersonAndPageHasItsOwn();
    void anotherCaseDoesNotCostTheFirstItsWords();
    void aStoreThatRefusesIsToldOnceAndAskedAgain();
    void whatIsTypedMeanwhileIsNotCoveredByALateAnswer();
    void whatWasTypedAMomentAgoIsRead();
    void leavingKeepsTheLastWords();

private:
    [[nodiscard]] static QJsonObject words(const QString &text) { return {{QStringLiteral("reason"), text}}; }
    [[nodiscard]] std::unique_ptr<JottingKeeper> keeper(const QString &place = QStringLiteral("review"),
                                                        const QString &clerk = QStringLiteral("0107"))
    {
        return std::make_unique<JottingKeeper>(m_bench->store.cases, place, clerk);
    }
    [[nodiscard]] QJsonObject readBack(const CaseId &id, const QString &place = QStringLiteral("review"),
                                       const QString &clerk = QStringLiteral("0107"))
    {
        const auto reader = keeper(place, clerk);
        const QSignalSpy loaded(reader.get(), &JottingKeeper::loaded);
        reader->load(id);
        return lastOf<QJsonObject>(loaded, 1);
    }

    std::unique_ptr<CounterBench> m_bench;
    CaseId m_first = sampleCase(1).id;
    CaseId m_second = sampleCase(2).id;
};

void TestJottingKeeper::init()
{
    m_bench = std::make_unique<CounterBench>();
    for (int nth = 1; nth <= 2; ++nth)
        m_bench->store.state.cases.insert(sampleCase(nth).id, sampleCase(nth));
}

void TestJottingKeeper::whatWasTypedComesBackAfterAKill()
{
    const auto typing = keeper();
    typing->note(m_first, words(QStringLiteral("第二页看不清")));
    QTRY_COMPARE(readBack(m_first), words(QStringLiteral("第二页看不清")));
}

void TestJottingKeeper::onlyTheLastStateIsKept()
{
    const auto typing = keeper();
    for (const QString &text : {QStringLiteral("第"), QStringLiteral("第二"), QStringLiteral("第二页")})
        typing->note(m_first, words(text));
    QTRY_COMPARE(readBack(m_first), words(QStringLiteral("第二页")));
    QCOMPARE(m_bench->store.state.jottings.size(), 1);
}

void TestJottingKeeper::whatWasHandedOverIsKeptNoMore()
{
    const auto typing = keeper();
    typing->note(m_first, words(QStringLiteral("第二页")));
    QTRY_COMPARE(m_bench->store.state.jottings.size(), 1);
    typing->note(m_first, words(QStringLiteral("第二页看不清")));
    typing->settle(m_first);
    QVERIFY(m_bench->store.state.jottings.isEmpty());
    QVERIFY(readBack(m_first).isEmpty());
}

void TestJottingKeeper::eachPersonAndPageHasItsOwn()
{
    const auto typing = keeper();
    typing->note(m_first, words(QStringLiteral("第二页")));
    QTRY_COMPARE(m_bench->store.state.jottings.size(), 1);
    QVERIFY(readBack(m_first, QStringLiteral("collection")).isEmpty());
    QVERIFY(readBack(m_first, QStringLiteral("review"), QStringLiteral("0199")).isEmpty());
    QVERIFY(readBack(m_second).isEmpty());
}

void TestJottingKeeper::anotherCaseDoesNotCostTheFirstItsWords()
{
    const auto typing = keeper();
    typing->note(m_first, words(QStringLiteral("一")));
    typing->note(m_second, words(QStringLiteral("二")));
    QCOMPARE(readBack(m_first), words(QStringLiteral("一")));
    QTRY_COMPARE(readBack(m_second), words(QStringLiteral("二")));
}

void TestJottingKeeper::aStoreThatRefusesIsToldOnceAndAskedAgain()
{
    const auto typing = keeper();
    const QSignalSpy failed(typing.get(), &JottingKeeper::failed);
    m_bench->breakStore(ErrorCode::StorageFull);
    typing->note(m_first, words(QStringLiteral("一")));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    m_bench->mendStore();
    QTRY_COMPARE(readBack(m_first), words(QStringLiteral("一")));
    QCOMPARE(failed.size(), 1);
}

void TestJottingKeeper::whatIsTypedMeanwhileIsNotCoveredByALateAnswer()
{
    const auto typing = keeper();
    typing->note(m_first, words(QStringLiteral("旧")));
    QTRY_COMPARE(m_bench->store.state.jottings.size(), 1);
    const QSignalSpy loaded(typing.get(), &JottingKeeper::loaded);
    typing->load(m_second);
    typing->load(m_first);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(lastOf<CaseId>(loaded), m_first);
}

/// Whoever goes to another case and back at once finds the words, though they are not a third of a second old.
void TestJottingKeeper::whatWasTypedAMomentAgoIsRead()
{
    const auto typing = keeper();
    const QSignalSpy loaded(typing.get(), &JottingKeeper::loaded);
    typing->note(m_first, words(QStringLiteral("刚打的字")));
    typing->load(m_second);
    typing->load(m_first);
    QCOMPARE(lastOf<QJsonObject>(loaded, 1), words(QStringLiteral("刚打的字")));
}

void TestJottingKeeper::leavingKeepsTheLastWords()
{
    auto typing = keeper();
    typing->note(m_first, words(QStringLiteral("刚打的字")));
    typing.reset();
    QCOMPARE(readBack(m_first), words(QStringLiteral("刚打的字")));
}

QTEST_GUILESS_MAIN(TestJottingKeeper)
#include "tst_jottingkeeper.moc"
