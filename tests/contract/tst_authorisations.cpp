// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of Authorisations.
class TestAuthorisations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void anAgreementComesBackExactlyWithItsEntry();
    void severalDepartmentsSignOneAgreement();
    void aDepartmentSignsANumberOnce();
    void allAreEnteredOrNone();
    void whatIsNotWholeIsRefused_data();
    void whatIsNotWholeIsRefused();
    void anAgreementIsRevokedOnceForAllThatSignedIt();
    void anUnknownAgreementIsNotRevoked();

private:
    [[nodiscard]] static Authorisation agreement(const QString &number = QStringLiteral("协1"))
    {
        return {number, sampleCase().department, QStringLiteral("确1"), {sampleClerk().id},
                {AuthorisedAct::TakeIn, AuthorisedAct::Issue}, {sampleCase().guide.id}, QDate(2026, 1, 1), QDate(2026, 12, 31),
                QStringLiteral("9001"), {}};
    }
    [[nodiscard]] Result<> grant(const QList<Authorisation> &agreements)
    {
        return outcomeOf(m_stores->authorisations().grant(agreements, sampleTold(QStringLiteral("authorised"))));
    }
    [[nodiscard]] Result<> revoke(const QString &number, QDate day)
    {
        return outcomeOf(m_stores->authorisations().revoke(number, day, sampleTold(QStringLiteral("authorisationRevoked"))));
    }
    [[nodiscard]] QList<Authorisation> all()
    {
        return outcomeOf(m_stores->authorisations().list()).value_or(QList<Authorisation>());
    }
    [[nodiscard]] int told(const QString &kind)
    {
        int count = 0;
        for (const LedgerEvent &event : outcomeOf(m_stores->ledger().before(0, 100)).value_or(QList<LedgerEvent>()))
            count += event.kind == kind ? 1 : 0;
        return count;
    }

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestAuthorisations::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
    for (const Clerk &clerk : {sampleClerk(), Clerk{QStringLiteral("9001"), QStringLiteral("管理员"), Role::Administrator}})
        QVERIFY_OK(outcomeOf(m_stores->clerks().save({clerk, 0, {}, false}, {sampleTold()})));
}

void TestAuthorisations::anAgreementComesBackExactlyWithItsEntry()
{
    QVERIFY(all().isEmpty());
    QVERIFY_OK(grant({agreement()}));
    QCOMPARE(all(), QList<Authorisation>{agreement()});
    QCOMPARE(told(QStringLiteral("authorised")), 1);
    Authorisation forAll = agreement(QStringLiteral("协2"));
    forAll.clerkIds.clear();
    forAll.guideIds.clear();
    forAll.acts = allAuthorisedActs();
    QVERIFY_OK(grant({forAll}));
    QCOMPARE(all(), QList<Authorisation>({agreement(), forAll}));
    QVERIFY_OK(grant({}));
    QCOMPARE(told(QStringLiteral("authorised")), 2);
}

void TestAuthorisations::severalDepartmentsSignOneAgreement()
{
    Authorisation other = agreement();
    other.department = QStringLiteral("另一部门");
    QVERIFY_OK(grant({agreement(), other}));
    QCOMPARE(all().size(), 2);
    QCOMPARE(told(QStringLiteral("authorised")), 1);
}

void TestAuthorisations::aDepartmentSignsANumberOnce()
{
    QVERIFY_OK(grant({agreement()}));
    QVERIFY_ERROR(grant({agreement()}), ErrorCode::Conflict);
    Authorisation other = agreement();
    other.department = QStringLiteral("另一部门");
    QVERIFY_OK(revoke(agreement().number, QDate(2026, 3, 11)));
    QVERIFY_ERROR(grant({other}), ErrorCode::Conflict);
    QCOMPARE(all().size(), 1);
}

void TestAuthorisations::allAreEnteredOrNone()
{
    Authorisation bad = agreement(QStringLiteral("协2"));
    bad.acts.clear();
    QVERIFY_ERROR(grant({agreement(), bad}), ErrorCode::Invalid);
    QVERIFY(all().isEmpty());
    QCOMPARE(told(QStringLiteral("authorised")), 0);
}

void TestAuthorisations::whatIsNotWholeIsRefused_data()
{
    QTest::addColumn<Authorisation>("refused");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const std::function<void(Authorisation &)> &spoil, const char *code) {
        Authorisation spoilt = agreement();
        spoil(spoilt);
        QTest::newRow(name) << spoilt << code;
    };
    row("no number", [](Authorisation &bad) { bad.number.clear(); }, "invalid");
    row("no first day", [](Authorisation &bad) { bad.validFrom = {}; }, "invalid");
    row("entered for oneself", [](Authorisation &bad) { bad.grantedBy = sampleClerk().id; }, "notAllowed");
    row("for somebody without an account", [](Authorisation &bad) { bad.clerkIds = {QStringLiteral("9999")}; }, "notFound");
}

void TestAuthorisations::whatIsNotWholeIsRefused()
{
    QFETCH(const Authorisation, refused);
    QFETCH(const QString, code);
    const Result<> granted = grant({refused});
    QVERIFY(!granted);
    QCOMPARE(errorCodeName(granted.error().code), code);
    QVERIFY(all().isEmpty());
}

void TestAuthorisations::anAgreementIsRevokedOnceForAllThatSignedIt()
{
    Authorisation other = agreement();
    other.department = QStringLiteral("另一部门");
    QVERIFY_OK(grant({agreement(), other}));
    QVERIFY_ERROR(revoke(agreement().number, QDate()), ErrorCode::Invalid);
    QVERIFY_OK(revoke(agreement().number, QDate(2026, 3, 11)));
    for (const Authorisation &held : all())
        QCOMPARE(held.revokedOn, QDate(2026, 3, 11));
    QCOMPARE(told(QStringLiteral("authorisationRevoked")), 1);
    QVERIFY_ERROR(revoke(agreement().number, QDate(2026, 4, 1)), ErrorCode::WrongState);
    QCOMPARE(told(QStringLiteral("authorisationRevoked")), 1);
}

void TestAuthorisations::anUnknownAgreementIsNotRevoked()
{
    QVERIFY_ERROR(revoke(QStringLiteral("协9"), QDate(2026, 3, 11)), ErrorCode::NotFound);
    QCOMPARE(told(QStringLiteral("authorisationRevoked")), 0);
}

QTEST_GUILESS_MAIN(TestAuthorisations)
#include "tst_authorisations.moc"
