// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/authorityletter.h"
#include "domain/roles/casepermission.h"
#include "support/permissionfile.h"
#include "support/samplecase.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Every cell of the one table of roles, acts and states, against what was written by hand.
class TestCasePermission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellOfActsIsAsWritten();
    void everyCellOfMovesIsAsWritten();
    void theFileSpeaksOfWhatThereIs();
    void administratorsAndAuditorsMoveNothing();
    void onlyALetterDecides();
    void aLetterCovers_data();
    void aLetterCovers();
    void aRevokedLetterCoversNothingFromItsDayOn();
    void theLetterThatCoversIsFound();
    void whatMayBeEntered_data();
    void whatMayBeEntered();

private:
    [[nodiscard]] static AuthorityLetter whole()
    {
        return {QStringLiteral("授1"), sampleSupervisor().id, sampleCase().department, {}, QDate(2026, 1, 1), QDate(2026, 12, 31),
                QStringLiteral("档-1"), QStringLiteral("9001"), {}};
    }
};

void TestCasePermission::everyCellOfActsIsAsWritten()
{
    const PermissionFile file;
    int cells = 0;
    for (const Role role : allRoles()) {
        for (const Act act : allActs()) {
            for (const CaseState state : allCaseStates()) {
                ++cells;
                QVERIFY2(may(role, act, state) == file.may(roleName(role), actName(act), caseStateCode(state)),
                         qPrintable(QStringList({roleName(role), actName(act), caseStateCode(state)}).join(u' ')));
            }
        }
    }
    QCOMPARE(cells, 4 * int(allActs().size()) * 20);
}

void TestCasePermission::everyCellOfMovesIsAsWritten()
{
    const PermissionFile file;
    for (const Mover mover : allMovers()) {
        for (const CaseState from : allCaseStates()) {
            for (const CaseState to : allCaseStates()) {
                const bool allowed = from == to ? mayChange(mover, from) : mayMove(mover, from, to);
                QVERIFY2(allowed == file.mayMove(moverName(mover), caseStateCode(from), caseStateCode(to)),
                         qPrintable(QStringList({moverName(mover), caseStateCode(from), caseStateCode(to)}).join(u' ')));
            }
        }
    }
}

void TestCasePermission::theFileSpeaksOfWhatThereIs()
{
    const PermissionFile file;
    QStringList acts;
    for (const Act act : allActs())
        acts.append(actName(act));
    for (auto it = file.statesOfAct.cbegin(); it != file.statesOfAct.cend(); ++it)
        QVERIFY2(acts.contains(it.key()), qPrintable(it.key()));
    QCOMPARE(file.kept.size(), allMovers().size());
    for (const QString &move : file.moves) {
        const QStringList words = move.split(u' ');
        const auto from = caseStateFromCode(words.value(1));
        const auto to = caseStateFromCode(words.value(2));
        QVERIFY2(from && to && moveAllowed(*from, *to), qPrintable(move));
    }
}

void TestCasePermission::administratorsAndAuditorsMoveNothing()
{
    QVERIFY(!moverOf(Role::Administrator));
    QVERIFY(!moverOf(Role::Auditor));
    QCOMPARE(moverOf(Role::Clerk), Mover::Clerk);
    QCOMPARE(moverOf(Role::Supervisor), Mover::Supervisor);
}

void TestCasePermission::onlyALetterDecides()
{
    for (const CaseState to : {CaseState::DecidedYes, CaseState::DecidedNo}) {
        QVERIFY(!mayMove(Mover::Clerk, CaseState::Accepted, to));
        QVERIFY(!mayMove(Mover::Supervisor, CaseState::Accepted, to));
        QVERIFY(mayMove(Mover::ChiefRepresentative, CaseState::Accepted, to));
    }
}

void TestCasePermission::aLetterCovers_data()
{
    QTest::addColumn<QString>("clerk");
    QTest::addColumn<QString>("department");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("covered");
    const QString clerk = sampleClerk().id;
    const QString department = sampleCase().department;
    const QStringList item{sampleCase().guide.id};
    const QDate day(2026, 3, 10);
    QTest::newRow("its item") << clerk << department << item << day << true;
    QTest::newRow("all items") << clerk << department << QStringList() << day << true;
    QTest::newRow("another item") << clerk << department << QStringList(QStringLiteral("x")) << day << false;
    QTest::newRow("another department") << clerk << QStringLiteral("别的局") << item << day << false;
    QTest::newRow("another's letter") << QStringLiteral("0999") << department << item << day << false;
    QTest::newRow("nobody's letter") << QString() << department << item << day << false;
    QTest::newRow("the first day") << clerk << department << item << QDate(2026, 1, 1) << true;
    QTest::newRow("the last day") << clerk << department << item << QDate(2026, 12, 31) << true;
    QTest::newRow("the day before") << clerk << department << item << QDate(2025, 12, 31) << false;
    QTest::newRow("the day after") << clerk << department << item << QDate(2027, 1, 1) << false;
    QTest::newRow("no day") << clerk << department << item << QDate() << false;
}

void TestCasePermission::aLetterCovers()
{
    QFETCH(const QString, clerk);
    QFETCH(const QString, department);
    QFETCH(const QStringList, items);
    QFETCH(const QDate, day);
    QFETCH(const bool, covered);
    const AuthorityLetter letter{QStringLiteral("授1"), clerk, department, items, QDate(2026, 1, 1), QDate(2026, 12, 31)};
    QCOMPARE(letter.covers(sampleClerk().id, sampleCase(), day), covered);
    QVERIFY(!letter.covers(QString(), sampleCase(), day));
}

void TestCasePermission::aRevokedLetterCoversNothingFromItsDayOn()
{
    AuthorityLetter letter = whole();
    letter.revokedOn = QDate(2026, 6, 1);
    QVERIFY(letter.covers(letter.clerkId, sampleCase(), QDate(2026, 5, 31)));
    QVERIFY(!letter.covers(letter.clerkId, sampleCase(), QDate(2026, 6, 1)));
    QVERIFY(!letter.covers(letter.clerkId, sampleCase(), QDate(2026, 6, 2)));
}

void TestCasePermission::theLetterThatCoversIsFound()
{
    AuthorityLetter revoked = whole();
    revoked.revokedOn = QDate(2026, 1, 2);
    AuthorityLetter standing = whole();
    standing.number = QStringLiteral("授2");
    const QList<AuthorityLetter> letters{revoked, standing};
    const QDate day(2026, 3, 10);
    const AuthorityLetter *found = letterFor(letters, sampleSupervisor().id, sampleCase(), day);
    QVERIFY(found);
    QCOMPARE(found->number, QStringLiteral("授2"));
    QVERIFY(!letterFor(letters, sampleClerk().id, sampleCase(), day));
    QVERIFY(!letterFor({revoked}, sampleSupervisor().id, sampleCase(), day));
}

void TestCasePermission::whatMayBeEntered_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("grantedBy");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("answer");
    const QDate today(2026, 3, 10);
    QTest::newRow("for a supervisor") << QDate(2026, 12, 31) << "9001" << "supervisor" << "";
    QTest::newRow("for a clerk") << QDate(2026, 12, 31) << "9001" << "clerk" << "";
    QTest::newRow("for an administrator") << QDate(2026, 12, 31) << "9002" << "administrator" << "notAllowed";
    QTest::newRow("for an auditor") << QDate(2026, 12, 31) << "9001" << "auditor" << "notAllowed";
    QTest::newRow("for oneself") << QDate(2026, 12, 31) << sampleSupervisor().id << "supervisor" << "notAllowed";
    QTest::newRow("on its last day") << today << "9001" << "supervisor" << "";
    QTest::newRow("the day after") << today.addDays(-1) << "9001" << "supervisor" << "invalid";
    QTest::newRow("without an end") << QDate() << "9001" << "supervisor" << "invalid";
}

void TestCasePermission::whatMayBeEntered()
{
    QFETCH(const QDate, until);
    QFETCH(const QString, grantedBy);
    QFETCH(const QString, role);
    QFETCH(const QString, answer);
    AuthorityLetter letter = whole();
    letter.validUntil = until;
    letter.grantedBy = grantedBy;
    Clerk holder = sampleSupervisor();
    holder.role = *roleFromName(role);
    const Result<> checked = checkLetter(letter, holder, QDate(2026, 3, 10));
    QCOMPARE(checked ? QString() : errorCodeName(checked.error().code), answer);
    QVERIFY(checked || checked.error().detail.contains(u' '));
    Clerk other = holder;
    other.id = QStringLiteral("0999");
    QVERIFY(!checkLetter(letter, other, QDate(2026, 3, 10)));
}

QTEST_APPLESS_MAIN(TestCasePermission)
#include "tst_casepermission.moc"
