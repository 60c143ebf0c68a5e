// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/database/applicationids.h"
#include "storage/database/database.h"
#include "storage/ledger/ledgeraudit.h"
#include "storage/nthfault.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr qint64 entries = 12;
constexpr qint64 signedAt = 4; ///< and at 8 and 12
constexpr qint64 never = std::numeric_limits<qint64>::max();

/// What two readers and one find in the same ledger.
struct Opinions
{
    Result<LedgerVerdict> ofOne;
    Result<LedgerVerdict> ofTwo;

    [[nodiscard]] bool agree() const
    {
        if (!ofOne || !ofTwo)
            return !ofOne && !ofTwo && ofOne.error().code == ofTwo.error().code;
        return ofOne->entries == ofTwo->entries && ofOne->firstBroken == ofTwo->firstBroken
            && ofOne->head == ofTwo->head && ofOne->checkpoints == ofTwo->checkpoints
            && ofOne->brokenCheckpoint == ofTwo->brokenCheckpoint && ofOne->altered == ofTwo->altered;
    }
};

QByteArray said(const Opinions &opinions)
{
    const auto words = [](const Result<LedgerVerdict> &one) {
        return one ? QStringLiteral("%1 entries, broken at %2, checkpoint %3")
                         .arg(one->entries).arg(one->firstBroken).arg(one->brokenCheckpoint)
                   : one.error().detail;
    };
    return (QStringLiteral("one: %1; two: %2").arg(words(opinions.ofOne), words(opinions.ofTwo))).toUtf8();
}

} // namespace

/// The walk over the chain, by one reader and by two: they find the same, whatever was done to the ledger and wherever.
class TestLedgerAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void anHonestLedgerHolds();
    void everyForgeryIsFoundWhereverItIs_data();
    void everyForgeryIsFoundWhereverItIs();
    void aHalfThatBeginsAnewDoesNotJoin();
    void anEntryNumberedZeroIsNoEntry_data();
    void anEntryNumberedZeroIsNoEntry();
    void aRowThatNoCounterNumbersIsSeen_data();
    void aRowThatNoCounterNumbersIsSeen();
    void anEmptyLedgerHolds();
    void whatIsNotCommittedIsRead();
    void aStatementThatFailsIsSaidSo();
    void aClosedConnectionIsSaidSo();
    void withoutASecondConnectionTheFirstGoesOn();
    void aFileThatIsAwayIsNotMadeAnew();

private:
    void force(const QString &sql);
    [[nodiscard]] DatabaseSpec spec(StatementFaults *faults = nullptr) const;
    [[nodiscard]] Opinions opinions() const;

    FakeClock m_clock;
    FakeCounterSigner m_signer;
    const StoreCipher m_cipher = sampleCipher();
    QTemporaryDir m_honest;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_folder;
};

void TestLedgerAudit::initTestCase()
{
    const auto store = Store::open(sampleStore(m_honest.path(), m_clock));
    QVERIFY_OK(store);
    for (qint64 nth = 1; nth <= entries; ++nth) {
        m_clock.advanceMs(1'000);
        LedgerEvent event;
        event.kind = QStringLiteral("clerkSignedIn");
        event.clerkId = QStringLiteral("0107");
        event.at = m_clock.now();
        QVERIFY_OK(outcomeOf((*store)->ledger().append(event)));
        QVERIFY_OK(outcomeOf((*store)->ledger().checkpoint(m_signer, int(signedAt))));
    }
}

void TestLedgerAudit::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_folder = m_directory->filePath(QStringLiteral("store"));
    QVERIFY(copyDirectory(m_honest.path(), m_folder));
}

/// Past every rule of the file.
void TestLedgerAudit::force(const QString &sql)
{
    RawDatabase raw(m_folder + QStringLiteral("/cases.db"));
    const QVariant triggers = raw.value(QStringLiteral("SELECT group_concat(name) FROM sqlite_schema"
                                                       " WHERE type = 'trigger' AND tbl_name LIKE 'ledger%'"));
    QStringList steps{QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("PRAGMA ignore_check_constraints = ON")};
    for (const QString &trigger : triggers.toString().split(QLatin1Char(','), Qt::SkipEmptyParts))
        steps.append(QStringLiteral("DROP TRIGGER ") + trigger);
    for (const QString &step : steps + sql.split(QLatin1Char(';')))
        QCOMPARE(raw.run(step), QString());
}

DatabaseSpec TestLedgerAudit::spec(StatementFaults *faults) const
{
    DatabaseSpec spec;
    spec.path = m_folder + QStringLiteral("/cases.db");
    spec.applicationId = caseStoreApplicationId;
    spec.migrations = QStringLiteral(":/yichuang/storage/migrations/case");
    spec.cipher = &m_cipher;
    spec.faults = faults;
    return spec;
}

Opinions TestLedgerAudit::opinions() const
{
    const auto database = Database::open(spec());
    if (!database)
        return {failure(database.error()), failure(ErrorCode::Internal)};
    return {LedgerAudit(**database, never).verify(&m_signer), LedgerAudit(**database, 1).verify(&m_signer)};
}

void TestLedgerAudit::anHonestLedgerHolds()
{
    const Opinions found = opinions();
    QVERIFY2(found.agree(), said(found).constData());
    QVERIFY_OK(found.ofTwo);
    QVERIFY(found.ofTwo->holds());
    QCOMPARE(found.ofTwo->entries, entries);
    QCOMPARE(found.ofTwo->checkpoints, int(entries / signedAt));
    QCOMPARE(found.ofTwo->head.size(), 32);
}

void TestLedgerAudit::everyForgeryIsFoundWhereverItIs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("brokenBehind"); // the first row that does not fit, counted from the one that was touched
    const std::tuple<const char *, const char *, qint64> forgeries[] = {
        {"edited", "UPDATE ledger SET record = json_set(record, '$.clerkId', '0666') WHERE sequence = @", 0},
        {"another hash", "UPDATE ledger SET hash = zeroblob(32) WHERE sequence = @", 0},
        {"a hash cut off", "UPDATE ledger SET hash = x'00' WHERE sequence = @", 0},
        {"no hash", "UPDATE ledger SET hash = x'' WHERE sequence = @", 0},
        {"removed", "DELETE FROM ledger WHERE sequence = @", 1},
        {"another number inside", "UPDATE ledger SET record = json_set(record, '$.sequence', 99) WHERE sequence = @", 0},
        {"moved to the end", "UPDATE ledger SET sequence = 99 WHERE sequence = @", 1},
        {"all before it removed", "DELETE FROM ledger WHERE sequence < @", 0},
    };
    for (const auto &[name, sql, behind] : forgeries) {
        for (const qint64 at : {2, 5, 6, 7, 8, 11}) { // the second half begins with 7
            QTest::addRow("%s, %d", name, int(at))
                << QString::fromLatin1(sql).replace(QLatin1Char('@'), QString::number(at)) << at + behind;
        }
    }
}

void TestLedgerAudit::everyForgeryIsFoundWhereverItIs()
{
    QFETCH(const QString, sql);
    QFETCH(const qint64, brokenBehind);
    force(sql);
    const Opinions found = opinions();
    QVERIFY2(found.agree(), said(found).constData());
    QVERIFY_OK(found.ofTwo);
    QCOMPARE(found.ofTwo->firstBroken, brokenBehind);
}

void TestLedgerAudit::aHalfThatBeginsAnewDoesNotJoin()
{
    // Rows 4 to 6 are gone, and 7, with which the second half begins, was computed as if nothing were before it.
    const QByteArray record =
        RawDatabase(m_folder + QStringLiteral("/cases.db"))
            .value(QStringLiteral("SELECT CAST(record AS BLOB) FROM ledger WHERE sequence = 7")).toByteArray();
    force(QStringLiteral("DELETE FROM ledger_checkpoint; DELETE FROM ledger WHERE sequence BETWEEN 4 AND 6;"
                         "DELETE FROM ledger WHERE sequence > 7; UPDATE ledger SET hash = x'%1' WHERE sequence = 7;"
                         "INSERT INTO ledger(sequence, record, hash) SELECT 13, record, hash FROM ledger WHERE sequence = 7")
              .arg(QString::fromLatin1(sha256(record).toHex())));
    const Opinions found = opinions();
    QVERIFY2(found.agree(), said(found).constData());
    QCOMPARE(found.ofTwo->firstBroken, 7);
}

void TestLedgerAudit::anEntryNumberedZeroIsNoEntry_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("alone") << QStringLiteral("DELETE FROM ledger_checkpoint; DELETE FROM ledger WHERE sequence > 1;"
                                             "UPDATE ledger SET sequence = 0");
    QTest::newRow("before the others") << QStringLiteral("INSERT INTO ledger(sequence, record, hash)"
                                                         " SELECT 0, record, hash FROM ledger WHERE sequence = 1");
}

void TestLedgerAudit::anEntryNumberedZeroIsNoEntry()
{
    QFETCH(const QString, sql);
    force(sql);
    const Opinions found = opinions();
    QVERIFY2(found.agree(), said(found).constData());
    QCOMPARE(found.ofTwo->firstBroken, 1);
}

void TestLedgerAudit::aRowThatNoCounterNumbersIsSeen_data()
{
    QTest::addColumn<qint64>("sequence");
    QTest::newRow("less than nothing") << qint64(-5);
    QTest::newRow("the least there is") << std::numeric_limits<qint64>::min();
    QTest::newRow("the most there is") << std::numeric_limits<qint64>::max();
}

void TestLedgerAudit::aRowThatNoCounterNumbersIsSeen()
{
    QFETCH(const qint64, sequence);
    force(QStringLiteral("INSERT INTO ledger(sequence, record, hash) SELECT %1, record, hash FROM ledger WHERE sequence = 3")
              .arg(sequence));
    const Opinions found = opinions();
    QVERIFY2(found.agree(), said(found).constData());
    QCOMPARE(found.ofTwo->firstBroken, sequence);
    QCOMPARE(found.ofTwo->entries, entries + 1);
}

void TestLedgerAudit::anEmptyLedgerHolds()
{
    force(QStringLiteral("DELETE FROM ledger_checkpoint; DELETE FROM ledger"));
    const Opinions found = opinions();
    QVERIFY2(found.agree(), said(found).constData());
    QVERIFY(found.ofTwo->holds());
    QVERIFY(found.ofTwo->head.isEmpty());
}

void TestLedgerAudit::whatIsNotCommittedIsRead()
{
    const auto database = Database::open(spec());
    QVERIFY_OK(database);
    QVERIFY_OK((*database)->execute(QStringLiteral("BEGIN IMMEDIATE")));
    QVERIFY_OK((*database)->execute(QStringLiteral(
        "INSERT INTO ledger(sequence, record, hash) SELECT 13, json_set(record, '$.sequence', 13), hash FROM ledger"
        " WHERE sequence = 12")));
    const auto found = LedgerAudit(**database, 1).verify(nullptr);
    QVERIFY_OK(found);
    QCOMPARE(found->entries, entries + 1);
    QCOMPARE(found->firstBroken, entries + 1);
    QVERIFY_OK((*database)->execute(QStringLiteral("ROLLBACK")));
}

void TestLedgerAudit::aStatementThatFailsIsSaidSo()
{
    for (const qint64 halvedFrom : {never, qint64(1)}) {
        int nth = 1;
        for (;; ++nth) {
            NthFault faults;
            const auto database = Database::open(spec(&faults));
            QVERIFY_OK(database);
            faults.arm(nth, NthFault::Moment::Before);
            const auto found = LedgerAudit(**database, halvedFrom).verify(&m_signer);
            if (found) {
                QVERIFY(found->holds());
                break;
            }
            QCOMPARE(found.error().code, ErrorCode::StorageUnavailable);
        }
        QVERIFY2(nth > 3, "head, chain and cases at least");
    }
}

void TestLedgerAudit::aClosedConnectionIsSaidSo()
{
    const auto database = Database::open(spec());
    QVERIFY_OK(database);
    QVERIFY(QDir().rename(m_folder, m_folder + QStringLiteral(".away")));
    (*database)->close();
    for (const qint64 halvedFrom : {never, qint64(1)})
        QVERIFY_ERROR(LedgerAudit(**database, halvedFrom).verify(nullptr), ErrorCode::StorageUnavailable);
}

void TestLedgerAudit::withoutASecondConnectionTheFirstGoesOn()
{
    const auto database = Database::open(spec());
    QVERIFY_OK(database);
    // What is open stays readable; under its old name nobody else finds it.
    QVERIFY(QDir().rename(m_folder, m_folder + QStringLiteral(".away")));
    const auto found = LedgerAudit(**database, 1).verify(&m_signer);
    QVERIFY_OK(found);
    QVERIFY(found->holds());
    QCOMPARE(found->entries, entries);
    QVERIFY2(!QFileInfo::exists(m_folder), "nor is anything made there");
}

void TestLedgerAudit::aFileThatIsAwayIsNotMadeAnew()
{
    const auto database = Database::open(spec());
    QVERIFY_OK(database);
    QVERIFY(QFile::rename(spec().path, m_folder + QStringLiteral("/away.db")));
    QVERIFY_OK(LedgerAudit(**database, 1).verify(&m_signer));
    QVERIFY(!QFileInfo::exists(spec().path));
}

QTEST_GUILESS_MAIN(TestLedgerAudit)
#include "tst_ledgeraudit.moc"
