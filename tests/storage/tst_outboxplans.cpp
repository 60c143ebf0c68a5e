// SPDX-License-Identifier: Apache-2.0
#include "storage/filedcase.h"
#include "storage/database/statementfaults.h"
#include "storage/rawdatabase.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <utility>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Writes down every statement that reads or writes the outbox, and lets none fail.
class OutboxStatements final : public StatementFaults
{
public:
    [[nodiscard]] std::optional<Error> before(const QString &sql) override
    {
        const QMutexLocker locker(&m_mutex);
        if (sql.contains(QStringLiteral("outbox")))
            m_seen.append(sql);
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Error> after(const QString &) override { return std::nullopt; }
    [[nodiscard]] QStringList take()
    {
        const QMutexLocker locker(&m_mutex);
        return std::exchange(m_seen, {});
    }

private:
    QMutex m_mutex;
    QStringList m_seen;
};

using Asking = std::function<void(Store &)>;

} // namespace

Q_DECLARE_METATYPE(Asking)

/// What was acknowledged stays in the outbox for good: a counter has hundreds of thousands of such rows after some years.
/// What is asked every few seconds must not read them.
class TestOutboxPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void onlyOpenEntriesAreRead_data();
    void onlyOpenEntriesAreRead();
    void whatIsOnTheWireWhenTheStoreOpensIsFoundAmongOpenEntries();

private:
    [[nodiscard]] QStringList planOf(const QString &sql) const
    {
        return RawDatabase(m_directory.filePath(QStringLiteral("cases.db"))).planOf(sql);
    }

    FakeClock m_clock;
    OutboxStatements m_statements;
    QTemporaryDir m_directory;
    QStringList m_opening;
};

void TestOutboxPlans::initTestCase()
{
    const auto store = Store::open(sampleStore(m_directory.path(), m_clock, &m_statements));
    QVERIFY_OK(store);
    m_opening = m_statements.take();
    QVERIFY_OK(fileCase(**store, 1, QDate(2026, 3, 10)));
}

void TestOutboxPlans::onlyOpenEntriesAreRead_data()
{
    QTest::addColumn<Asking>("ask");
    QTest::newRow("what is due") << Asking([](Store &store) { QVERIFY_OK(outcomeOf(store.outbox().due(sampleMoment(), 8))); });
    QTest::newRow("what is open") << Asking([](Store &store) { QVERIFY_OK(outcomeOf(store.outbox().list(false, 8))); });
    QTest::newRow("how many") << Asking([](Store &store) { QVERIFY_OK(outcomeOf(store.outbox().counts())); });
}

void TestOutboxPlans::onlyOpenEntriesAreRead()
{
    QFETCH(const Asking, ask);
    const auto store = Store::open(sampleStore(m_directory.path(), m_clock, &m_statements));
    QVERIFY_OK(store);
    QVERIFY(!m_statements.take().isEmpty());
    ask(**store);
    const QStringList asked = m_statements.take();
    QCOMPARE(asked.size(), 1);
    const QStringList plan = planOf(asked.first());
    const QStringList scans = plan.filter(QStringLiteral("SCAN"));
    QVERIFY2(scans.size() == 1 && scans.first().contains(QStringLiteral("USING INDEX outbox_open")),
             qPrintable(plan.join(QLatin1Char('\n'))));
}

void TestOutboxPlans::whatIsOnTheWireWhenTheStoreOpensIsFoundAmongOpenEntries()
{
    const QStringList recalling = m_opening.filter(QStringLiteral("UPDATE outbox"));
    QCOMPARE(recalling.size(), 1);
    const QStringList plan = planOf(recalling.first());
    QVERIFY2(plan.size() == 1 && plan.first().contains(QStringLiteral("outbox_open")), qPrintable(plan.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestOutboxPlans)
#include "tst_outboxplans.moc"
