// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/myrecord.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// What a person reads, prints and disputes of what the ledger says of them.
class TestMyRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyOnesOwnEntriesOfThePeriodAreShown();
    void aDayIsADayAtTheCounter();
    void aPeriodThatIsNoneIsRefused_data();
    void aPeriodThatIsNoneIsRefused();
    void everyRoleHasARecord_data();
    void everyRoleHasARecord();
    void aDisputeIsAFurtherEntry();
    void onlyOnesOwnEntryIsDisputedAndWithAReason_data();
    void onlyOnesOwnEntryIsDisputedAndWithAReason();
    void theRecordIsPrintedWithItsHeadAndWrittenDown();
    void nothingIsPrintedBeforeItIsLoaded();
    void aPrinterThatFailsIsTold();
    void aStoreThatFailsIsTold();

private:
    void readAs(const Session &session);
    void add(const QString &kind, const Clerk &clerk, const QDateTime &at);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<MyRecord> m_record;
    std::unique_ptr<QSignalSpy> m_loaded;
    std::unique_ptr<QSignalSpy> m_failed;
    const QDate m_day{2026, 3, 10};
};

void TestMyRecord::init()
{
    m_bench = std::make_unique<CounterBench>();
    readAs(m_bench->session);
}

void TestMyRecord::readAs(const Session &session)
{
    m_record = std::make_unique<MyRecord>(m_bench->store.ledger, m_bench->papers, m_bench->printer, m_bench->clock, session);
    m_loaded = std::make_unique<QSignalSpy>(m_record.get(), &MyRecord::loaded);
    m_failed = std::make_unique<QSignalSpy>(m_record.get(), &MyRecord::failed);
}

void TestMyRecord::add(const QString &kind, const Clerk &clerk, const QDateTime &at)
{
    LedgerEvent event = sampleEvent(sampleCase(), kind);
    event.clerkId = clerk.id;
    event.clerkName = clerk.name;
    event.at = at;
    m_bench->store.state.append(event);
}

void TestMyRecord::onlyOnesOwnEntriesOfThePeriodAreShown()
{
    add(QStringLiteral("received"), sampleClerk(), sampleMoment());
    add(QStringLiteral("reviewApproved"), sampleSupervisor(), sampleMoment());
    add(QStringLiteral("printed"), sampleClerk(), sampleMoment().addDays(1));
    m_record->load(m_day, m_day);
    const auto events = m_loaded->constLast().at(0).value<QList<LedgerEvent>>();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.constFirst().kind, QStringLiteral("received"));
    QCOMPARE(m_loaded->constLast().at(1).value<LedgerHead>().sequence, 3);
    m_record->load(m_day, m_day.addDays(1));
    QCOMPARE(m_loaded->constLast().at(0).value<QList<LedgerEvent>>().size(), 2);
}

void TestMyRecord::aDayIsADayAtTheCounter()
{
    // 16:00 UTC is midnight at the counter.
    const QDateTime midnight(m_day, QTime(16, 0), Qt::UTC);
    add(QStringLiteral("before"), sampleClerk(), midnight.addMSecs(-1));
    add(QStringLiteral("after"), sampleClerk(), midnight);
    m_record->load(m_day, m_day);
    const auto events = m_loaded->constLast().at(0).value<QList<LedgerEvent>>();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.constFirst().kind, QStringLiteral("before"));
}

void TestMyRecord::aPeriodThatIsNoneIsRefused_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::newRow("backwards") << m_day << m_day.addDays(-1);
    QTest::newRow("without a beginning") << QDate() << m_day;
    QTest::newRow("without an end") << m_day << QDate();
}

void TestMyRecord::aPeriodThatIsNoneIsRefused()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, until);
    m_record->load(from, until);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("invalid"));
    QVERIFY(m_loaded->isEmpty());
}

void TestMyRecord::everyRoleHasARecord_data()
{
    QTest::addColumn<Role>("role");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << role;
}

void TestMyRecord::everyRoleHasARecord()
{
    QFETCH(const Role, role);
    readAs({Clerk{QStringLiteral("0300"), QStringLiteral("某人"), role}, sampleCounter()});
    m_record->load(m_day, m_day);
    QCOMPARE(m_loaded->size(), 1);
}

void TestMyRecord::aDisputeIsAFurtherEntry()
{
    add(QStringLiteral("received"), sampleClerk(), sampleMoment());
    const LedgerEvent entry = m_bench->store.state.ledger.constFirst();
    const QSignalSpy disputed(m_record.get(), &MyRecord::disputed);
    m_record->dispute(entry, QStringLiteral("  当时不在岗 "));
    QCOMPARE(disputed.size(), 1);
    QCOMPARE(m_bench->store.state.ledger.size(), 2);
    QCOMPARE(m_bench->store.state.ledger.constFirst(), entry);
    const LedgerEvent dispute = m_bench->store.state.ledger.constLast();
    QCOMPARE(dispute.kind, QStringLiteral("entryDisputed"));
    QCOMPARE(dispute.caseId, entry.caseId);
    QCOMPARE(dispute.clerkId, sampleClerk().id);
    QCOMPARE(dispute.body.value(u"entry").toInt(), 1);
    QCOMPARE(dispute.said.value(u"reason").toString(), QStringLiteral("当时不在岗"));
}

void TestMyRecord::onlyOnesOwnEntryIsDisputedAndWithAReason_data()
{
    QTest::addColumn<QString>("whose");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("another's") << sampleSupervisor().id << "不是我" << "notAllowed";
    QTest::newRow("nobody's") << "" << "不是我" << "notAllowed";
    QTest::newRow("no reason") << sampleClerk().id << "" << "invalid";
    QTest::newRow("blanks") << sampleClerk().id << "  " << "invalid";
}

void TestMyRecord::onlyOnesOwnEntryIsDisputedAndWithAReason()
{
    QFETCH(const QString, whose);
    QFETCH(const QString, reason);
    QFETCH(const QString, code);
    LedgerEvent entry = sampleEvent(sampleCase(), QStringLiteral("received"));
    entry.sequence = 1;
    entry.clerkId = whose;
    m_record->dispute(entry, reason);
    QCOMPARE(lastCode(*m_failed), code);
    QVERIFY(m_bench->store.state.ledger.isEmpty());
}

void TestMyRecord::theRecordIsPrintedWithItsHeadAndWrittenDown()
{
    add(QStringLiteral("received"), sampleClerk(), sampleMoment());
    m_record->load(m_day, m_day);
    const QString head = m_loaded->constLast().at(1).value<LedgerHead>().shortForm();
    const QSignalSpy printed(m_record.get(), &MyRecord::printed);
    m_record->print({{1, sampleMoment(), QStringLiteral("已收件"), QStringLiteral("L1"), QStringLiteral("已校时")}});
    QCOMPARE(lastCode(*m_failed), QString());
    QCOMPARE(printed.size(), 1);
    QCOMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->printer.jobs().constFirst().title, head);
    const LedgerEvent told = m_bench->store.state.ledger.constLast();
    QCOMPARE(told.kind, QStringLiteral("recordPrinted"));
    QCOMPARE(told.body.value(u"head").toString(), head);
    QCOMPARE(told.body.value(u"entries").toInt(), 1);
}

void TestMyRecord::nothingIsPrintedBeforeItIsLoaded()
{
    m_record->print({});
    QCOMPARE(lastCode(*m_failed), QStringLiteral("empty"));
    QVERIFY(m_bench->printer.jobs().isEmpty());
}

void TestMyRecord::aPrinterThatFailsIsTold()
{
    add(QStringLiteral("received"), sampleClerk(), sampleMoment());
    m_record->load(m_day, m_day);
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    m_record->print({});
    QCOMPARE(lastCode(*m_failed), errorCodeName(ErrorCode::PrinterUnavailable));
    QCOMPARE(m_bench->store.state.ledger.size(), 1);
}

void TestMyRecord::aStoreThatFailsIsTold()
{
    m_bench->store.state.fault = Error{ErrorCode::StorageUnavailable, {}};
    m_record->load(m_day, m_day);
    QCOMPARE(lastCode(*m_failed), errorCodeName(ErrorCode::StorageUnavailable));
}

QTEST_GUILESS_MAIN(TestMyRecord)
#include "tst_myrecord.moc"
