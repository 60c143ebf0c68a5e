// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/casepermission.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/memoryauthorisations.h"
#include "support/outcome.h"
#include "support/permissionfile.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Who may change a case, as the file itself sees it: every cell of the hand-written tables, by plain SQL.
class TestRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_raw.reset(); }
    void init() { QCOMPARE(m_raw->run(QStringLiteral("BEGIN")), QString()); }
    void cleanup() { QCOMPARE(m_raw->run(QStringLiteral("ROLLBACK")), QString()); }

    void everyMoveIsMadeByWhoMayMakeIt_data() { addPeople(); }
    void everyMoveIsMadeByWhoMayMakeIt();
    void everyStateIsChangedByWhoMayChangeIt_data() { addPeople(); }
    void everyStateIsChangedByWhoMayChangeIt();
    void everyReviewIsByWhoMayReview_data() { addPeople(); }
    void everyReviewIsByWhoMayReview();
    void onlyWhoTakesInOpensACase_data() { addPeople(); }
    void onlyWhoTakesInOpensACase();
    void onlyWhoTakesInDiscardsADraft_data() { addPeople(); }
    void onlyWhoTakesInDiscardsADraft();

    void aLetterLetsItsHolderDecide_data();
    void aLetterLetsItsHolderDecide();
    void aRevokedLetterDecidesNothingFromItsDayOn_data();
    void aRevokedLetterDecidesNothingFromItsDayOn();
    void nobodyDecidesWhatTheyHadAHandIn();
    void nobodyReviewsWhatTheyHadAHandIn_data();
    void nobodyReviewsWhatTheyHadAHandIn();
    void whoeverChangesACaseIsAHandlerForGood();
    void aReviewIsSignedByWhoMakesIt();
    void anApprovalIsNotTakenBack();
    void aLetterIsKeptAsItIs();
    void onlyWhomTheDepartmentAuthorisedTakesInAndHandsOut_data();
    void onlyWhomTheDepartmentAuthorisedTakesInAndHandsOut();
    void everyDepartmentOfAPackageHasToAgree();
    void anAgreementIsKeptAsItIs();
    void aLetterAsksForItsQualificationsEachDay_data();
    void aLetterAsksForItsQualificationsEachDay();

private:
    static void addPeople();
    /// Puts the case into a state, whatever the rules say of the way there.
    void place(const QString &state);
    /// Enters a letter that covers the sample case all year.
    [[nodiscard]] static QString letterFor(const QString &clerkId)
    {
        return QStringLiteral("INSERT INTO authority_letter VALUES('授1', '%1', '%2', '[]', '2026-01-01', '2026-12-31',"
                              " '档-1', 'a')").arg(clerkId, sampleCase().department);
    }
    /// Whether the file lets it happen; undone again.
    [[nodiscard]] bool lets(const QString &sql);

    QTemporaryDir m_directory;
    FakeClock m_clock;
    std::unique_ptr<RawDatabase> m_raw;
};

void TestRoles::addPeople()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("role"); ///< as the hand-written tables call it; empty: nobody
    QTest::newRow("clerk") << "c" << "clerk";
    QTest::newRow("supervisor") << "s" << "supervisor";
    QTest::newRow("administrator") << "a" << "administrator";
    QTest::newRow("auditor") << "u" << "auditor";
    QTest::newRow("the department") << "" << "department";
    QTest::newRow("somebody without an account") << "x" << "";
}

void TestRoles::initTestCase()
{
    const QString folder = m_directory.path();
    {
        const auto store = Store::open(sampleStore(folder, m_clock));
        QVERIFY_OK(store);
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase())));
        const std::pair<QString, Role> people[] = {{QStringLiteral("c"), Role::Clerk},
                                                   {QStringLiteral("s"), Role::Supervisor},
                                                   {QStringLiteral("a"), Role::Administrator},
                                                   {QStringLiteral("u"), Role::Auditor}};
        for (const auto &[id, role] : people) {
            ClerkAccount account;
            account.clerk = {id, QStringLiteral("某人"), role};
            QVERIFY_OK(outcomeOf((*store)->clerks().save(account, {sampleTold()})));
        }
        QVERIFY_OK(outcomeOf((*store)->authorisations().grant({forEverything(sampleCase().department)}, sampleTold())));
    }
    m_raw = std::make_unique<RawDatabase>(folder + QStringLiteral("/cases.db"));
    QCOMPARE(m_raw->run(QStringLiteral("PRAGMA foreign_keys = ON")), QString());
    // What the department agrees to is another rule; here it agrees to all of it.
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO authorisation VALUES('协-1', '%1', '函-1', '[]', '[\"takeIn\", \"issue\"]',"
                                       " '[]', '2026-01-01', '2026-12-31', 'a')").arg(sampleCase().department)),
             QString());
}

void TestRoles::place(const QString &state)
{
    // The rules are put aside for a moment, inside the transaction that is rolled back after the test.
    const QString triggers[] = {QStringLiteral("case_moves_as_allowed"), QStringLiteral("case_changed_by_who_may")};
    QStringList saved;
    for (const QString &trigger : triggers) {
        saved.append(m_raw->value(QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = '%1'").arg(trigger)).toString());
        QCOMPARE(m_raw->run(QStringLiteral("DROP TRIGGER ") + trigger), QString());
    }
    QCOMPARE(m_raw->run(QStringLiteral("UPDATE case_file SET state = '%1', number = 'L1', changed_by = '',"
                                       " changed_day = '2026-03-10'").arg(state)),
             QString());
    for (const QString &sql : saved)
        QCOMPARE(m_raw->run(sql), QString());
}

bool TestRoles::lets(const QString &sql)
{
    if (!m_raw->run(QStringLiteral("SAVEPOINT trial")).isEmpty())
        return false;
    const bool done = m_raw->run(sql).isEmpty();
    return m_raw->run(QStringLiteral("ROLLBACK TO trial")).isEmpty() && m_raw->run(QStringLiteral("RELEASE trial")).isEmpty()
        && done;
}

void TestRoles::everyMoveIsMadeByWhoMayMakeIt()
{
    QFETCH(const QString, person);
    QFETCH(const QString, role);
    const PermissionFile file;
    for (const CaseState from : allCaseStates()) {
        place(caseStateCode(from));
        for (const CaseState to : allCaseStates()) {
            if (from == to)
                continue;
            const QString sql = QStringLiteral("UPDATE case_file SET state = '%1', changed_by = '%2'")
                                    .arg(caseStateCode(to), person);
            QVERIFY2(lets(sql) == file.mayMove(role, caseStateCode(from), caseStateCode(to)),
                     qPrintable(caseStateCode(from) + u' ' + caseStateCode(to)));
        }
    }
}

void TestRoles::everyStateIsChangedByWhoMayChangeIt()
{
    QFETCH(const QString, person);
    QFETCH(const QString, role);
    const PermissionFile file;
    for (const CaseState state : allCaseStates()) {
        const QString code = caseStateCode(state);
        place(code);
        const QString sql = QStringLiteral("UPDATE case_file SET content = json_set(content, '$.itemName', 'x'),"
                                           " changed_by = '%1'").arg(person);
        QVERIFY2(lets(sql) == file.mayMove(role, code, code), qPrintable(code));
    }
}

void TestRoles::everyReviewIsByWhoMayReview()
{
    QFETCH(const QString, person);
    QFETCH(const QString, role);
    const PermissionFile file;
    for (const CaseState state : allCaseStates()) {
        place(caseStateCode(state));
        for (const char *verdict : {"approved", "returned"}) {
            const QString sql = QStringLiteral("UPDATE case_file SET review = '%1', reviewer_id = '%2', changed_by = '%2'")
                                    .arg(QLatin1String(verdict), person);
            QVERIFY2(lets(sql) == file.may(role, QStringLiteral("review"), caseStateCode(state)),
                     qPrintable(caseStateCode(state)));
        }
    }
}

void TestRoles::onlyWhoTakesInOpensACase()
{
    QFETCH(const QString, person);
    QFETCH(const QString, role);
    const PermissionFile file;
    QCOMPARE(m_raw->run(QStringLiteral("CREATE TEMP TABLE fresh AS SELECT * FROM case_file")), QString());
    QCOMPARE(m_raw->run(QStringLiteral("UPDATE fresh SET id = randomblob(16), changed_by = '%1'").arg(person)), QString());
    QCOMPARE(lets(QStringLiteral("INSERT INTO case_file SELECT * FROM fresh")),
             file.may(role, QStringLiteral("takeIn"), QStringLiteral("DRAFT")));
}

void TestRoles::onlyWhoTakesInDiscardsADraft()
{
    QFETCH(const QString, person);
    QFETCH(const QString, role);
    const PermissionFile file;
    // The store names who is about to remove a draft before it does.
    QCOMPARE(lets(QStringLiteral("UPDATE case_file SET changed_by = '%1'").arg(person)),
             file.may(role, QStringLiteral("takeIn"), QStringLiteral("DRAFT")));
}

void TestRoles::aLetterLetsItsHolderDecide_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("decides");
    QTest::addColumn<QString>("department"); ///< empty: the department of the case
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("until");
    QTest::addColumn<bool>("allowed");
    const QString item = QStringLiteral("[\"%1\"]").arg(sampleCase().guide.id);
    QTest::newRow("a clerk") << "c" << "c" << "" << item << "2026-12-31" << true;
    QTest::newRow("a supervisor") << "s" << "s" << "" << item << "2026-12-31" << true;
    QTest::newRow("for all items") << "c" << "c" << "" << "[]" << "2026-12-31" << true;
    QTest::newRow("on its last day") << "c" << "c" << "" << item << "2026-03-10" << true;
    QTest::newRow("the day after") << "c" << "c" << "" << item << "2026-03-09" << false;
    QTest::newRow("for another item") << "c" << "c" << "" << "[\"x\"]" << "2026-12-31" << false;
    QTest::newRow("of another department") << "c" << "c" << "别的局" << item << "2026-12-31" << false;
    QTest::newRow("of somebody else") << "s" << "c" << "" << item << "2026-12-31" << false;
    QTest::newRow("an administrator") << "a" << "a" << "" << item << "2026-12-31" << false;
    QTest::newRow("an auditor") << "u" << "u" << "" << item << "2026-12-31" << false;
}

void TestRoles::aLetterLetsItsHolderDecide()
{
    QFETCH(const QString, holder);
    QFETCH(const QString, decides);
    QFETCH(const QString, department);
    QFETCH(const QString, items);
    QFETCH(const QString, until);
    QFETCH(const bool, allowed);
    const QString whose = department.isEmpty() ? sampleCase().department : department;
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO authority_letter VALUES('授1', '%1', '%2', '%3', '2026-01-01', '%4',"
                                       " '档-1', 'x')")
                            .arg(holder, whose, items, until)),
             QString());
    const PermissionFile file;
    for (const CaseState from : allCaseStates()) {
        place(caseStateCode(from));
        for (const CaseState to : {CaseState::DecidedYes, CaseState::DecidedNo}) {
            if (from == to)
                continue;
            const bool lawful = file.mayMove(QStringLiteral("chiefRepresentative"), caseStateCode(from), caseStateCode(to));
            const QString sql = QStringLiteral("UPDATE case_file SET state = '%1', changed_by = '%2'")
                                    .arg(caseStateCode(to), decides);
            QVERIFY2(lets(sql) == (allowed && lawful), qPrintable(caseStateCode(from)));
        }
    }
}

void TestRoles::aRevokedLetterDecidesNothingFromItsDayOn_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("from tomorrow on") << "2026-03-11" << true;
    QTest::newRow("from today on") << "2026-03-10" << false;
    QTest::newRow("long ago") << "2026-01-05" << false;
}

void TestRoles::aRevokedLetterDecidesNothingFromItsDayOn()
{
    QFETCH(const QString, day);
    QFETCH(const bool, allowed);
    QCOMPARE(m_raw->run(letterFor(QStringLiteral("c"))), QString());
    place(QStringLiteral("ACCEPTED"));
    const QString decide = QStringLiteral("UPDATE case_file SET state = 'DECIDED_YES', changed_by = 'c'");
    QVERIFY(lets(decide));
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO letter_revocation VALUES('授1', '%1')").arg(day)), QString());
    QCOMPARE(lets(decide), allowed);
    QVERIFY(!lets(QStringLiteral("DELETE FROM letter_revocation")));
    QVERIFY(!lets(QStringLiteral("UPDATE letter_revocation SET day = '2030-01-01'")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO letter_revocation VALUES('授9', '2026-03-10')")));
}

void TestRoles::nobodyDecidesWhatTheyHadAHandIn()
{
    QCOMPARE(m_raw->run(letterFor(QStringLiteral("c"))), QString());
    place(QStringLiteral("ACCEPTED"));
    const QString decide = QStringLiteral("UPDATE case_file SET state = 'DECIDED_NO', changed_by = 'c'");
    QVERIFY(lets(decide));
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO case_handler SELECT id, 'c' FROM case_file")), QString());
    QVERIFY(!lets(decide));
}

void TestRoles::nobodyReviewsWhatTheyHadAHandIn_data()
{
    QTest::addColumn<QString>("hand");
    QTest::newRow("changed it") << "UPDATE case_file SET content = json_set(content, '$.itemName', 'x'), changed_by = 's'";
    QTest::newRow("is named as a handler") << "INSERT INTO case_handler SELECT id, 's' FROM case_file";
    QTest::newRow("is its clerk") << "UPDATE case_file SET clerk_id = 's', changed_by = 'c'";
}

void TestRoles::nobodyReviewsWhatTheyHadAHandIn()
{
    QFETCH(const QString, hand);
    place(QStringLiteral("RECEIVED"));
    const QString review =
        QStringLiteral("UPDATE case_file SET review = 'approved', reviewer_id = 's', changed_by = 's'");
    QVERIFY(lets(review));
    QCOMPARE(m_raw->run(hand), QString());
    QVERIFY(!lets(review));
}

void TestRoles::whoeverChangesACaseIsAHandlerForGood()
{
    const auto handlers = [this] { return m_raw->value(QStringLiteral("SELECT count(*) FROM case_handler")).toInt(); };
    const int before = handlers();
    place(QStringLiteral("RECEIVED"));
    QCOMPARE(m_raw->run(QStringLiteral("UPDATE case_file SET content = json_set(content, '$.review.state', 'returned'),"
                                       " review = 'returned', reviewer_id = 's', changed_by = 's'")),
             QString());
    QCOMPARE(handlers(), before);
    QCOMPARE(m_raw->run(QStringLiteral("UPDATE case_file SET content = json_set(content, '$.itemName', 'y'),"
                                       " changed_by = 'c'")),
             QString());
    QCOMPARE(handlers(), before + 1);
    QVERIFY(!lets(QStringLiteral("DELETE FROM case_handler")));
    QVERIFY(!lets(QStringLiteral("UPDATE case_handler SET clerk_id = 'x'")));
}

void TestRoles::aReviewIsSignedByWhoMakesIt()
{
    place(QStringLiteral("RECEIVED"));
    QVERIFY(!lets(QStringLiteral("UPDATE case_file SET review = 'approved', reviewer_id = 's', changed_by = 'c'")));
    QVERIFY(!lets(QStringLiteral("UPDATE case_file SET review = 'approved', reviewer_id = 's', changed_by = ''")));
    QVERIFY(!lets(QStringLiteral("UPDATE case_file SET review = 'approved', reviewer_id = '', changed_by = ''")));
}

void TestRoles::anApprovalIsNotTakenBack()
{
    place(QStringLiteral("RECEIVED"));
    QCOMPARE(m_raw->run(QStringLiteral("UPDATE case_file SET review = 'approved', reviewer_id = 's', changed_by = 's'")),
             QString());
    QVERIFY(!lets(QStringLiteral("UPDATE case_file SET review = 'pending', reviewer_id = '', changed_by = 's'")));
    QVERIFY(!lets(QStringLiteral("UPDATE case_file SET review = 'returned', changed_by = 's'")));
}

void TestRoles::aLetterIsKeptAsItIs()
{
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO authority_letter VALUES('授1', 'c', '局', '[]', '2026-01-01',"
                                       " '2026-12-31', '档-1', 'a')")),
             QString());
    QVERIFY(!lets(QStringLiteral("UPDATE authority_letter SET valid_until = '2030-01-01'")));
    QVERIFY(!lets(QStringLiteral("DELETE FROM authority_letter")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO authority_letter VALUES('授2', 'nobody', '局', '[]', '2026-01-01',"
                                 " '2026-12-31', '档-1', 'a')")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO authority_letter VALUES('授3', 'c', '局', '{}', '2026-01-01',"
                                 " '2026-12-31', '档-1', 'a')")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO authority_letter VALUES('授4', 'c', '局', '[]', '2026-12-31',"
                                 " '2026-01-01', '档-1', 'a')")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO authority_letter VALUES('授5', 'c', '局', '[]', '2026-01-01',"
                                 " '2026-12-31', '', 'a')")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO authority_letter VALUES('授6', 'c', '局', '[]', '2026-01-01',"
                                 " '2026-12-31', '档-1', 'c')")));
}

void TestRoles::onlyWhomTheDepartmentAuthorisedTakesInAndHandsOut_data()
{
    QTest::addColumn<QString>("agreement"); ///< clerks, acts, items, first day, last day; empty: none
    QTest::addColumn<bool>("takesIn");
    QTest::addColumn<bool>("handsOut");
    const QString item = sampleCase().guide.id;
    const QString days = QStringLiteral("'2026-01-01', '2026-12-31'");
    QTest::newRow("none") << QString() << false << false;
    QTest::newRow("everything") << QStringLiteral("'[]', '[\"takeIn\",\"issue\"]', '[]', ") + days << true << true;
    QTest::newRow("taking in") << QStringLiteral("'[\"c\"]', '[\"takeIn\"]', '[]', ") + days << true << false;
    QTest::newRow("handing out") << QStringLiteral("'[\"c\"]', '[\"issue\"]', '[]', ") + days << false << true;
    QTest::newRow("the item") << QStringLiteral("'[]', '[\"takeIn\",\"issue\"]', '[\"%1\"]', ").arg(item) + days << true << true;
    QTest::newRow("another item") << QStringLiteral("'[]', '[\"takeIn\",\"issue\"]', '[\"x\"]', ") + days << false << false;
    QTest::newRow("another clerk") << QStringLiteral("'[\"s\"]', '[\"takeIn\",\"issue\"]', '[]', ") + days << false << false;
    QTest::newRow("over") << QStringLiteral("'[]', '[\"takeIn\",\"issue\"]', '[]', '2025-01-01', '2025-12-31'") << false << false;
}

void TestRoles::onlyWhomTheDepartmentAuthorisedTakesInAndHandsOut()
{
    QFETCH(const QString, agreement);
    QFETCH(const bool, takesIn);
    QFETCH(const bool, handsOut);
    QCOMPARE(m_raw->run(QStringLiteral("DROP TRIGGER authorisation_is_kept")), QString());
    QCOMPARE(m_raw->run(QStringLiteral("DELETE FROM authorisation")), QString());
    const QString insert = QStringLiteral("INSERT INTO authorisation(number, department, confirmation, clerk_ids, acts, guide_ids,"
                                          " valid_from, valid_until, granted_by) VALUES('协1', '%1', '确1', %2, 'a')");
    if (!agreement.isEmpty())
        QCOMPARE(m_raw->run(insert.arg(sampleCase().department, agreement)), QString());
    place(QStringLiteral("DRAFT"));
    const QString receive = QStringLiteral("UPDATE case_file SET state = 'RECEIVED', changed_by = 'c', changed_day = '2026-03-10'");
    QCOMPARE(lets(receive), takesIn);
    // Nobody is asked for an agreement to give a draft up.
    QVERIFY(lets(QStringLiteral("UPDATE case_file SET state = 'VOID', changed_by = 'c', changed_day = '2026-03-10'")));
    place(QStringLiteral("NOTIFIED"));
    QCOMPARE(lets(QStringLiteral("UPDATE case_file SET state = 'DELIVERED', changed_by = 'c', changed_day = '2026-03-10'")), handsOut);
    if (!agreement.isEmpty())
        QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO authorisation_revocation VALUES('协1', '2026-03-10')")), QString());
    place(QStringLiteral("DRAFT"));
    QVERIFY(!lets(receive));
}

void TestRoles::everyDepartmentOfAPackageHasToAgree()
{
    place(QStringLiteral("DRAFT"));
    const QString items = QStringLiteral("UPDATE case_file SET changed_by = 'c', content = json_set(content, '$.components', json('%1'))");
    const QString both = QStringLiteral(R"([{"id":"a","state":"%1","department":"甲局","guideId":"g"},{"id":"b","state":"%2","department":"乙局"}])");
    const QString receive = QStringLiteral("UPDATE case_file SET state = 'RECEIVED', changed_by = 'c', changed_day = '2026-03-10'");
    const QString deliver = QStringLiteral("UPDATE case_file SET state = 'DELIVERED', changed_by = 'c', content = json_set(content,"
                                           " '$.components[0].state', 'NOT_ACCEPTED', '$.components[1].state', 'DELIVERED')");
    // What is ready of a package goes out before the rest is decided.
    const QString deliverPart = QStringLiteral("UPDATE case_file SET changed_by = 'c', content = json_set(content,"
                                               " '$.components[1].state', 'DELIVERED')");
    const QString agree = QStringLiteral("INSERT INTO authorisation VALUES('%1', '%2', '函-1', '[]', '[\"takeIn\", \"issue\"]',"
                                         " '%3', '2026-01-01', '2026-12-31', 'a')");
    QCOMPARE(m_raw->run(items.arg(both.arg(QStringLiteral("DRAFT"), QStringLiteral("DRAFT")))), QString());
    // The lead alone, and then one of two.
    QVERIFY(!lets(receive));
    QCOMPARE(m_raw->run(agree.arg(QStringLiteral("协-2"), QStringLiteral("甲局"), QStringLiteral("[\"g\"]"))), QString());
    QVERIFY(!lets(receive));
    // What is not taken in is done for nobody.
    QCOMPARE(m_raw->run(items.arg(both.arg(QStringLiteral("DRAFT"), QStringLiteral("NOT_ACCEPTED")))), QString());
    QVERIFY(lets(receive));
    // An agreement may name the package; it covers handing out only what goes.
    const QString package = QStringLiteral("[\"%1\"]").arg(sampleCase().guide.id);
    QCOMPARE(m_raw->run(items.arg(both.arg(QStringLiteral("DECIDED_YES"), QStringLiteral("CERTIFIED")))), QString());
    place(QStringLiteral("NOTIFIED"));
    QVERIFY(!lets(deliver));
    place(QStringLiteral("ACCEPTED"));
    QVERIFY(!lets(deliverPart));
    QCOMPARE(m_raw->run(agree.arg(QStringLiteral("协-3"), QStringLiteral("乙局"), package)), QString());
    QVERIFY(lets(deliverPart));
    place(QStringLiteral("NOTIFIED"));
    QVERIFY(lets(deliver));
    // The lead lets nobody act for another, nor another for the lead.
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO authorisation_revocation SELECT DISTINCT number, '2026-03-10' FROM authorisation"
                                       " WHERE department = '%1'").arg(sampleCase().department)),
             QString());
    QVERIFY(!lets(deliver));
    QVERIFY(!lets(deliverPart));
}

void TestRoles::aLetterAsksForItsQualificationsEachDay_data()
{
    QTest::addColumn<QString>("held"); ///< clerk, name, first and last day; empty: nothing is registered
    QTest::addColumn<QString>("withdrawn");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("none") << QString() << QString() << false;
    QTest::newRow("it runs") << "'c', '执法证', 'x', '2026-01-01', '2026-12-31'" << QString() << true;
    QTest::newRow("for good") << "'c', '执法证', 'x', '2026-01-01', NULL" << QString() << true;
    QTest::newRow("the last day") << "'c', '执法证', 'x', '2026-01-01', '2026-03-10'" << QString() << true;
    QTest::newRow("over") << "'c', '执法证', 'x', '2025-01-01', '2026-03-09'" << QString() << false;
    QTest::newRow("not yet") << "'c', '执法证', 'x', '2026-03-11', NULL" << QString() << false;
    QTest::newRow("another's") << "'s', '执法证', 'x', '2026-01-01', NULL" << QString() << false;
    QTest::newRow("another one") << "'c', '律师证', 'x', '2026-01-01', NULL" << QString() << false;
    QTest::newRow("withdrawn") << "'c', '执法证', 'x', '2026-01-01', NULL" << "2026-03-10" << false;
    QTest::newRow("withdrawn later") << "'c', '执法证', 'x', '2026-01-01', NULL" << "2026-03-11" << true;
}

void TestRoles::aLetterAsksForItsQualificationsEachDay()
{
    QFETCH(const QString, held);
    QFETCH(const QString, withdrawn);
    QFETCH(const bool, allowed);
    QCOMPARE(m_raw->run(letterFor(QStringLiteral("c"))), QString());
    place(QStringLiteral("ACCEPTED"));
    const QString decide = QStringLiteral("UPDATE case_file SET state = 'DECIDED_YES', changed_by = 'c'");
    QVERIFY(lets(decide));
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO letter_need VALUES('授1', '执法证')")), QString());
    if (!held.isEmpty())
        QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO qualification VALUES('资1', %1, 'a')").arg(held)), QString());
    if (!withdrawn.isEmpty())
        QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO qualification_withdrawal VALUES('资1', '%1')").arg(withdrawn)), QString());
    QCOMPARE(lets(decide), allowed);
    QVERIFY(!lets(QStringLiteral("DELETE FROM letter_need")));
    QVERIFY(held.isEmpty() || !lets(QStringLiteral("UPDATE qualification SET name = '律师证'")));
    QVERIFY(held.isEmpty() || !lets(QStringLiteral("DELETE FROM qualification")));
    QVERIFY(withdrawn.isEmpty() || !lets(QStringLiteral("DELETE FROM qualification_withdrawal")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO qualification VALUES('资2', 'c', '执法证', 'x', '2026-01-01', NULL, 'c')")));
}

void TestRoles::anAgreementIsKeptAsItIs()
{
    const QString one = QStringLiteral("INSERT INTO authorisation VALUES('协1', '局', '确1', %1, %2, '[]', '2026-01-01', %3, 'a')");
    const QString last = QStringLiteral("'2026-12-31'");
    const QString acts = QStringLiteral("'[\"takeIn\"]'");
    QCOMPARE(m_raw->run(one.arg(QStringLiteral("'[]'"), acts, last)), QString());
    QVERIFY(!lets(one.arg(QStringLiteral("'[]'"), acts, last)));
    QVERIFY(!lets(one.arg(QStringLiteral("'[\"a\"]'"), acts, last).replace(QStringLiteral("协1"), QStringLiteral("协2"))));
    QVERIFY(!lets(one.arg(QStringLiteral("'[]'"), QStringLiteral("'[]'"), last).replace(QStringLiteral("协1"), QStringLiteral("协2"))));
    QVERIFY(!lets(one.arg(QStringLiteral("'[]'"), acts, QStringLiteral("'2025-12-31'")).replace(QStringLiteral("协1"), QStringLiteral("协2"))));
    QVERIFY(!lets(QStringLiteral("UPDATE authorisation SET valid_until = '2040-01-01'")));
    QVERIFY(!lets(QStringLiteral("DELETE FROM authorisation")));
    QVERIFY(!lets(QStringLiteral("INSERT INTO authorisation_revocation VALUES('协9', '2026-03-10')")));
    QCOMPARE(m_raw->run(QStringLiteral("INSERT INTO authorisation_revocation VALUES('协1', '2026-03-10')")), QString());
    QVERIFY(!lets(QStringLiteral("UPDATE authorisation_revocation SET day = '2040-01-01'")));
    QVERIFY(!lets(QStringLiteral("DELETE FROM authorisation_revocation")));
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
