// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "domain/cases/casenumber.h"
#include "storage/filedcase.h"
#include "storage/rawdatabase.h"
#include "storage/safety/backuprestore.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);
constexpr qint64 dayMs = 24LL * 3600 * 1000;

using Opened = Result<std::unique_ptr<Store>>;

int serialOf(const QString &number)
{
    return checkCaseNumber(number).value_or(CaseNumberParts{}).serial;
}

bool damage(const QString &path, qint64 at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at))
        return false;
    const char byte = char(file.peek(1).at(0) ^ 1);
    return file.putChar(byte);
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next());
    return files;
}

} // namespace

/// Copies of the store in a second place, and what a restored store does with them.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsBackedUpIsFoundWhole();
    void aRestoredStoreHasEverythingAndGivesNoNumberAgain();
    void aSecondRestoreLeavesOutTheNumbersOfTheFirst();
    void numbersGivenAfterTheCopyAreKnownByTheMark();
    void aCopyPutThereByHandIsARestoredStoreToo();
    void theDayAfterBeginsAtOneAgain();
    void theLedgerTellsOfTheRestoreWithBothHeads();
    void whatTheCityDidNotConfirmIsOfferedAgainUnderItsKeys();
    void theNextCopyTakesOnlyNewPages();
    void workGoesOnWhileACopyIsMade();
    void aCopyThatIsStoppedLeavesNoGeneration();
    void aPlaceThatIsGoneIsToldAndNothingElseSuffers();
    void thePlaceOfAnotherStoreIsRefused();
    void anyDamagedByteIsFound_data();
    void anyDamagedByteIsFound();
    void aMissingMonthIsFound();
    void aDamagedCopyIsNotRestored();
    void anythingInTheWayIsNotOverwritten();
    void filesBesideTheStoreTravel();
    void nothingInThePlaceCanBeReadWithoutTheKey();

private:
    [[nodiscard]] StoreOptions optionsOf(const QString &name) const { return sampleStore(folder(name), m_clock); }
    [[nodiscard]] Opened open(const QString &name = QStringLiteral("store")) const { return Store::open(optionsOf(name)); }
    [[nodiscard]] QString folder(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] QString place() const { return folder(QStringLiteral("place")); }
    [[nodiscard]] Result<BackupReport> backUp(Store &store) const { return outcomeOf(store.backups().create(place())); }
    [[nodiscard]] QString newestFile(const QString &name) const;
    void fill(int cases);

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestBackup::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

QString TestBackup::newestFile(const QString &name) const
{
    const QString generations = place() + QStringLiteral("/generations");
    const QStringList names = QDir(generations).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return names.isEmpty() ? QString() : generations + QLatin1Char('/') + names.constLast() + QLatin1Char('/') + name;
}

/// A store with that many filed cases, backed up and closed.
void TestBackup::fill(int cases)
{
    const auto store = open();
    QVERIFY_OK(store);
    for (int nth = 1; nth <= cases; ++nth)
        QVERIFY_OK(fileCase(**store, nth, today));
    QVERIFY_OK(backUp(**store));
}

void TestBackup::whatIsBackedUpIsFoundWhole()
{
    const auto store = open();
    QVERIFY_OK(store);
    for (int nth = 1; nth <= 3; ++nth)
        QVERIFY_OK(fileCase(**store, nth, today));
    const auto made = backUp(**store);
    QVERIFY_OK(made);
    QCOMPARE(made->cases, 3);
    QVERIFY(made->pages >= 3);
    QCOMPARE(made->newPages, made->pages);
    QCOMPARE(made->ledgerHead, outcomeOf((*store)->ledger().verify())->head);
    const auto verified = outcomeOf((*store)->backups().verify(place()));
    QVERIFY_OK(verified);
    QCOMPARE(verified->problems, QStringList());
    QCOMPARE(verified->generation, made->generation);
    QCOMPARE(verified->cases, 3);
    QCOMPARE(verified->ledgerHead, made->ledgerHead);
}

void TestBackup::aRestoredStoreHasEverythingAndGivesNoNumberAgain()
{
    QList<CaseRecord> filed;
    QStringList given;
    {
        const auto store = open();
        QVERIFY_OK(store);
        for (int nth = 1; nth <= 5; ++nth) {
            const auto record = fileCase(**store, nth, today);
            QVERIFY_OK(record);
            filed.append(*record);
            given.append(record->number);
        }
        QVERIFY_OK(backUp(**store));
        // After the copy, before the loss: these numbers were printed.
        for (int nth = 6; nth <= 9; ++nth)
            given.append(fileCase(**store, nth, today)->number);
    }
    QVERIFY(QDir(folder(QStringLiteral("store"))).removeRecursively());
    const auto restored = restoreBackup(place(), folder(QStringLiteral("elsewhere")));
    QVERIFY_OK(restored);
    QCOMPARE(restored->cases, 5);

    const auto store = open(QStringLiteral("elsewhere"));
    QVERIFY_OK(store);
    for (const CaseRecord &record : std::as_const(filed)) {
        QCOMPARE(*outcomeOf((*store)->cases().load(record.id)), record);
        for (const CaseMaterial &material : record.materials) {
            for (const PageFile &file : material.files) {
                const auto bytes = outcomeOf((*store)->pages().get(record.id, file.sha256));
                QVERIFY_OK(bytes);
                QCOMPARE(sha256(*bytes), file.sha256);
            }
        }
    }
    const auto report = outcomeOf((*store)->check());
    QVERIFY_OK(report);
    QCOMPARE(report->problems, QStringList());
    for (int nth = 20; nth < 30; ++nth) {
        const auto next = fileCase(**store, nth, today);
        QVERIFY_OK(next);
        QVERIFY2(!given.contains(next->number), qPrintable(next->number));
        given.append(next->number);
    }
}

void TestBackup::aSecondRestoreLeavesOutTheNumbersOfTheFirst()
{
    fill(2);
    QStringList given;
    for (const QString &name : {QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}) {
        QVERIFY_OK(restoreBackup(place(), folder(name)));
        const auto store = open(name);
        QVERIFY_OK(store);
        for (int nth = 10; nth < 15; ++nth) {
            const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase(nth).id, today));
            QVERIFY_OK(number);
            QVERIFY2(!given.contains(*number), qPrintable(*number));
            given.append(*number);
        }
    }
}

void TestBackup::numbersGivenAfterTheCopyAreKnownByTheMark()
{
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(backUp(**store));
        {
            RawDatabase raw(folder(QStringLiteral("store/cases.db")));
            QCOMPARE(raw.run(QStringLiteral("INSERT INTO number_floor VALUES('%1', '%2', '2026-03-10', 2500)")
                                 .arg(sampleCounter().centreCode, sampleCounter().counterNo)), QString());
        }
        QCOMPARE(serialOf(*outcomeOf((*store)->cases().reserveNumber(sampleCase().id, today))), 2501);
        QVERIFY_OK(outcomeOf((*store)->backups().note(place())));
    }
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("elsewhere"))));
    const auto store = open(QStringLiteral("elsewhere"));
    QVERIFY_OK(store);
    QVERIFY(serialOf(*outcomeOf((*store)->cases().reserveNumber(sampleCase(2).id, today))) > 2501);
}

void TestBackup::aCopyPutThereByHandIsARestoredStoreToo()
{
    fill(2);
    QVERIFY(QDir().mkpath(folder(QStringLiteral("byhand"))));
    QVERIFY(QFile::copy(newestFile(QStringLiteral("cases.db")), folder(QStringLiteral("byhand/cases.db"))));
    {
        const auto store = open(QStringLiteral("byhand"));
        QVERIFY_OK(store);
        QVERIFY(serialOf(*outcomeOf((*store)->cases().reserveNumber(sampleCase(9).id, today))) > 1000);
        QCOMPARE(outcomeOf((*store)->ledger().verify())->firstBroken, 0);
    }
    // It is a store of its own now: opening it again is no second restore.
    const auto again = open(QStringLiteral("byhand"));
    QVERIFY_OK(again);
    QCOMPARE(RawDatabase(folder(QStringLiteral("byhand/cases.db"))).value(QStringLiteral("SELECT generation FROM store_identity")).toInt(), 2);
}

void TestBackup::theDayAfterBeginsAtOneAgain()
{
    fill(2);
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("elsewhere"))));
    const auto store = open(QStringLiteral("elsewhere"));
    QVERIFY_OK(store);
    const auto serial = [&](int nth, int days) {
        return serialOf(*outcomeOf((*store)->cases().reserveNumber(sampleCase(nth).id, today.addDays(days))));
    };
    QCOMPARE(serial(10, 0), 1003);
    QCOMPARE(serial(11, 1), 1003); // a clock may have been a day ahead
    QCOMPARE(serial(12, 2), 1);
}

void TestBackup::theLedgerTellsOfTheRestoreWithBothHeads()
{
    QByteArray copied;
    QByteArray lost;
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(fileCase(**store, 1, today));
        copied = backUp(**store)->ledgerHead;
        QVERIFY_OK(fileCase(**store, 2, today));
        QVERIFY_OK(outcomeOf((*store)->backups().note(place())));
        lost = outcomeOf((*store)->ledger().verify())->head;
    }
    QVERIFY(copied != lost);
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("elsewhere"))));
    const auto store = open(QStringLiteral("elsewhere"));
    QVERIFY_OK(store);
    const auto told = outcomeOf((*store)->ledger().history(CaseId()));
    QVERIFY_OK(told);
    QVERIFY_OK(outcomeOf((*store)->ledger().verify()));
    QCOMPARE(outcomeOf((*store)->ledger().verify())->firstBroken, 0);
    RawDatabase raw(folder(QStringLiteral("elsewhere/cases.db")));
    const QString record = raw.value(QStringLiteral("SELECT record FROM ledger ORDER BY sequence DESC LIMIT 1")).toString();
    QVERIFY2(record.contains(QStringLiteral("restored")), qPrintable(record));
    QVERIFY(record.contains(QString::fromLatin1(copied.toHex())));
    QVERIFY(record.contains(QString::fromLatin1(lost.toHex())));
}

void TestBackup::whatTheCityDidNotConfirmIsOfferedAgainUnderItsKeys()
{
    QMap<qint64, QString> keys;
    {
        const auto store = open();
        QVERIFY_OK(store);
        QVERIFY_OK(fileCase(**store, 1, today));
        const auto entries = outcomeOf((*store)->outbox().list(true, 100));
        for (const OutboxEntry &entry : *entries)
            keys.insert(entry.sequence, entry.idempotencyKey);
        QVERIFY_OK(outcomeOf((*store)->outbox().markSending(entries->constFirst().sequence)));
        QVERIFY_OK(backUp(**store));
    }
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("elsewhere"))));
    const auto store = open(QStringLiteral("elsewhere"));
    QVERIFY_OK(store);
    const auto entries = outcomeOf((*store)->outbox().list(true, 100));
    QVERIFY_OK(entries);
    QCOMPARE(entries->size(), keys.size());
    for (const OutboxEntry &entry : *entries) {
        QCOMPARE(entry.idempotencyKey, keys.value(entry.sequence));
        QCOMPARE(entry.state, OutboxState::Ready);
    }
}

void TestBackup::theNextCopyTakesOnlyNewPages()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(fileCase(**store, 1, today));
    const auto first = backUp(**store);
    QVERIFY_OK(first);
    const auto idle = backUp(**store);
    QVERIFY_OK(idle);
    QCOMPARE(idle->newPages, 0);
    QVERIFY(idle->generation > first->generation);
    QVERIFY_OK(fileCase(**store, 2, today));
    m_clock.advanceMs(31 * dayMs);
    const auto page = outcomeOf((*store)->pages().put(sampleCase(3).id, QByteArrayLiteral("another month")));
    QVERIFY_OK(page);
    const auto next = backUp(**store);
    QVERIFY_OK(next);
    QCOMPARE(next->newPages, first->newPages + 1);
    QCOMPARE(next->pages, 2 * first->pages + 1);
    QCOMPARE(QDir(place() + QStringLiteral("/scans")).entryList({QStringLiteral("*.db")}).size(), 2);
    QCOMPARE(outcomeOf((*store)->backups().verify(place()))->problems, QStringList());
}

void TestBackup::workGoesOnWhileACopyIsMade()
{
    const auto store = open();
    QVERIFY_OK(store);
    for (int nth = 1; nth <= 20; ++nth)
        QVERIFY_OK(fileCase(**store, nth, today));
    QFuture<Result<BackupReport>> copy = (*store)->backups().create(place());
    int nth = 100;
    do
        QVERIFY_OK(fileCase(**store, nth++, today));
    while (!copy.isFinished() && nth < 1000);
    QVERIFY_OK(outcomeOf(copy));
    QVERIFY(copy.result()->cases >= 20);
    QCOMPARE(outcomeOf((*store)->backups().verify(place()))->problems, QStringList());
}

void TestBackup::aCopyThatIsStoppedLeavesNoGeneration()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(fileCase(**store, 1, today));
    const QByteArray page(400'000, 'p');
    for (char nth = 0; nth < 20; ++nth)
        QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase(1).id, QByteArray(1, nth) + page)));
    QFuture<Result<BackupReport>> copy = (*store)->backups().create(place());
    QTRY_VERIFY_WITH_TIMEOUT((*store)->backups().progress().total > 0 || copy.isFinished(), 60'000);
    (*store)->backups().cancel();
    const auto outcome = outcomeOf(copy);
    if (outcome)
        QSKIP("the copy was done before it could be stopped");
    QVERIFY_ERROR(outcome, ErrorCode::Cancelled);
    QVERIFY(newestFile(QStringLiteral("manifest.json")).isEmpty() || !QFile::exists(newestFile(QStringLiteral("manifest.json"))));
    QVERIFY_ERROR(outcomeOf((*store)->backups().verify(place())), ErrorCode::NotFound);
    QVERIFY_OK(backUp(**store));
    QCOMPARE(outcomeOf((*store)->backups().verify(place()))->problems, QStringList());
}

void TestBackup::aPlaceThatIsGoneIsToldAndNothingElseSuffers()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_OK(fileCase(**store, 1, today));
    const QString gone = folder(QStringLiteral("notmounted/place"));
    QVERIFY_ERROR(outcomeOf((*store)->backups().create(gone)), ErrorCode::BackupFailed);
    QVERIFY(!QFileInfo::exists(folder(QStringLiteral("notmounted"))));
    QVERIFY_ERROR(outcomeOf((*store)->backups().note(gone)), ErrorCode::BackupFailed);
    QVERIFY_ERROR(outcomeOf((*store)->backups().verify(gone)), ErrorCode::NotFound);
    QVERIFY_ERROR(restoreBackup(gone, folder(QStringLiteral("elsewhere"))), ErrorCode::NotFound);
    QVERIFY_OK(fileCase(**store, 2, today));
    QVERIFY(QDir().mkpath(folder(QStringLiteral("notmounted"))));
    QVERIFY_OK(outcomeOf((*store)->backups().create(gone)));
}

void TestBackup::thePlaceOfAnotherStoreIsRefused()
{
    fill(1);
    const auto other = open(QStringLiteral("other"));
    QVERIFY_OK(other);
    QVERIFY_ERROR(backUp(**other), ErrorCode::Conflict);
}

void TestBackup::anyDamagedByteIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("percent");
    for (const int percent : {5, 30, 55, 80, 95}) {
        QTest::addRow("case file at %d %%", percent) << QStringLiteral("cases.db") << percent;
        QTest::addRow("scans at %d %%", percent) << QStringLiteral("scans") << percent;
    }
}

void TestBackup::anyDamagedByteIsFound()
{
    QFETCH(const QString, file);
    QFETCH(const int, percent);
    fill(3);
    const QString scans = place() + QStringLiteral("/scans/");
    const QString path = file == QStringLiteral("scans")
        ? scans + QDir(scans).entryList({QStringLiteral("*.db")}).value(0)
        : newestFile(file);
    QVERIFY(damage(path, QFileInfo(path).size() * percent / 100));
    const auto store = open();
    QVERIFY_OK(store);
    const auto verified = outcomeOf((*store)->backups().verify(place()));
    QVERIFY2(!verified || !verified->problems.isEmpty(), "the damage was not noticed");
}

void TestBackup::aMissingMonthIsFound()
{
    fill(1);
    const QDir scans(place() + QStringLiteral("/scans"));
    for (const QString &name : scans.entryList({QStringLiteral("*.db")}))
        QVERIFY(QFile::remove(scans.filePath(name)));
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY(!outcomeOf((*store)->backups().verify(place()))->problems.isEmpty());
    QVERIFY_ERROR(restoreBackup(place(), folder(QStringLiteral("elsewhere"))), ErrorCode::BackupFailed);
    QVERIFY(!QFileInfo::exists(folder(QStringLiteral("elsewhere"))));
}

void TestBackup::aDamagedCopyIsNotRestored()
{
    fill(1);
    QVERIFY(damage(newestFile(QStringLiteral("cases.db")), 5000));
    QVERIFY_ERROR(restoreBackup(place(), folder(QStringLiteral("elsewhere"))), ErrorCode::BackupFailed);
    QVERIFY(!QFileInfo::exists(folder(QStringLiteral("elsewhere"))));
    QVERIFY(!QFileInfo::exists(folder(QStringLiteral("elsewhere.part"))));
}

void TestBackup::anythingInTheWayIsNotOverwritten()
{
    fill(1);
    QVERIFY_ERROR(restoreBackup(place(), folder(QStringLiteral("store"))), ErrorCode::Conflict);
    QVERIFY_OK(open());
    QVERIFY(QDir().mkpath(folder(QStringLiteral("empty"))));
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("empty"))));
    QVERIFY_OK(open(QStringLiteral("empty")));
}

void TestBackup::filesBesideTheStoreTravel()
{
    StoreOptions options = optionsOf(QStringLiteral("store"));
    options.companions = {QStringLiteral("keys.json"), QStringLiteral("absent.json")};
    {
        const auto store = Store::open(options);
        QVERIFY_OK(store);
        QFile keys(folder(QStringLiteral("store/keys.json")));
        QVERIFY(keys.open(QIODevice::WriteOnly));
        keys.write("slots");
        keys.close();
        QVERIFY_OK(backUp(**store));
    }
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("elsewhere"))));
    QFile keys(folder(QStringLiteral("elsewhere/keys.json")));
    QVERIFY(keys.open(QIODevice::ReadOnly));
    QCOMPARE(keys.readAll(), QByteArrayLiteral("slots"));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QString &path : filesBelow(folder(QStringLiteral("elsewhere"))) + filesBelow(place()))
        QVERIFY2((QFileInfo(path).permissions() & others) == 0, qPrintable(path));
}

void TestBackup::nothingInThePlaceCanBeReadWithoutTheKey()
{
    fill(2);
    const CaseRecord record = sampleCase();
    for (const QString &path : filesBelow(place())) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(record.applicant.identity.name.toUtf8()), qPrintable(path));
        QVERIFY2(!bytes.contains(record.applicant.identity.number.toUtf8()), qPrintable(path));
        QVERIFY2(!bytes.contains(samplePageBytes(QStringLiteral("identity")).left(40)), qPrintable(path));
        QVERIFY2(!bytes.startsWith("SQLite format 3"), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
