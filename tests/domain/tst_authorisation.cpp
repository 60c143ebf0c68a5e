// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/authorisation.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;

/// Who may do what for a department (DOMAIN R7, R8).
class TestAuthorisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAgreementCoversWhatItSays_data();
    void anAgreementCoversWhatItSays();
    void theNearestReasonIsTold();
    void oneOfSeveralIsEnough();
    void theRefusalNamesActItemAndReason();
    void whatIsNotWholeIsRefused_data();
    void whatIsNotWholeIsRefused();
    void codesComeBack();

private:
    [[nodiscard]] static Authorisation agreement()
    {
        return {QStringLiteral("协1"), QStringLiteral("区局"), QStringLiteral("确1"), {QStringLiteral("0107")},
                {AuthorisedAct::TakeIn}, {QStringLiteral("item")}, QDate(2026, 1, 1), QDate(2026, 12, 31),
                QStringLiteral("9001"), {}};
    }
    [[nodiscard]] static ActForDepartment act()
    {
        return {QStringLiteral("0107"), AuthorisedAct::TakeIn, QStringLiteral("区局"), QStringLiteral("item"), QDate(2026, 6, 1)};
    }
};

void TestAuthorisation::anAgreementCoversWhatItSays_data()
{
    QTest::addColumn<Authorisation>("held");
    QTest::addColumn<ActForDepartment>("wanted");
    QTest::addColumn<QString>("lack"); ///< empty: covered
    const auto row = [](const char *name, const char *lack, const std::function<void(Authorisation &, ActForDepartment &)> &change) {
        Authorisation held = agreement();
        ActForDepartment wanted = act();
        change(held, wanted);
        QTest::newRow(name) << held << wanted << QString::fromLatin1(lack);
    };
    row("as it is", "", [](Authorisation &, ActForDepartment &) {});
    row("everybody", "", [](Authorisation &held, ActForDepartment &wanted) { held.clerkIds.clear(); wanted.clerkId = QStringLiteral("0999"); });
    row("all items", "", [](Authorisation &held, ActForDepartment &wanted) { held.guideIds.clear(); wanted.guideId = QStringLiteral("other"); });
    row("the first day", "", [](Authorisation &, ActForDepartment &wanted) { wanted.day = QDate(2026, 1, 1); });
    row("the last day", "", [](Authorisation &, ActForDepartment &wanted) { wanted.day = QDate(2026, 12, 31); });
    row("the day before", "notThatDay", [](Authorisation &, ActForDepartment &wanted) { wanted.day = QDate(2025, 12, 31); });
    row("the day after", "notThatDay", [](Authorisation &, ActForDepartment &wanted) { wanted.day = QDate(2027, 1, 1); });
    row("no day", "notThatDay", [](Authorisation &, ActForDepartment &wanted) { wanted.day = {}; });
    row("revoked that day", "notThatDay", [](Authorisation &held, ActForDepartment &) { held.revokedOn = QDate(2026, 6, 1); });
    row("revoked from tomorrow", "", [](Authorisation &held, ActForDepartment &) { held.revokedOn = QDate(2026, 6, 2); });
    row("another department", "noDepartment", [](Authorisation &, ActForDepartment &wanted) { wanted.department = QStringLiteral("市局"); });
    row("no department", "noDepartment", [](Authorisation &held, ActForDepartment &wanted) { held.department.clear(); wanted.department.clear(); });
    row("another item", "notTheItem", [](Authorisation &, ActForDepartment &wanted) { wanted.guideId = QStringLiteral("other"); });
    row("another clerk", "notThisClerk", [](Authorisation &, ActForDepartment &wanted) { wanted.clerkId = QStringLiteral("0108"); });
    row("nobody", "notThisClerk", [](Authorisation &held, ActForDepartment &wanted) { held.clerkIds.clear(); wanted.clerkId.clear(); });
    row("another act", "notThisAct", [](Authorisation &, ActForDepartment &wanted) { wanted.act = AuthorisedAct::Issue; });
}

void TestAuthorisation::anAgreementCoversWhatItSays()
{
    QFETCH(const Authorisation, held);
    QFETCH(const ActForDepartment, wanted);
    QFETCH(const QString, lack);
    const auto found = lackOf({held}, wanted);
    QCOMPARE(found ? authorisationLackName(*found) : QString(), lack);
    QCOMPARE(checkAuthorised({held}, wanted).has_value(), lack.isEmpty());
}

void TestAuthorisation::theNearestReasonIsTold()
{
    QCOMPARE(*lackOf(QList<Authorisation>(), act()), AuthorisationLack::NoneOnFile);
    Authorisation elsewhere = agreement();
    elsewhere.department = QStringLiteral("市局");
    Authorisation expired = agreement();
    expired.validUntil = QDate(2026, 2, 1);
    QCOMPARE(*lackOf({expired, elsewhere}, act()), AuthorisationLack::NotThatDay);
    QCOMPARE(*lackOf({elsewhere, expired}, act()), AuthorisationLack::NotThatDay);
}

void TestAuthorisation::oneOfSeveralIsEnough()
{
    Authorisation other = agreement();
    other.acts = {AuthorisedAct::Issue};
    QVERIFY(!lackOf({other, agreement()}, act()));
}

void TestAuthorisation::theRefusalNamesActItemAndReason()
{
    const Result<> refused = checkAuthorised({}, act());
    QVERIFY_ERROR(refused, ErrorCode::NotAuthorised);
    QCOMPARE(refused.error().detail, QStringLiteral("takeIn of item: noneOnFile"));
}

void TestAuthorisation::whatIsNotWholeIsRefused_data()
{
    QTest::addColumn<Authorisation>("refused");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const std::function<void(Authorisation &)> &spoil, bool allowed = true) {
        Authorisation spoilt = agreement();
        spoil(spoilt);
        QTest::newRow(name) << spoilt << allowed;
    };
    row("no number", [](Authorisation &bad) { bad.number = QStringLiteral(" "); });
    row("no department", [](Authorisation &bad) { bad.department.clear(); });
    row("no confirmation of items", [](Authorisation &bad) { bad.confirmation.clear(); });
    row("no act", [](Authorisation &bad) { bad.acts.clear(); });
    row("a clerk without id", [](Authorisation &bad) { bad.clerkIds = {QString()}; });
    row("an item without id", [](Authorisation &bad) { bad.guideIds = {QString()}; });
    row("no last day", [](Authorisation &bad) { bad.validUntil = {}; });
    row("ends before it begins", [](Authorisation &bad) { bad.validFrom = QDate(2027, 1, 1); });
    row("over", [](Authorisation &bad) { bad.validUntil = QDate(2026, 5, 31); });
    row("entered for oneself", [](Authorisation &bad) { bad.grantedBy = QStringLiteral("0107"); }, false);
    row("entered by nobody", [](Authorisation &bad) { bad.grantedBy.clear(); }, false);
}

void TestAuthorisation::whatIsNotWholeIsRefused()
{
    QFETCH(const Authorisation, refused);
    QFETCH(const bool, allowed);
    QVERIFY_OK(checkAuthorisation(agreement(), QDate(2026, 6, 1)));
    QVERIFY_ERROR(checkAuthorisation(refused, QDate(2026, 6, 1)), allowed ? ErrorCode::Invalid : ErrorCode::NotAllowed);
}

void TestAuthorisation::codesComeBack()
{
    QCOMPARE(allAuthorisedActs().size(), 3);
    for (const AuthorisedAct one : allAuthorisedActs())
        QCOMPARE(authorisedActFromName(authorisedActName(one)), std::optional(one));
    QVERIFY(!authorisedActFromName(QStringLiteral("everything")));
}

QTEST_GUILESS_MAIN(TestAuthorisation)
#include "tst_authorisation.moc"
