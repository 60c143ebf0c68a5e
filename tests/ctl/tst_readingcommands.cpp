// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "ctlbench.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// What changed in the catalogue, for whoever has no desk to be asked at.
class TestReadingCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<CtlBench>(); }
    void whatChangedIsNamedUntilItWasRead();
    void nothingIsReadThatIsNotThere();

private:
    std::unique_ptr<CtlBench> m_bench;
};

void TestReadingCommands::whatChangedIsNamedUntilItWasRead()
{
    MemoryStore &store = m_bench->counter.store;
    QVERIFY_OK(store.guideReadings.begin(sampleClerk().id, m_bench->counter.clock.today()).result());
    QCOMPARE(m_bench->run({QStringLiteral("guide"), QStringLiteral("unread")}).exitCode, 1);
    Guide next = sampleGuide();
    ++next.ref.version;
    store.state.guides.append(next);

    const CtlOutcome named = m_bench->run({QStringLiteral("guide"), QStringLiteral("unread")});
    QCOMPARE(named.exitCode, 0);
    const QJsonObject row = named.json().value(u"unread").toArray().at(0).toObject();
    QCOMPARE(row.value(u"id").toString(), next.ref.id);
    QCOMPARE(row.value(u"known").toInt(), next.ref.version - 1);
    QCOMPARE(row.value(u"version").toInt(), next.ref.version);

    QCOMPARE(m_bench->run({QStringLiteral("guide"), QStringLiteral("read"), next.ref.id, QString::number(next.ref.version)}).exitCode, 0);
    QCOMPARE(m_bench->run({QStringLiteral("guide"), QStringLiteral("unread")}).exitCode, 1);
    QVERIFY(m_bench->counter.ledgerKinds().contains(QStringLiteral("guideRead")));
}

void TestReadingCommands::nothingIsReadThatIsNotThere()
{
    const CtlOutcome unknown = m_bench->run({QStringLiteral("guide"), QStringLiteral("read"), QStringLiteral("nowhere"), QStringLiteral("1")});
    QCOMPARE(unknown.errorCode(), QStringLiteral("notFound"));
    const CtlOutcome word = m_bench->run({QStringLiteral("guide"), QStringLiteral("read"), sampleGuide().ref.id, QStringLiteral("newest")});
    QVERIFY(word.exitCode != 0);
    QVERIFY(!m_bench->counter.ledgerKinds().contains(QStringLiteral("guideRead")));
}

QTEST_GUILESS_MAIN(TestReadingCommands)
#include "tst_readingcommands.moc"
