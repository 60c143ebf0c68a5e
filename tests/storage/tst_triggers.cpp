// SPDX-License-Identifier: Apache-2.0
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// What the file itself refuses, whoever writes to it; and what a check finds when somebody went past that.
class TestTriggers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theFileRefuses_data();
    void theFileRefuses();
    void theFileAllowsWhatIsLawful_data();
    void theFileAllowsWhatIsLawful();
    void everyMoveOfTheTableIsInTheFile();
    void aTamperedLedgerIsFound_data();
    void aTamperedLedgerIsFound();
    void aCaseChangedBehindTheLedgerIsFound();
    void aChangedPageIsFound();
    void aMissingPageIsFound();
    void aChangedPayloadIsFound();
    void aWholeStoreHasNoProblems();
    void aSpoiledCaseDoesNotStopTheFeed();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> open() const;
    [[nodiscard]] StoreReport checked() const;
    [[nodiscard]] QString file(const QString &name = QStringLiteral("cases.db")) const;

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

Result<std::unique_ptr<Store>> TestTriggers::open() const
{
    return Store::open(sampleStore(m_directory->path(), m_clock));
}

QString TestTriggers::file(const QString &name) const
{
    return m_directory->filePath(name);
}

void TestTriggers::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    const auto store = open();
    QVERIFY_OK(store);
    for (const CaseMaterial &material : sampleCase().materials) {
        for (const int nth : {1, 2})
            QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase(nth).id, samplePageBytes(material.materialId))));
    }
    const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
    QVERIFY_OK(outcomeOf((*store)->cases().commit(sampleFiling(sampleCase(), *number))));
    QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(sampleCase(2))));
    QVERIFY_OK(outcomeOf((*store)->guides().import({sampleGuide()})));
    for (int i = 0; i < 5; ++i)
        QVERIFY_OK(outcomeOf((*store)->ledger().append(sampleEvent(sampleCase(), QStringLiteral("printed")))));
}

void TestTriggers::cleanup()
{
    m_directory.reset();
}

StoreReport TestTriggers::checked() const
{
    const auto store = open();
    return store ? outcomeOf((*store)->check()).value_or(StoreReport()) : StoreReport();
}

void TestTriggers::theFileRefuses_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("a leap", "UPDATE case_file SET state = 'DECIDED_YES' WHERE state = 'RECEIVED'");
    row("back to the draft", "UPDATE case_file SET state = 'DRAFT' WHERE state = 'RECEIVED'");
    row("an unknown state", "UPDATE case_file SET state = 'DONE'");
    row("a case that begins filed", "INSERT INTO case_file SELECT randomblob(16), 0, 'ACCEPTED', 'L9', NULL, counter_no,"
        " clerk_id, clerk_name, item_name, applicant_name, 0, '', 1, 1, NULL, NULL, NULL, NULL, review, reviewer_id, 0,"
        " changed_by, changed_day, content FROM case_file LIMIT 1");
    row("a filed case without number", "UPDATE case_file SET number = NULL WHERE state = 'RECEIVED'");
    row("another number", "UPDATE case_file SET number = 'L1' WHERE state = 'RECEIVED'");
    row("removing a filed case", "DELETE FROM case_file WHERE state = 'RECEIVED'");
    row("one's own approval", "UPDATE case_file SET review = 'approved', reviewer_id = clerk_id");
    row("an approval by nobody", "UPDATE case_file SET review = 'approved'");
    row("becoming the clerk of what one approved",
        "UPDATE case_file SET review = 'approved', reviewer_id = '0201', clerk_id = '0201'");
    row("a document that is none", "UPDATE case_file SET content = 'x'");
    row("changing the ledger", "UPDATE ledger SET record = replace(record, 'printed', 'x') WHERE sequence = 1");
    row("another hash", "UPDATE ledger SET hash = zeroblob(32) WHERE sequence = 1");
    row("cutting the ledger", "DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)");
    row("replacing in the ledger", "INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE sequence = 1");
    row("a gap in the ledger",
        "INSERT INTO ledger(sequence, record, hash) SELECT 99, json_set(record, '$.sequence', 99), hash FROM ledger"
        " WHERE sequence = 1");
    row("an entry with another's number",
        "INSERT INTO ledger(sequence, record, hash) SELECT 7, record, hash FROM ledger WHERE sequence = 6");
    row("a checkpoint of an older entry", "INSERT INTO ledger_checkpoint SELECT 1, json_object('hash', lower(hex(hash))),"
        " x'01', x'01' FROM ledger WHERE sequence = 1");
    row("a checkpoint of another hash", "INSERT INTO ledger_checkpoint VALUES(6, '{\"hash\":\"00\"}', x'01', x'01')");
    row("one person more taken off a case", "DELETE FROM case_handler");
    row("somebody else in the place of a handler", "UPDATE case_handler SET clerk_id = '0999'");
    row("another payload", "UPDATE outbox SET payload = x'00' WHERE sequence = 1");
    row("another key", "UPDATE outbox SET idempotency_key = 'x' WHERE sequence = 1");
    row("dropping an entry", "DELETE FROM outbox WHERE sequence = 1");
    row("acknowledged without receipt", "UPDATE outbox SET state = 'acknowledged' WHERE sequence = 1");
    row("another digest of a page", "UPDATE page_file SET sha256 = zeroblob(32)");
    row("a page of a case that is not there", "UPDATE page_file SET case_id = randomblob(16)");
    row("another text on a paper", "UPDATE print_order SET fields = '{}'");
    row("dropping a print order", "DELETE FROM print_order");
    row("changing a published guide", "UPDATE guide SET content = '{}'");
    row("dropping a published guide", "DELETE FROM guide");
    row("giving a number twice", "UPDATE case_number SET case_id = randomblob(16)");
    row("forgetting a number", "DELETE FROM case_number");
    row("a role that is none", "INSERT INTO clerk VALUES('1', 'x', 'root', 0, NULL, 0)");
    row("text where a number belongs", "UPDATE case_file SET revision = 'many'");
}

void TestTriggers::theFileRefuses()
{
    QFETCH(const QString, sql);
    const QStringList before = dumpOf(m_directory->path());
    RawDatabase raw(file());
    QCOMPARE(raw.run(QStringLiteral("PRAGMA foreign_keys = ON")), QString());
    QVERIFY(!raw.run(sql).isEmpty());
    QCOMPARE(raw.dump(), before);
}

void TestTriggers::theFileAllowsWhatIsLawful_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("a move", "UPDATE case_file SET state = 'ACCEPTED' WHERE state = 'RECEIVED'");
    row("another's approval", "UPDATE case_file SET review = 'approved', reviewer_id = '0201', changed_by = '0201'"
        " WHERE state = 'RECEIVED'");
    row("a checkpoint of the last entry", "INSERT INTO ledger_checkpoint SELECT sequence,"
        " json_object('hash', lower(hex(hash))), x'01', x'01' FROM ledger WHERE sequence = 6");
    row("removing a draft", "DELETE FROM case_file WHERE state = 'DRAFT'");
    row("sending", "UPDATE outbox SET state = 'sending' WHERE sequence = 1");
}

void TestTriggers::theFileAllowsWhatIsLawful()
{
    QFETCH(const QString, sql);
    const QStringList before = dumpOf(m_directory->path());
    RawDatabase raw(file());
    QCOMPARE(raw.run(sql), QString());
    QVERIFY(raw.dump() != before);
}

void TestTriggers::everyMoveOfTheTableIsInTheFile()
{
    RawDatabase raw(file());
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM allowed_move")).toInt(), int(allowedMoves().size()));
    for (const auto &[from, to] : allowedMoves()) {
        const QString sql = QStringLiteral("SELECT 1 FROM allowed_move WHERE from_state = '%1' AND to_state = '%2'")
                                .arg(caseStateCode(from), caseStateCode(to));
        QVERIFY2(raw.value(sql).isValid(), qPrintable(sql));
    }
}

void TestTriggers::aTamperedLedgerIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("firstBroken");
    const auto row = [](const char *name, int broken, const char *sql) {
        QTest::newRow(name) << QString::fromLatin1(sql) << broken;
    };
    row("another clerk", 3, "UPDATE ledger SET record = json_set(record, '$.clerkId', '0666') WHERE sequence = 3");
    row("another time", 4,
        "UPDATE ledger SET record = json_set(record, '$.at', '2026-03-10T01:00:00.001Z') WHERE sequence = 4");
    row("another case", 2, "UPDATE ledger SET record = json_set(record, '$.case', '') WHERE sequence = 2");
    row("another body", 5, "UPDATE ledger SET record = json_set(record, '$.body', json('{}')) WHERE sequence = 5");
    row("another digest", 5, "UPDATE ledger SET record = json_set(record, '$.after', '') WHERE sequence = 5");
    row("a flipped bit in a hash", 2, "UPDATE ledger SET hash = zeroblob(32) WHERE sequence = 2");
    row("one taken out", 4, "DELETE FROM ledger WHERE sequence = 3");
    row("the first taken out", 2, "DELETE FROM ledger WHERE sequence = 1");
}

void TestTriggers::aTamperedLedgerIsFound()
{
    QFETCH(const QString, sql);
    QFETCH(const int, firstBroken);
    {
        RawDatabase raw(file());
        QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ledger_is_never_changed")), QString());
        QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ledger_is_never_cut")), QString());
        QCOMPARE(raw.run(sql), QString());
    }
    const StoreReport report = checked();
    QCOMPARE(report.ledger.firstBroken, firstBroken);
    QVERIFY(!report.problems.isEmpty());
}

void TestTriggers::aCaseChangedBehindTheLedgerIsFound()
{
    {
        RawDatabase raw(file());
        QCOMPARE(raw.run(QStringLiteral("UPDATE case_file SET content = json_set(content, '$.applicant.identity.phone',"
                                        " '13800000009')")),
                 QString());
    }
    const StoreReport report = checked();
    // Of the two cases the draft is still being typed.
    QCOMPARE(report.ledger.altered, QList<CaseId>{sampleCase().id});
    QCOMPARE(report.ledger.firstBroken, 0);
    QVERIFY(!report.problems.filter(sampleCase().id.toString()).isEmpty());
}

void TestTriggers::aChangedPageIsFound()
{
    {
        RawDatabase raw(file(QStringLiteral("scans-202603.db")));
        QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER piece_is_write_once")), QString());
        QCOMPARE(raw.run(QStringLiteral("UPDATE piece SET bytes = zeroblob(length(bytes)) WHERE page = 1")), QString());
    }
    const auto store = open();
    QVERIFY_OK(store);
    const QByteArray digest = samplePageFile(QStringLiteral("identity")).sha256;
    QVERIFY_ERROR(outcomeOf((*store)->pages().get(sampleCase().id, digest)), ErrorCode::StorageCorrupt);
    const auto report = outcomeOf((*store)->check());
    QVERIFY_OK(report);
    QCOMPARE(report->problems.size(), 1);
    QVERIFY(report->problems.constFirst().contains(QString::fromLatin1(digest.toHex())));
}

void TestTriggers::aMissingPageIsFound()
{
    {
        RawDatabase raw(file(QStringLiteral("scans-202603.db")));
        QCOMPARE(raw.run(QStringLiteral("DELETE FROM piece WHERE page = 2")), QString());
        QCOMPARE(raw.run(QStringLiteral("DELETE FROM page WHERE place = 2")), QString());
        QCOMPARE(raw.run(QStringLiteral("DELETE FROM piece WHERE page = 3")), QString());
    }
    const StoreReport report = checked();
    QCOMPARE(report.problems.size(), 2);
    QCOMPARE(report.pages, 6);
}

void TestTriggers::aChangedPayloadIsFound()
{
    {
        RawDatabase raw(file());
        QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER outbox_payload_is_frozen")), QString());
        QCOMPARE(raw.run(QStringLiteral("UPDATE outbox SET payload = x'00' WHERE sequence = 1")), QString());
    }
    QCOMPARE(checked().problems.size(), 1);
}

void TestTriggers::aWholeStoreHasNoProblems()
{
    const StoreReport report = checked();
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(report.cases, 2);
    QCOMPARE(report.pages, 6);
    QCOMPARE(report.waiting, 4);
    QCOMPARE(report.ledger.entries, 6);
}

void TestTriggers::aSpoiledCaseDoesNotStopTheFeed()
{
    QCOMPARE(RawDatabase(file()).run(QStringLiteral("UPDATE case_file SET content = '{}' WHERE state = 'RECEIVED'")),
             QString());
    const auto store = open();
    QVERIFY_OK(store);
    FeedPage page;
    page.feed = QStringLiteral("cases");
    page.cursor = QStringLiteral("c1");
    page.statuses = {{sampleCase().id, CaseState::Accepted, sampleMoment(), QString()}};
    const auto changed = outcomeOf((*store)->feedInbox().apply(page));
    QVERIFY_OK(changed);
    QVERIFY(changed->isEmpty());
    QCOMPARE(*outcomeOf((*store)->feedInbox().cursor(page.feed)), page.cursor);
    const auto history = outcomeOf((*store)->ledger().history(sampleCase().id));
    QCOMPARE(history->constLast().kind, QStringLiteral("feedProblem"));
    QCOMPARE(history->constLast().body.value(u"code").toString(), QStringLiteral("caseDamaged"));
}

QTEST_GUILESS_MAIN(TestTriggers)
#include "tst_triggers.moc"
