// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of ClerkStore about qualifications, and about letters that ask for them (DOMAIN R72).
class TestQualifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void oneComesBackExactlyWithItsEntry();
    void aNumberIsRegisteredOnce();
    void whatIsNotWholeIsRefused();
    void oneIsWithdrawnOnceAndStays();
    void aLetterKeepsWhatItAsksFor();

private:
    [[nodiscard]] static Qualification qualification(const QString &number = QStringLiteral("资1"))
    {
        return {number, sampleSupervisor().id, QStringLiteral("行政执法证"), QStringLiteral("示例区司法局"), QDate(2026, 1, 1),
                QDate(2026, 12, 31), QStringLiteral("9001"), {}};
    }
    [[nodiscard]] Result<> enter(const Qualification &held)
    {
        return outcomeOf(m_stores->clerks().registerQualification(held, sampleTold(QStringLiteral("qualificationRegistered"))));
    }
    [[nodiscard]] Result<> withdraw(const QString &number, QDate day)
    {
        return outcomeOf(m_stores->clerks().withdrawQualification(number, day, sampleTold(QStringLiteral("qualificationWithdrawn"))));
    }
    [[nodiscard]] QList<Qualification> all()
    {
        return outcomeOf(m_stores->clerks().qualifications()).value_or(QList<Qualification>());
    }
    [[nodiscard]] qsizetype entries()
    {
        return outcomeOf(m_stores->ledger().before(0, 100)).value_or(QList<LedgerEvent>()).size();
    }

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestQualifications::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
    QVERIFY_OK(outcomeOf(m_stores->clerks().save({sampleSupervisor(), 0, {}, false}, {sampleTold(QStringLiteral("clerkAdded"))})));
}

void TestQualifications::oneComesBackExactlyWithItsEntry()
{
    const qsizetype before = entries();
    Qualification forGood = qualification(QStringLiteral("资2"));
    forGood.validUntil = {};
    QVERIFY_OK(enter(forGood));
    QVERIFY_OK(enter(qualification()));
    QCOMPARE(all(), QList<Qualification>({qualification(), forGood}));
    QCOMPARE(entries(), before + 2);
    QVERIFY(outcomeOf(m_stores->ledger().verify())->holds());
}

void TestQualifications::aNumberIsRegisteredOnce()
{
    QVERIFY_OK(enter(qualification()));
    const qsizetype before = entries();
    QVERIFY_ERROR(enter(qualification()), ErrorCode::Conflict);
    QCOMPARE(entries(), before);
}

void TestQualifications::whatIsNotWholeIsRefused()
{
    const qsizetype before = entries();
    Qualification bad = qualification();
    bad.issuer.clear();
    QVERIFY_ERROR(enter(bad), ErrorCode::Invalid);
    bad = qualification();
    bad.validUntil = QDate(2026, 3, 9);
    QVERIFY_ERROR(enter(bad), ErrorCode::Invalid);
    bad = qualification();
    bad.registeredBy = bad.clerkId;
    QVERIFY_ERROR(enter(bad), ErrorCode::NotAllowed);
    bad = qualification();
    bad.clerkId = QStringLiteral("9999");
    QVERIFY_ERROR(enter(bad), ErrorCode::NotFound);
    QVERIFY(all().isEmpty());
    QCOMPARE(entries(), before);
}

void TestQualifications::oneIsWithdrawnOnceAndStays()
{
    QVERIFY_OK(enter(qualification()));
    QVERIFY_ERROR(withdraw(QStringLiteral("资1"), QDate()), ErrorCode::Invalid);
    QVERIFY_ERROR(withdraw(QStringLiteral("资9"), QDate(2026, 3, 10)), ErrorCode::NotFound);
    QVERIFY_OK(withdraw(QStringLiteral("资1"), QDate(2026, 3, 10)));
    QVERIFY_ERROR(withdraw(QStringLiteral("资1"), QDate(2026, 4, 1)), ErrorCode::WrongState);
    Qualification withdrawn = qualification();
    withdrawn.withdrawnOn = QDate(2026, 3, 10);
    QCOMPARE(all(), QList<Qualification>{withdrawn});
    QVERIFY_ERROR(enter(qualification()), ErrorCode::Conflict);
}

void TestQualifications::aLetterKeepsWhatItAsksFor()
{
    AuthorityLetter letter{QStringLiteral("授1"), sampleSupervisor().id, sampleCase().department, {}, QDate(2026, 1, 1),
                           QDate(2026, 12, 31), QStringLiteral("档-1"), QStringLiteral("9001"), {}};
    letter.qualifications = {QStringLiteral("行政执法证"), QStringLiteral("食品安全检查员证")};
    QVERIFY_OK(outcomeOf(m_stores->clerks().grant(letter, sampleTold())));
    QCOMPARE(*outcomeOf(m_stores->clerks().letters()), QList<AuthorityLetter>{letter});
    AuthorityLetter bad = letter;
    bad.number = QStringLiteral("授2");
    bad.qualifications = {QString()};
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().grant(bad, sampleTold())), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestQualifications)
#include "tst_qualifications.moc"
