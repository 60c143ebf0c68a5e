// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of ClerkStore about letters of authority, and of accounts and their entries.
class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void aLetterComesBackExactlyWithItsEntry();
    void aNumberIsUsedOnce();
    void whatIsNotWholeIsRefused_data();
    void whatIsNotWholeIsRefused();
    void aLetterIsRevokedOnceAndStays();
    void anUnknownLetterIsNotRevoked();
    void anAccountChangesWithAnEntryOnly();
    void entriesAreReadBackwards();

private:
    [[nodiscard]] static AuthorityLetter letter(const QString &number = QStringLiteral("授1"))
    {
        return {number, sampleSupervisor().id, sampleCase().department, {sampleCase().guide.id}, QDate(2026, 1, 1),
                QDate(2026, 12, 31), QStringLiteral("档-2026-17"), QStringLiteral("9001"), {}};
    }
    [[nodiscard]] Result<> grant(const AuthorityLetter &letter)
    {
        return outcomeOf(m_stores->clerks().grant(letter, sampleTold(QStringLiteral("letterGranted"))));
    }
    [[nodiscard]] Result<> revoke(const QString &number, QDate day)
    {
        return outcomeOf(m_stores->clerks().revoke(number, day, sampleTold(QStringLiteral("letterRevoked"))));
    }
    [[nodiscard]] QStringList kinds(int limit = 100)
    {
        QStringList found;
        for (const LedgerEvent &event : outcomeOf(m_stores->ledger().before(0, limit)).value_or(QList<LedgerEvent>()))
            found.prepend(event.kind);
        return found;
    }

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestLetters::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
    const Clerk administrator{QStringLiteral("9001"), QStringLiteral("管理员"), Role::Administrator};
    for (const Clerk &clerk : {sampleClerk(), sampleSupervisor(), administrator})
        QVERIFY_OK(outcomeOf(m_stores->clerks().save({clerk, 0, {}, false}, {sampleTold(QStringLiteral("clerkAdded"))})));
}

void TestLetters::aLetterComesBackExactlyWithItsEntry()
{
    QVERIFY_OK(grant(letter()));
    QCOMPARE(*outcomeOf(m_stores->clerks().letters()), QList<AuthorityLetter>{letter()});
    QCOMPARE(kinds().last(), QStringLiteral("letterGranted"));
    AuthorityLetter forAll = letter(QStringLiteral("授2"));
    forAll.guideIds.clear();
    QVERIFY_OK(grant(forAll));
    QCOMPARE(outcomeOf(m_stores->clerks().letters())->last(), forAll);
}

void TestLetters::aNumberIsUsedOnce()
{
    QVERIFY_OK(grant(letter()));
    QVERIFY_ERROR(grant(letter()), ErrorCode::Conflict);
    QCOMPARE(kinds().count(QStringLiteral("letterGranted")), 1);
}

void TestLetters::whatIsNotWholeIsRefused_data()
{
    QTest::addColumn<AuthorityLetter>("refused");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const std::function<void(AuthorityLetter &)> &spoil, const char *code) {
        AuthorityLetter spoilt = letter();
        spoil(spoilt);
        QTest::newRow(name) << spoilt << code;
    };
    row("no number", [](AuthorityLetter &bad) { bad.number = QStringLiteral(" "); }, "invalid");
    row("no department", [](AuthorityLetter &bad) { bad.department.clear(); }, "invalid");
    row("no paper", [](AuthorityLetter &bad) { bad.scanReference.clear(); }, "invalid");
    row("an item without id", [](AuthorityLetter &bad) { bad.guideIds = {QString()}; }, "invalid");
    row("no first day", [](AuthorityLetter &bad) { bad.validFrom = {}; }, "invalid");
    row("ends before it begins", [](AuthorityLetter &bad) { bad.validFrom = QDate(2027, 1, 1); }, "invalid");
    row("expired", [](AuthorityLetter &bad) { bad.validFrom = QDate(2025, 1, 1), bad.validUntil = QDate(2026, 3, 9); }, "invalid");
    row("granted to oneself", [](AuthorityLetter &bad) { bad.grantedBy = bad.clerkId; }, "notAllowed");
    row("granted by nobody", [](AuthorityLetter &bad) { bad.grantedBy.clear(); }, "notAllowed");
    row("to an administrator", [](AuthorityLetter &bad) { bad.clerkId = QStringLiteral("9001"), bad.grantedBy = QStringLiteral("x"); },
        "notAllowed");
    row("to nobody", [](AuthorityLetter &bad) { bad.clerkId = QStringLiteral("9999"); }, "notFound");
}

void TestLetters::whatIsNotWholeIsRefused()
{
    QFETCH(const AuthorityLetter, refused);
    QFETCH(const QString, code);
    const Result<> granted = grant(refused);
    QVERIFY(!granted);
    QCOMPARE(errorCodeName(granted.error().code), code);
    QVERIFY(outcomeOf(m_stores->clerks().letters())->isEmpty());
    QVERIFY(!kinds().contains(QStringLiteral("letterGranted")));
}

void TestLetters::aLetterIsRevokedOnceAndStays()
{
    QVERIFY_OK(grant(letter()));
    QVERIFY_ERROR(revoke(QStringLiteral("授1"), QDate()), ErrorCode::Invalid);
    QVERIFY_OK(revoke(QStringLiteral("授1"), QDate(2026, 3, 10)));
    QVERIFY_ERROR(revoke(QStringLiteral("授1"), QDate(2026, 4, 1)), ErrorCode::WrongState);
    AuthorityLetter revoked = letter();
    revoked.revokedOn = QDate(2026, 3, 10);
    QCOMPARE(*outcomeOf(m_stores->clerks().letters()), QList<AuthorityLetter>{revoked});
    QCOMPARE(kinds().last(), QStringLiteral("letterRevoked"));
    QVERIFY_ERROR(grant(letter()), ErrorCode::Conflict);
}

void TestLetters::anUnknownLetterIsNotRevoked()
{
    QVERIFY_ERROR(revoke(QStringLiteral("授9"), QDate(2026, 3, 10)), ErrorCode::NotFound);
    QVERIFY(!kinds().contains(QStringLiteral("letterRevoked")));
}

void TestLetters::anAccountChangesWithAnEntryOnly()
{
    const ClerkAccount changed{sampleClerk(), 3, sampleMoment(), false};
    const QStringList before = kinds();
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().save(changed, {})), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->clerks().save(ClerkAccount(), {sampleTold()})), ErrorCode::Invalid);
    QCOMPARE(kinds(), before);
    QVERIFY_OK(outcomeOf(m_stores->clerks().save(changed, {sampleTold(QStringLiteral("one")), sampleTold(QStringLiteral("two"))})));
    QCOMPARE(kinds(), before + QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(outcomeOf(m_stores->ledger().verify())->holds());
}

void TestLetters::entriesAreReadBackwards()
{
    const auto last = outcomeOf(m_stores->ledger().before(0, 2));
    QVERIFY_OK(last);
    QCOMPARE(last->size(), 2);
    QCOMPARE(last->first().sequence, 3);
    const auto rest = outcomeOf(m_stores->ledger().before(last->last().sequence, 10));
    QVERIFY_OK(rest);
    QCOMPARE(rest->size(), 1);
    QCOMPARE(rest->first().sequence, 1);
    QVERIFY(outcomeOf(m_stores->ledger().before(1, 10))->isEmpty());
}

QTEST_GUILESS_MAIN(TestLetters)
#include "tst_letters.moc"
