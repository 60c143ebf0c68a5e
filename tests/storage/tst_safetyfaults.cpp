// SPDX-License-Identifier: Apache-2.0
#include "storage/nthfault.h"
#include "storage/rawdatabase.h"
#include "storage/safety/backuprestore.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace yichuang::test;

/// Backups and the self-check on a disk that fails at one statement after the other: a copy that is not whole never counts,
/// and what could not be read is neither called well nor damaged.
class TestSafetyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void aCopyIsWholeOrThereIsNone_data() { addMoments(); }
    void aCopyIsWholeOrThereIsNone();
    void aCopyIsNotCalledWholeUnread_data() { addMoments(); }
    void aCopyIsNotCalledWholeUnread();
    void theMarkIsWrittenOrItIsSaid();
    void aFullPlaceIsABackupThatFailed();
    void theSelfCheckDoesNotTakeSilenceForDamage_data() { addMoments(); }
    void theSelfCheckDoesNotTakeSilenceForDamage();
    void aRestoredStoreBeginsOnceItCan_data() { addMoments(); }
    void aRestoredStoreBeginsOnceItCan();

private:
    static void addMoments();
    [[nodiscard]] QString place() const { return m_directory->filePath(QStringLiteral("place")); }
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("store")); }
    [[nodiscard]] QStringList generations() const;
    [[nodiscard]] Result<> fill();

    FakeClock m_clock;
    NthFault m_fault;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
};

void TestSafetyFaults::addMoments()
{
    QTest::addColumn<NthFault::Moment>("moment");
    QTest::newRow("before the statement") << NthFault::Moment::Before;
    QTest::newRow("after the statement") << NthFault::Moment::After;
}

QStringList TestSafetyFaults::generations() const
{
    return QDir(place() + QStringLiteral("/generations")).entryList({QStringLiteral("*Z*")}, QDir::Dirs, QDir::Name);
}

/// A filed case with its pages, a draft, and a page that nothing names.
Result<> TestSafetyFaults::fill()
{
    for (const CaseRecord &record : {sampleCase(1), sampleCase(2)}) {
        for (const CaseMaterial &material : record.materials) {
            if (const auto put = outcomeOf(m_store->pages().put(record.id, samplePageBytes(material.materialId))); !put)
                return failure(put.error());
        }
    }
    if (const auto put = outcomeOf(m_store->pages().put(sampleCase(2).id, QByteArrayLiteral("taken out again"))); !put)
        return failure(put.error());
    if (const Result<> saved = outcomeOf(m_store->cases().saveDraft(sampleCase(2))); !saved)
        return saved;
    const auto number = outcomeOf(m_store->cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
    const auto filed = outcomeOf(m_store->cases().commit(sampleFiling(sampleCase(), number.value_or(QString()))));
    return filed ? Result<>() : Result<>(failure(filed.error()));
}

void TestSafetyFaults::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto store = Store::open(sampleStore(path(), m_clock, &m_fault));
    QVERIFY_OK(store);
    m_store = std::move(*store);
    QVERIFY_OK(fill());
}

void TestSafetyFaults::aCopyIsWholeOrThereIsNone()
{
    QFETCH(const NthFault::Moment, moment);
    const QStringList held = dumpOf(path());
    bool fired = true;
    int failed = 0;
    for (int nth = 1; fired; ++nth) {
        const QStringList before = generations();
        m_fault.arm(nth, moment);
        const auto made = outcomeOf(m_store->backups().create(place()));
        fired = m_fault.fired();
        m_fault.disarm();
        const QByteArray where = m_fault.firedAt().toUtf8();
        QVERIFY2(made || made.error().code == ErrorCode::BackupFailed, where.constData());
        QVERIFY2(fired || made, where.constData());
        if (!made) {
            QCOMPARE(generations(), before);
            ++failed;
            continue;
        }
        QVERIFY(!before.contains(made->generation) && generations().contains(made->generation));
        const auto verified = outcomeOf(m_store->backups().verify(place()));
        QVERIFY2(verified && verified->problems.isEmpty(), where.constData());
    }
    QVERIFY(failed > 30);
    QCOMPARE(dumpOf(path()), held);
}

void TestSafetyFaults::aCopyIsNotCalledWholeUnread()
{
    QFETCH(const NthFault::Moment, moment);
    QVERIFY_OK(outcomeOf(m_store->backups().create(place())));
    const qsizetype before = generations().size();
    bool fired = true;
    for (int nth = 1; fired; ++nth) {
        m_fault.arm(nth, moment);
        const auto verified = outcomeOf(m_store->backups().verify(place()));
        fired = m_fault.fired();
        m_fault.disarm();
        const QByteArray where = m_fault.firedAt().toUtf8();
        QVERIFY2(verified || verified.error().code == ErrorCode::BackupFailed, where.constData());
        const bool calledWhole = verified && verified->problems.isEmpty();
        QVERIFY2(calledWhole != fired, where.constData());
    }
    QCOMPARE(generations().size(), before);
}

void TestSafetyFaults::theMarkIsWrittenOrItIsSaid()
{
    QVERIFY_OK(outcomeOf(m_store->backups().create(place())));
    const QString mark = place() + QStringLiteral("/last-known.json");
    QVERIFY(QFile::remove(mark));
    bool fired = true;
    for (int nth = 1; fired; ++nth) {
        m_fault.arm(nth, NthFault::Moment::Before);
        const auto noted = outcomeOf(m_store->backups().note(place()));
        fired = m_fault.fired();
        m_fault.disarm();
        if (fired)
            QVERIFY_ERROR(noted, ErrorCode::BackupFailed);
        QCOMPARE(QFile::exists(mark), !fired);
    }
}

void TestSafetyFaults::aFullPlaceIsABackupThatFailed()
{
    m_fault.arm(40, NthFault::Moment::Before, ErrorCode::StorageFull);
    const auto made = outcomeOf(m_store->backups().create(place()));
    QVERIFY(m_fault.fired());
    QVERIFY_ERROR(made, ErrorCode::BackupFailed);
    QVERIFY(made.error().detail.contains(errorCodeName(ErrorCode::StorageFull)));
    QVERIFY_OK(outcomeOf(m_store->backups().create(place())));
}

void TestSafetyFaults::theSelfCheckDoesNotTakeSilenceForDamage()
{
    QFETCH(const NthFault::Moment, moment);
    const auto kinds = [](const SelfCheckReport &report) {
        QList<FindingKind> found;
        for (const StoreFinding &finding : report.findings)
            found.append(finding.kind);
        return found;
    };
    const auto calm = outcomeOf(m_store->selfCheck().run());
    QVERIFY_OK(calm);
    const QStringList held = dumpOf(path());
    bool fired = true;
    for (int nth = 1; fired; ++nth) {
        m_fault.arm(nth, moment);
        const auto report = outcomeOf(m_store->selfCheck().run());
        fired = m_fault.fired();
        m_fault.disarm();
        const QByteArray where = m_fault.firedAt().toUtf8();
        QVERIFY2(report || report.error().code == ErrorCode::StorageUnavailable, where.constData());
        QVERIFY2(!report || kinds(*report) == kinds(*calm), where.constData());
        QVERIFY2(fired || report, where.constData());
    }
    QCOMPARE(dumpOf(path()), held);
}

/// The first opening of a restored store begins a generation; cut off, the next one begins it, and no number comes again.
void TestSafetyFaults::aRestoredStoreBeginsOnceItCan()
{
    QFETCH(const NthFault::Moment, moment);
    QVERIFY_OK(outcomeOf(m_store->backups().create(place())));
    const QString given = outcomeOf(m_store->cases().load(sampleCase().id))->number;
    m_store.reset();
    const QString base = m_directory->filePath(QStringLiteral("restored"));
    QVERIFY_OK(restoreBackup(place(), base));
    bool fired = true;
    for (int nth = 1; fired; nth += 1 + nth / 8) {
        QTemporaryDir directory;
        const QString restored = directory.filePath(QStringLiteral("store"));
        QVERIFY(copyDirectory(base, restored));
        m_fault.arm(nth, moment);
        const bool began = Store::open(sampleStore(restored, m_clock, &m_fault)).has_value();
        fired = m_fault.fired();
        m_fault.disarm();
        QVERIFY(fired || began);
        const auto store = Store::open(sampleStore(restored, m_clock));
        QVERIFY_OK(store);
        const auto told = outcomeOf((*store)->ledger().before(0, 100));
        QVERIFY_OK(told);
        const auto restarts = std::count_if(told->cbegin(), told->cend(), [](const LedgerEvent &event) {
            return event.kind == QStringLiteral("restored");
        });
        QCOMPARE(restarts, 1);
        const auto number = outcomeOf((*store)->cases().reserveNumber(sampleCase(2).id, QDate(2026, 3, 10)));
        QVERIFY_OK(number);
        QVERIFY(*number > given);
    }
}

QTEST_GUILESS_MAIN(TestSafetyFaults)
#include "tst_safetyfaults.moc"
