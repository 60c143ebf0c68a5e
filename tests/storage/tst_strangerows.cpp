// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/filledstore.h"
#include "storage/rawdatabase.h"
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

/// Rows that no version of the program wrote: words nobody knows, documents of another kind, rows that miss what they refer
/// to. Whoever asks for such a row is told, or gets the reading that can do least; everything beside it goes on.
class TestStrangeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void aDocumentOfAnotherKindSetsItsCaseApart_data();
    void aDocumentOfAnotherKindSetsItsCaseApart();
    void aCaseThatCannotBeSetApartIsToldAllTheSame();
    void aFiledCaseOfUnknownStateIsNoDraft();
    void aMomentOfAnotherKindIsNoPast_data();
    void aMomentOfAnotherKindIsNoPast();
    void aJottingOfAnotherKindIsSaidSo();
    void aGuideOfAnotherKindStaysInTheList_data();
    void aGuideOfAnotherKindStaysInTheList();
    void anEntryOfAnotherKindIsBrokenHistory_data();
    void anEntryOfAnotherKindIsBrokenHistory();
    void aRoleNobodyKnowsCanDoLeast();
    void anOutcomeNobodyKnowsIsAFaultOfOurs();
    void anAcknowledgementWithoutItsCaseChangesNothing();
    void aPieceThatIsMissingIsNoPage();
    void aPageUnderAnotherNameIsNoPage();
    void aStoreWithoutItsMarkGoesOn();

private:
    /// Past every rule of the file: its triggers, its checks, its references.
    void force(const QString &sql, const QString &trigger = {}, const QString &file = QStringLiteral("cases.db"));
    void reopen();
    void fileCase();

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
};

void TestStrangeRows::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    reopen();
    QVERIFY_OK(outcomeOf(m_store->cases().saveDraft(sampleCase(2))));
}

void TestStrangeRows::reopen()
{
    m_store.reset();
    auto store = Store::open(sampleStore(m_directory->path(), m_clock));
    QVERIFY_OK(store);
    m_store = std::move(*store);
}

void TestStrangeRows::force(const QString &sql, const QString &trigger, const QString &file)
{
    RawDatabase raw(m_directory->filePath(file));
    const QStringList before{QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("PRAGMA ignore_check_constraints = ON"),
                             trigger.isEmpty() ? QStringLiteral("SELECT 1") : QStringLiteral("DROP TRIGGER ") + trigger};
    for (const QString &statement : before + QStringList{sql})
        QVERIFY2(raw.run(statement).isEmpty(), qPrintable(statement));
    QVERIFY2(raw.value(QStringLiteral("SELECT changes()")).toInt() > 0, "nothing was changed");
}

void TestStrangeRows::fileCase()
{
    const auto number = outcomeOf(m_store->cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
    QVERIFY_OK(number);
    QVERIFY_OK(outcomeOf(m_store->cases().commit(sampleFiling(sampleCase(), *number))));
}

void TestStrangeRows::aDocumentOfAnotherKindSetsItsCaseApart_data()
{
    QTest::addColumn<QString>("content");
    QTest::newRow("a list") << QStringLiteral("[]");
    QTest::newRow("of something else") << QStringLiteral("{\"kind\":\"cat\"}");
}

void TestStrangeRows::aDocumentOfAnotherKindSetsItsCaseApart()
{
    QFETCH(const QString, content);
    fileCase();
    force(QStringLiteral("UPDATE case_file SET content = '%1' WHERE state <> 'DRAFT'").arg(content),
          QStringLiteral("case_changed_by_a_handler"));
    QVERIFY_ERROR(outcomeOf(m_store->cases().load(sampleCase().id)), ErrorCode::CaseDamaged);
    CaseChange change;
    change.after = sampleCase();
    QVERIFY_ERROR(outcomeOf(m_store->cases().commit(change)), ErrorCode::CaseDamaged);
    QCOMPARE(outcomeOf(m_store->cases().list({}))->size(), 2);
    QVERIFY(outcomeOf(m_store->outbox().due(sampleMoment().addDays(1), 10))->isEmpty());
    QVERIFY_OK(outcomeOf(m_store->cases().load(sampleCase(2).id)));
    QCOMPARE(outcomeOf(m_store->ledger().verify())->altered, QList<CaseId>{sampleCase().id});
}

void TestStrangeRows::aCaseThatCannotBeSetApartIsToldAllTheSame()
{
    fileCase();
    force(QStringLiteral("UPDATE case_file SET content = '[]' WHERE state <> 'DRAFT'"),
          QStringLiteral("case_changed_by_a_handler"));
    QCOMPARE(RawDatabase(m_directory->filePath(QStringLiteral("cases.db")))
                 .run(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON damaged_case BEGIN SELECT RAISE(ABORT, 'full'); END")),
             QString());
    QVERIFY_ERROR(outcomeOf(m_store->cases().load(sampleCase().id)), ErrorCode::CaseDamaged);
    QVERIFY_ERROR(outcomeOf(m_store->cases().load(sampleCase().id)), ErrorCode::CaseDamaged);
}

void TestStrangeRows::aFiledCaseOfUnknownStateIsNoDraft()
{
    fileCase();
    force(QStringLiteral("UPDATE case_file SET state = 'LOST' WHERE state <> 'DRAFT'"), QStringLiteral("case_moves_as_allowed"));
    reopen();
    const QStringList before = dumpOf(m_directory->path());
    CaseRecord overwriting = sampleCase();
    overwriting.applicant.identity.name = QStringLiteral("周改名");
    QVERIFY(!outcomeOf(m_store->cases().saveDraft(overwriting)));
    const LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("draftDiscarded"));
    QVERIFY(!outcomeOf(m_store->cases().discardDraft(sampleCase().id, event)));
    QCOMPARE(dumpOf(m_directory->path()), before);
}

void TestStrangeRows::aMomentOfAnotherKindIsNoPast_data()
{
    QTest::addColumn<QString>("change");
    const auto packed = [](const QByteArray &json) {
        return QStringLiteral("content = x'%1'").arg(QString::fromLatin1(qCompress(json).toHex()));
    };
    QTest::newRow("a list") << packed("[]");
    QTest::newRow("no case") << packed("{\"kind\":\"cat\"}");
    QTest::newRow("an act nobody knows") << QStringLiteral("act = 'juggling'");
}

void TestStrangeRows::aMomentOfAnotherKindIsNoPast()
{
    QFETCH(const QString, change);
    DraftSave save(sampleCase(2));
    save.moments = {DraftMoment{0, {DraftAct::Applicant, {}, 0}, sampleCase(2)}};
    save.newest = 0;
    QVERIFY_OK(outcomeOf(m_store->cases().saveDraft(save)));
    QCOMPARE(outcomeOf(m_store->cases().past(sampleCase(2).id))->size(), 1);
    force(QStringLiteral("UPDATE draft_moment SET ") + change);
    QVERIFY_ERROR(outcomeOf(m_store->cases().past(sampleCase(2).id)), ErrorCode::StorageCorrupt);
    QCOMPARE(*outcomeOf(m_store->cases().load(sampleCase(2).id)), sampleCase(2));
}

void TestStrangeRows::aJottingOfAnotherKindIsSaidSo()
{
    const CaseJotting words{sampleCase(2).id, QStringLiteral("review"), sampleClerk().id, {{QStringLiteral("text"), 1}}};
    QVERIFY_OK(outcomeOf(m_store->cases().keepJotting(words)));
    force(QStringLiteral("UPDATE case_jotting SET content = '[]'"));
    QVERIFY_ERROR(outcomeOf(m_store->cases().jotting(words.caseId, words.place, words.clerkId)), ErrorCode::StorageCorrupt);
    QVERIFY_OK(outcomeOf(m_store->cases().keepJotting(words)));
    QCOMPARE(*outcomeOf(m_store->cases().jotting(words.caseId, words.place, words.clerkId)), words.fields);
}

void TestStrangeRows::aGuideOfAnotherKindStaysInTheList_data()
{
    QTest::addColumn<QString>("content");
    QTest::newRow("a list") << QStringLiteral("[]");
    QTest::newRow("of something else") << QStringLiteral("{\"kind\":\"cat\"}");
}

void TestStrangeRows::aGuideOfAnotherKindStaysInTheList()
{
    QFETCH(const QString, content);
    QVERIFY_OK(outcomeOf(m_store->guides().import({sampleGuide()})));
    force(QStringLiteral("UPDATE guide SET content = '%1'").arg(content), QStringLiteral("guide_version_is_immutable"));
    QVERIFY_ERROR(outcomeOf(m_store->guides().load(sampleGuide().ref)), ErrorCode::StorageCorrupt);
    QCOMPARE(outcomeOf(m_store->guides().list())->size(), 1);
    QVERIFY_ERROR(outcomeOf(m_store->guides().import({sampleGuide()})), ErrorCode::Conflict);
}

void TestStrangeRows::anEntryOfAnotherKindIsBrokenHistory_data()
{
    QTest::addColumn<QString>("record");
    QTest::newRow("a list") << QStringLiteral("'[]'");
    QTest::newRow("without digests") << QStringLiteral("json_remove(record, '$.before')");
    QTest::newRow("of a clock nobody knows") << QStringLiteral("json_set(record, '$.clock', 'stopped')");
}

void TestStrangeRows::anEntryOfAnotherKindIsBrokenHistory()
{
    QFETCH(const QString, record);
    fileCase();
    const qint64 last = outcomeOf(m_store->ledger().head())->sequence;
    force(QStringLiteral("UPDATE ledger SET record = %1 WHERE sequence = %2").arg(record).arg(last),
          QStringLiteral("ledger_is_never_changed"));
    const auto verdict = outcomeOf(m_store->ledger().verify());
    QVERIFY_OK(verdict);
    QCOMPARE(verdict->firstBroken, last);
    QVERIFY_ERROR(outcomeOf(m_store->ledger().before(0, 10)), ErrorCode::StorageCorrupt);
    QVERIFY_OK(outcomeOf(m_store->ledger().append(sampleTold())));
    QCOMPARE(outcomeOf(m_store->ledger().verify())->firstBroken, last);
    QCOMPARE(outcomeOf(m_store->ledger().head())->sequence, last + 1);
}

void TestStrangeRows::aRoleNobodyKnowsCanDoLeast()
{
    ClerkAccount account;
    account.clerk = sampleSupervisor();
    QVERIFY_OK(outcomeOf(m_store->clerks().save(account, {sampleTold()})));
    force(QStringLiteral("UPDATE clerk SET role = 'mayor'"));
    QCOMPARE(outcomeOf(m_store->clerks().account(account.clerk.id))->clerk.role, Role::Auditor);
    QCOMPARE(outcomeOf(m_store->clerks().list())->constFirst().role, Role::Auditor);
}

void TestStrangeRows::anOutcomeNobodyKnowsIsAFaultOfOurs()
{
    fileCase();
    force(QStringLiteral("UPDATE outbox SET last_error = 'comet', attempts = 1 WHERE sequence = 1"));
    const auto waiting = outcomeOf(m_store->outbox().list(false, 10));
    QVERIFY_OK(waiting);
    QCOMPARE(waiting->constFirst().lastError, ErrorCode::Internal);
    QCOMPARE(waiting->constFirst().attempts, 1);
}

void TestStrangeRows::anAcknowledgementWithoutItsCaseChangesNothing()
{
    fileCase();
    force(QStringLiteral("DELETE FROM case_file WHERE state <> 'DRAFT'"), QStringLiteral("case_is_kept"));
    const QStringList before = dumpOf(m_directory->path());
    const OutboxEntry entry = outcomeOf(m_store->outbox().list(false, 1))->constFirst();
    const Acknowledgement receipt{entry.subjectId, entry.payloadSha256, QStringLiteral("r"), QStringLiteral("751122026600001")};
    QVERIFY_ERROR(outcomeOf(m_store->outbox().acknowledge(entry.sequence, receipt)), ErrorCode::StorageCorrupt);
    QCOMPARE(dumpOf(m_directory->path()), before);
}

void TestStrangeRows::aPieceThatIsMissingIsNoPage()
{
    const auto digest = outcomeOf(m_store->pages().put(sampleCase().id, canaryPage()));
    QVERIFY_OK(digest);
    force(QStringLiteral("DELETE FROM piece WHERE position = 1"), {}, QStringLiteral("scans-202603.db"));
    QVERIFY_ERROR(outcomeOf(m_store->pages().get(sampleCase().id, *digest)), ErrorCode::StorageCorrupt);
    QCOMPARE(*outcomeOf(m_store->pages().read(sampleCase().id, *digest, 3, 9)), canaryPage().mid(3, 9));
    QVERIFY_ERROR(outcomeOf(m_store->pages().read(sampleCase().id, *digest, canaryPage().size() - 9, 9)), ErrorCode::StorageCorrupt);
}

/// Without encryption nothing but the digest tells a page from another.
void TestStrangeRows::aPageUnderAnotherNameIsNoPage()
{
    const auto digest = outcomeOf(m_store->pages().put(sampleCase().id, QByteArrayLiteral("one page")));
    QVERIFY_OK(digest);
    const QByteArray other = sha256("another page");
    force(QStringLiteral("UPDATE page SET sha256 = x'%1'").arg(QString::fromLatin1(other.toHex())),
          QStringLiteral("page_is_write_once"), QStringLiteral("scans-202603.db"));
    QVERIFY_ERROR(outcomeOf(m_store->pages().get(sampleCase().id, *digest)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_store->pages().get(sampleCase().id, other)), ErrorCode::StorageCorrupt);
}

void TestStrangeRows::aStoreWithoutItsMarkGoesOn()
{
    m_store.reset();
    QCOMPARE(RawDatabase(m_directory->filePath(QStringLiteral("cases.db"))).run(QStringLiteral("DROP TABLE commit_mark")), QString());
    reopen();
    fileCase();
    QCOMPARE(outcomeOf(m_store->cases().list({}))->size(), 2);
}

QTEST_GUILESS_MAIN(TestStrangeRows)
#include "tst_strangerows.moc"
