// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/filledstore.h"
#include "storage/nthfault.h"
#include "storage/rawdatabase.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// The words that stand in any file of a folder as UTF-8, whatever kind of file it is.
QStringList wordsInFiles(const QString &folder, const QStringList &words)
{
    QStringList found;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {QStringLiteral("cannot read ") + name};
        const QByteArray bytes = file.readAll();
        for (const QString &word : words) {
            if (bytes.contains(word.toUtf8()))
                found.append(name + QStringLiteral(": ") + word);
        }
    }
    return found;
}

/// Of the words, those that somebody with the data key finds in a row of the case file.
QStringList wordsInRows(const QString &folder, const QStringList &words)
{
    const QString rows = dumpOf(folder).join(QLatin1Char('\n'));
    QStringList found;
    for (const QString &word : words) {
        // Bytes are shown in hexadecimal digits.
        if (rows.contains(word) || rows.contains(QString::fromLatin1(word.toUtf8().toHex())))
            found.append(word);
    }
    return found;
}

} // namespace

/// What is left of a person after the purge of the case, in the files themselves; and that a purge that is cut off happened
/// wholly or not at all.
class TestPurge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingOfThePersonStaysInAnyFile();
    void aPageNeverStandsInAnyFile();
    void nothingOfThePersonStaysForWhoeverHasTheKey();
    void anOldCopyOfTheMonthIsUnreadable();
    void aStoreOlderThanThePurgeIsPurgedAgain();
    void aDiscardedDraftTakesItsPagesAlong();
    void aPurgeIsWholeOrNothing_data();
    void aPurgeIsWholeOrNothing();
    void clearingGoesOnWhereItWasCutOff();
    void theLedgerHoldsWithTheWordsAndWithout();
    void wordsThatWereAlteredAreFound_data();
    void wordsThatWereAlteredAreFound();
    void theFileRefuses_data();
    void theFileRefuses();
    void theRoleDecides_data();
    void theRoleDecides();
    void theRestOfTheStoreIsUntouched();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> open(CipherProfile profile = CipherProfile::Guomi,
                                                      StatementFaults *faults = nullptr) const;
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("store")); }
    [[nodiscard]] QString file() const { return QDir(path()).filePath(QStringLiteral("cases.db")); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestPurge::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock.setNow(sampleMoment());
}

Result<std::unique_ptr<Store>> TestPurge::open(CipherProfile profile, StatementFaults *faults) const
{
    return Store::open({path(), m_clock, sampleCounter(), sampleCipher(profile), faults});
}

void TestPurge::nothingOfThePersonStaysInAnyFile()
{
    // Without the file's own cipher: what is gone here is gone for good and not only hidden.
    const auto store = open(CipherProfile::Plain);
    QVERIFY_OK(store);
    QVERIFY(fillClosedCase(**store));
    QVERIFY(wordsInFiles(path(), canaryWords()).size() >= canaryWords().size()); // or the search finds nothing at all
    QVERIFY_OK(purgeClosedCase(**store));
    QVERIFY_OK(outcomeOf((*store)->retention().clearPurged()));
    QCOMPARE(wordsInFiles(path(), canaryWords()), QStringList());
}

void TestPurge::aPageNeverStandsInAnyFile()
{
    for (const CipherProfile profile : {CipherProfile::Plain, CipherProfile::Guomi, CipherProfile::Aegis}) {
        init();
        const auto store = open(profile);
        QVERIFY_OK(store);
        QVERIFY(fillClosedCase(**store));
        QVERIFY(*outcomeOf((*store)->pages().get(closedCaseId(), sha256(canaryPage()))) == canaryPage());
        QCOMPARE(wordsInFiles(path(), {QStringLiteral("canary-page")}), QStringList());
    }
}

void TestPurge::nothingOfThePersonStaysForWhoeverHasTheKey()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(fillClosedCase(**store));
    QCOMPARE(wordsInRows(path(), {QStringLiteral("欧阳金丝雀")}).size(), 1);
    QVERIFY_OK(purgeClosedCase(**store));
    QCOMPARE(wordsInRows(path(), canaryWords()), QStringList());
    RawDatabase raw(file());
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM case_key")).toInt(), 0);
    QCOMPARE(raw.value(QStringLiteral("SELECT identity_tail FROM case_file")).toString(), QString());
}

void TestPurge::anOldCopyOfTheMonthIsUnreadable()
{
    const QString month = QStringLiteral("scans-202603.db");
    const QString copy = m_directory->filePath(month);
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY(fillClosedCase(**store));
    }
    QVERIFY(QFile::copy(QDir(path()).filePath(month), copy));
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(purgeClosedCase(**store));
        QVERIFY_OK(outcomeOf((*store)->retention().clearPurged()));
    }
    QVERIFY(QFile::remove(QDir(path()).filePath(month)));
    QVERIFY(QFile::copy(copy, QDir(path()).filePath(month)));
    RawDatabase raw(copy);
    QVERIFY(raw.value(QStringLiteral("SELECT count(*) FROM piece")).toInt() > 0); // the ciphertext is there
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_ERROR(outcomeOf((*store)->pages().get(closedCaseId(), sha256(canaryPage()))), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf((*store)->pages().get(closedCaseId(), sha256(canaryDocument()))), ErrorCode::NotFound);
}

void TestPurge::aStoreOlderThanThePurgeIsPurgedAgain()
{
    QList<PurgeRecord> purges;
    const QString backup = m_directory->filePath(QStringLiteral("backup"));
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY(fillClosedCase(**store));
        QVERIFY(copyDirectory(path(), backup));
        QVERIFY_OK(purgeClosedCase(**store));
        purges = outcomeOf((*store)->retention().purges()).value_or(QList<PurgeRecord>());
        QCOMPARE(purges.size(), 1);
    }
    const auto restored = Store::open(sampleStore(backup, m_clock));
    QVERIFY_OK(restored);
    // What must be said honestly: the copy still has the key.
    QVERIFY_OK(outcomeOf((*restored)->pages().get(closedCaseId(), sha256(canaryPage()))));
    QCOMPARE(*outcomeOf((*restored)->retention().applyPurges(purges)), 1);
    QVERIFY_ERROR(outcomeOf((*restored)->pages().get(closedCaseId(), sha256(canaryPage()))), ErrorCode::NotFound);
    QVERIFY_OK(outcomeOf((*restored)->retention().clearPurged()));
    QCOMPARE(wordsInRows(backup, canaryWords()), QStringList());
}

void TestPurge::aDiscardedDraftTakesItsPagesAlong()
{
    const auto store = open();
    QVERIFY_OK(store);
    const CaseId id = sampleCase().id;
    const auto digest = outcomeOf((*store)->pages().put(id, canaryPage()));
    QVERIFY_OK(digest);
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase())));
    QVERIFY_OK(outcomeOf((*store)->cases().discardDraft(id, sampleEvent(sampleCase(), QStringLiteral("draftDiscarded")))));
    QVERIFY_ERROR(outcomeOf((*store)->pages().get(id, *digest)), ErrorCode::NotFound);
}

void TestPurge::aPurgeIsWholeOrNothing_data()
{
    QTest::addColumn<bool>("after");
    QTest::newRow("a statement does nothing") << false;
    QTest::newRow("a statement works and reports failure") << true;
}

void TestPurge::aPurgeIsWholeOrNothing()
{
    QFETCH(const bool, after);
    const auto moment = after ? NthFault::Moment::After : NthFault::Moment::Before;
    NthFault fault;
    auto store = open(CipherProfile::Guomi, &fault);
    QVERIFY_OK(store);
    QVERIFY(fillClosedCase(**store));
    const QString filled = m_directory->filePath(QStringLiteral("filled"));
    store->reset();
    QVERIFY(copyDirectory(path(), filled));
    bool reached = true;
    int whole = 0;
    for (int nth = 1; reached; ++nth) {
        const QString folder = m_directory->filePath(QString::number(nth));
        QVERIFY(copyDirectory(filled, folder));
        const auto again = Store::open({folder, m_clock, sampleCounter(), sampleCipher(), &fault});
        QVERIFY_OK(again);
        const PurgeRecord record = sampleLook(**again);
        const QStringList before = dumpOf(folder);
        fault.arm(nth, moment, ErrorCode::StorageFull);
        const Result<> done = purgeClosedCase(**again, record);
        reached = fault.fired();
        fault.disarm();
        const bool isPurged = outcomeOf((*again)->retention().factsOf(closedCaseId()))->isPurged;
        QVERIFY2(done.has_value() == isPurged, qPrintable(QStringLiteral("%1: %2").arg(nth).arg(fault.firedAt())));
        whole += isPurged ? 1 : 0;
        if (isPurged) {
            QCOMPARE(wordsInRows(folder, canaryWords()), QStringList());
            QVERIFY_ERROR(outcomeOf((*again)->pages().get(closedCaseId(), sha256(canaryPage()))), ErrorCode::NotFound);
        } else {
            QCOMPARE(dumpOf(folder), before);
            QVERIFY(*outcomeOf((*again)->pages().get(closedCaseId(), sha256(canaryPage()))) == canaryPage());
        }
        QVERIFY(nth < 100);
    }
    QVERIFY(whole >= 1);
}

void TestPurge::clearingGoesOnWhereItWasCutOff()
{
    bool reached = true;
    for (int nth = 1; reached; ++nth) {
        init();
        NthFault fault;
        const auto store = open(CipherProfile::Plain, &fault);
        QVERIFY_OK(store);
        QVERIFY(fillClosedCase(**store));
        QVERIFY_OK(purgeClosedCase(**store));
        fault.arm(nth, NthFault::Moment::Before, ErrorCode::StorageUnavailable);
        const auto first = outcomeOf((*store)->retention().clearPurged());
        reached = fault.fired();
        fault.disarm();
        QCOMPARE(first.has_value(), !reached);
        QVERIFY_OK(outcomeOf((*store)->retention().clearPurged()));
        QCOMPARE(wordsInFiles(path(), canaryWords()), QStringList());
        QVERIFY_OK(outcomeOf((*store)->cases().load(closedCaseId())));
        QVERIFY(nth < 60);
    }
}

void TestPurge::theLedgerHoldsWithTheWordsAndWithout()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(fillClosedCase(**store));
    const auto words = [&store] {
        QStringList said;
        for (const LedgerEvent &event : outcomeOf((*store)->ledger().history(closedCaseId())).value_or(QList<LedgerEvent>()))
            said.append(event.isForgotten() ? QStringLiteral("gone") : event.said.value(u"reason").toString());
        said.removeAll(QString());
        return said;
    };
    QCOMPARE(words(), QStringList(2, QStringLiteral("canary-reason")));
    QVERIFY(outcomeOf((*store)->ledger().verify())->holds());
    QVERIFY_OK(purgeClosedCase(**store));
    QCOMPARE(words(), QStringList(2, QStringLiteral("gone")));
    QVERIFY(outcomeOf((*store)->ledger().verify())->holds());
    // Nothing is said about it again: it would never go.
    LedgerEvent late = sampleEvent(sampleCase(), QStringLiteral("entryDisputed"));
    late.caseId = closedCaseId();
    late.said = {{QStringLiteral("reason"), QStringLiteral("x")}};
    QVERIFY_ERROR(outcomeOf((*store)->ledger().append(late)), ErrorCode::WrongState);
}

void TestPurge::wordsThatWereAlteredAreFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("altered") << QStringLiteral("UPDATE ledger_said SET content = '{\"reason\":\"x\"}' WHERE rowid = %1");
    QTest::newRow("taken away") << QStringLiteral("DELETE FROM ledger_said WHERE rowid = %1");
    QTest::newRow("another salt") << QStringLiteral("UPDATE ledger_said SET salt = zeroblob(32) WHERE rowid = %1");
    QTest::newRow("put beside another entry") << QStringLiteral("UPDATE ledger_said SET sequence = 1 WHERE rowid = %1");
}

void TestPurge::wordsThatWereAlteredAreFound()
{
    QFETCH(const QString, sql);
    qint64 said = 0;
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY(fillClosedCase(**store));
        const auto history = outcomeOf((*store)->ledger().history(closedCaseId()));
        QVERIFY_OK(history);
        for (const LedgerEvent &event : *history)
            said = event.said.isEmpty() ? said : event.sequence;
        QVERIFY(said > 1);
    }
    {
        RawDatabase raw(file());
        for (const char *trigger : {"ledger_said_never_changes", "ledger_said_is_kept"})
            QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger)), QString());
        QCOMPARE(raw.run(sql.arg(said)), QString());
    }
    const auto store = open();
    QVERIFY_OK(store);
    const auto verdict = outcomeOf((*store)->ledger().verify());
    QVERIFY_OK(verdict);
    QVERIFY(verdict->firstBroken >= 1);
    QVERIFY(verdict->firstBroken <= said);
}

void TestPurge::theFileRefuses_data()
{
    QTest::addColumn<bool>("purged");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, bool purged, const char *sql, const char *code) {
        QTest::newRow(name) << purged << QString::fromUtf8(sql) << QString::fromLatin1(code);
    };
    row("destroying a key without a purge", false, "DELETE FROM case_key", "notAllowed");
    row("another key", false, "UPDATE case_key SET key = zeroblob(32)", "conflict");
    row("emptying what was sent", false, "UPDATE outbox SET payload = x''", "conflict");
    row("emptying a paper", false, "UPDATE print_order SET fields = '{}'", "conflict");
    row("taking back what was said", false, "DELETE FROM ledger_said", "notAllowed");
    row("other words", false, "UPDATE ledger_said SET content = '{}'", "notAllowed");
    row("words without their entry", false, "INSERT INTO ledger_said SELECT 1, id, zeroblob(32), '{}' FROM case_file", "notAllowed");
    row("a hold without a trace", false, "DELETE FROM legal_hold", "notAllowed");
    row("a hold without a reason", false,
        "INSERT INTO legal_hold(case_id, reason, clerk_id, clerk_name, at_ms) SELECT id, ' ', 'x', 'x', 1 FROM case_file", "");
    row("a purge of another state", false,
        "INSERT INTO purge SELECT id, '1', 'i', 'ARCHIVED', 'b', NULL, NULL, 'x', 'x', 1, zeroblob(32), zeroblob(32), 0, 0, 0,"
        " NULL FROM case_file",
        "wrongState");
    row("a new key after the purge", true, "INSERT INTO case_key SELECT id, zeroblob(32), 1 FROM case_file", "wrongState");
    row("the person put back", true, "UPDATE case_file SET applicant_name = 'x'", "wrongState");
    row("a purge taken back", true, "DELETE FROM purge", "notAllowed");
    row("a purge done by another", true, "UPDATE purge SET clerk_id = 'x'", "conflict");
    row("a purge opened again", true, "UPDATE purge SET emptied = 0", "conflict");
    row("a payload after the purge", true, "UPDATE outbox SET payload = x'00'", "conflict");
    row("a paper after the purge", true, "UPDATE print_order SET fields = '{}'", "conflict");
    row("a hold after the purge", true,
        "INSERT INTO legal_hold(case_id, reason, clerk_id, clerk_name, at_ms) SELECT id, 'r', 'x', 'x', 1 FROM case_file",
        "wrongState");
    row("a jotting after the purge", true, "INSERT INTO case_jotting SELECT id, 'p', 'c', '{}' FROM case_file", "wrongState");
}

void TestPurge::theFileRefuses()
{
    QFETCH(const bool, purged);
    QFETCH(const QString, sql);
    QFETCH(const QString, code);
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY(fillClosedCase(**store));
        if (purged)
            QVERIFY_OK(purgeClosedCase(**store));
    }
    RawDatabase raw(file());
    const QString refusal = raw.run(sql);
    QVERIFY(!refusal.isEmpty());
    QVERIFY2(refusal.contains(code), qPrintable(refusal));
}

void TestPurge::theRoleDecides_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("mayPurge");
    QTest::addColumn<bool>("mayHold");
    QTest::newRow("clerk") << "clerk" << false << false;
    QTest::newRow("supervisor") << "supervisor" << false << true;
    QTest::newRow("administrator") << "administrator" << true << false;
    QTest::newRow("auditor") << "auditor" << false << false;
}

void TestPurge::theRoleDecides()
{
    QFETCH(const QString, role);
    QFETCH(const bool, mayPurge);
    QFETCH(const bool, mayHold);
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(fillClosedCase(**store));
    ClerkAccount account;
    account.clerk = {QStringLiteral("9001"), QStringLiteral("管理员"), *roleFromName(role)};
    QVERIFY_OK(outcomeOf((*store)->clerks().save(account, {sampleTold()})));
    LedgerEvent event;
    event.caseId = closedCaseId();
    event.kind = QStringLiteral("held");
    event.clerkId = account.clerk.id;
    event.at = m_clock.now();
    const LegalHold hold{closedCaseId(), QStringLiteral("r"), account.clerk.id, account.clerk.name, m_clock.now()};
    const Result<> held = outcomeOf((*store)->retention().hold(hold, event));
    QCOMPARE(held.has_value(), mayHold);
    if (mayHold)
        QVERIFY_OK(outcomeOf((*store)->retention().release(closedCaseId(), event)));
    else
        QVERIFY_ERROR(held, ErrorCode::NotAllowed);
    const Result<> purged = purgeClosedCase(**store);
    QCOMPARE(purged.has_value(), mayPurge);
    if (!mayPurge)
        QVERIFY_ERROR(purged, ErrorCode::NotAllowed);
}

void TestPurge::theRestOfTheStoreIsUntouched()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(fillClosedCase(**store));
    // The same page bytes in another case: a copy of its own, under a key of its own.
    const CaseRecord other = sampleCase(2);
    QVERIFY_OK(outcomeOf((*store)->pages().put(other.id, canaryPage())));
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(other)));
    QVERIFY_OK(purgeClosedCase(**store));
    QVERIFY_OK(outcomeOf((*store)->retention().clearPurged()));
    QVERIFY(*outcomeOf((*store)->pages().get(other.id, sha256(canaryPage()))) == canaryPage());
    QCOMPARE(outcomeOf((*store)->cases().load(other.id))->applicant, other.applicant);
    const auto report = outcomeOf((*store)->check());
    QVERIFY_OK(report);
    // The drafts of the tests name pages that nobody stored.
    for (const QString &problem : report->problems)
        QVERIFY2(!problem.contains(closedCaseId().toString()), qPrintable(problem));
    QVERIFY(outcomeOf((*store)->feedInbox().missingResults())->isEmpty());
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
