// SPDX-License-Identifier: Apache-2.0
#include "storage/filedcase.h"
#include "storage/safety/backuprestore.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

} // namespace

/// Which copies a place keeps and for how long, and how long a large store takes there and back.
class TestBackupRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oldGenerationsGo();
    void aGenerationGoesOnTheDayItSays();
    void aPlaceThatIsNoneHasNoGenerations();
    void tenThousandCasesAreBackInTime();

private:
    [[nodiscard]] QString folder(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] QString place() const { return (m_share ? *m_share : *m_directory).filePath(QStringLiteral("place")); }
    [[nodiscard]] Result<std::unique_ptr<Store>> open(const QString &name = QStringLiteral("store")) const
    {
        return Store::open(sampleStore(folder(name), m_clock));
    }
    [[nodiscard]] Result<BackupReport> backUp(Store &store) const { return outcomeOf(store.backups().create(place())); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QTemporaryDir> m_share; ///< null: the place is on the disk of the store
};

void TestBackupRotation::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    // A mounted share to try it with; tests/crash/RESULTS.md says what came of it.
    const QString share = qEnvironmentVariable("YICHUANG_BACKUP_SHARE");
    m_share = share.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>(share + QStringLiteral("/drill-XXXXXX"));
}

void TestBackupRotation::oldGenerationsGo()
{
    const auto store = open();
    QVERIFY_OK(store);
    for (int nth = 0; nth < 12; ++nth) {
        QVERIFY_OK(backUp(**store));
        m_clock.advanceMs(15 * 60 * 1000);
    }
    const QDir generations(place() + QStringLiteral("/generations"));
    QCOMPARE(generations.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 8);
    for (int day = 0; day < 4; ++day) {
        m_clock.advanceMs(dayMs);
        for (int nth = 0; nth < 3; ++nth)
            QVERIFY_OK(backUp(**store));
    }
    // The newest eight are of the last three days; of the two days before the newest is kept.
    QCOMPARE(generations.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 10);
    QCOMPARE(outcomeOf((*store)->backups().verify(place()))->problems, QStringList());
}

void TestBackupRotation::aGenerationGoesOnTheDayItSays()
{
    const auto store = open();
    QVERIFY_OK(store);
    const auto present = [&] { return outcomeOf((*store)->backups().generations(place())).value_or(QList<BackupGeneration>()); };
    QVERIFY_OK(backUp(**store));
    QCOMPARE(present().size(), 1);
    const BackupGeneration first = present().constFirst();
    QCOMPARE(first.madeAt.toSecsSinceEpoch(), m_clock.now().toSecsSinceEpoch());
    // One a day from now on, as a counter that is switched on each day makes at the least.
    int days = 0;
    while (present().contains(first)) {
        QVERIFY(++days < 30);
        m_clock.advanceMs(dayMs);
        QVERIFY_OK(backUp(**store));
    }
    QCOMPARE(m_clock.now().toUTC().date(), first.goesOn);
    QVERIFY(present().constFirst().madeAt > present().constLast().madeAt);
}

void TestBackupRotation::aPlaceThatIsNoneHasNoGenerations()
{
    const auto store = open();
    QVERIFY_OK(store);
    QVERIFY_ERROR(outcomeOf((*store)->backups().generations(folder(QStringLiteral("notmounted")))), ErrorCode::NotFound);
    QVERIFY(QDir().mkpath(folder(QStringLiteral("empty"))));
    QVERIFY_ERROR(outcomeOf((*store)->backups().generations(folder(QStringLiteral("empty")))), ErrorCode::NotFound);
}

/// TRUST R18; YICHUANG_BACKUP_CASES=10000 is the drill, and the default says only that the way is open.
void TestBackupRotation::tenThousandCasesAreBackInTime()
{
    bool asked = false;
    const int cases = qEnvironmentVariableIntValue("YICHUANG_BACKUP_CASES", &asked);
    const int wanted = asked ? cases : 50;
    BackupReport copied;
    QElapsedTimer timer;
    {
        const auto store = open();
        QVERIFY_OK(store);
        for (int nth = 1; nth <= wanted; ++nth) {
            QVERIFY_OK(fileCase(**store, nth, m_clock.today()));
            // A day at one counter has 9999 numbers.
            if (nth % 1000 == 0)
                m_clock.advanceMs(dayMs);
        }
        timer.start();
        const auto made = backUp(**store);
        QVERIFY_OK(made);
        qInfo("%d cases: backed up in %lld ms", wanted, static_cast<long long>(timer.restart()));
        copied = *made;
    }
    QCOMPARE(copied.cases, qint64(wanted));
    QVERIFY_OK(restoreBackup(place(), folder(QStringLiteral("elsewhere"))));
    const auto store = open(QStringLiteral("elsewhere"));
    QVERIFY_OK(store);
    qInfo("%d cases: restored and open in %lld ms", wanted, static_cast<long long>(timer.elapsed()));
    // Each is there with its bytes: the ledger as far as it was copied, and every page by its digest.
    for (int nth = 1; nth <= wanted; ++nth)
        QVERIFY(outcomeOf((*store)->cases().load(sampleCase(nth).id)).value_or(CaseRecord()).state == CaseState::Received);
    QCOMPARE(outcomeOf((*store)->ledger().hashOf(copied.ledgerEntries)).value_or(QByteArray()), copied.ledgerHead);
    const auto checked = outcomeOf((*store)->check());
    QVERIFY_OK(checked);
    QCOMPARE(checked->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestBackupRotation)
#include "tst_backuprotation.moc"
