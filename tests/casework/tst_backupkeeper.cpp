// SPDX-License-Identifier: Apache-2.0
#include "casework/backupkeeper.h"
#include "casework/findingtext.h"
#include "support/fakebackups.h"
#include "support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr BackupPace quick{1, 1, 1, 1};
const QString second = QStringLiteral("/mnt/second");

} // namespace

/// When copies are made, and what is told of them; and what the self-check says in sentences.
class TestBackupKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAPlaceNothingIsEverDone();
    void aCopyIsMadeAndTheNextOneFollows();
    void whatFailsIsToldAndTriedAgain();
    void nothingIsDoneBeforeItsTime();
    void aCopyThatRunsMayBeStopped();
    void everyFindingHasASentence();
    void figuresStandInTheirSentence();

private:
    FakeClock m_clock;
};

void TestBackupKeeper::withoutAPlaceNothingIsEverDone()
{
    FakeBackups backups;
    BackupKeeper keeper(backups, m_clock, {}, quick);
    keeper.start();
    keeper.soon();
    keeper.backUp();
    // As long as another keeper needs for several rounds.
    FakeBackups others;
    BackupKeeper other(others, m_clock, second, quick);
    other.start();
    QTRY_VERIFY(others.created >= 3);
    QCOMPARE(backups.created + backups.noted, 0);
    QVERIFY(!keeper.standing().lastGood.isValid());
}

void TestBackupKeeper::aCopyIsMadeAndTheNextOneFollows()
{
    FakeBackups backups;
    BackupKeeper keeper(backups, m_clock, second, quick);
    const QSignalSpy changes(&keeper, &BackupKeeper::changed);
    keeper.start();
    QTRY_VERIFY(backups.created >= 3);
    QTRY_VERIFY(backups.noted >= 1);
    QCOMPARE(backups.place, second);
    QTRY_VERIFY(keeper.standing().lastGood.isValid());
    QCOMPARE(keeper.standing().lastGood, m_clock.now());
    QVERIFY(!keeper.standing().trouble);
    QVERIFY(changes.count() >= 4);
}

void TestBackupKeeper::whatFailsIsToldAndTriedAgain()
{
    FakeBackups backups;
    backups.answer = failure(ErrorCode::BackupFailed, QStringLiteral("the place is not there"));
    BackupKeeper keeper(backups, m_clock, second, quick);
    keeper.start();
    QTRY_VERIFY(backups.created >= 2);
    QVERIFY(keeper.standing().trouble);
    QCOMPARE(keeper.standing().trouble->code, ErrorCode::BackupFailed);
    backups.answer = BackupReport{};
    QTRY_VERIFY(keeper.standing().lastGood.isValid());
    QTRY_VERIFY(!keeper.standing().trouble);
}

void TestBackupKeeper::nothingIsDoneBeforeItsTime()
{
    FakeBackups backups;
    BackupKeeper keeper(backups, m_clock, second);
    keeper.start();
    keeper.soon();
    QCOMPARE(backups.created, 0);
    keeper.backUp();
    QCOMPARE(backups.created, 1);
    QTRY_VERIFY(!keeper.standing().running);
    QCOMPARE(backups.created, 1);
}

void TestBackupKeeper::aCopyThatRunsMayBeStopped()
{
    FakeBackups backups;
    BackupKeeper keeper(backups, m_clock, second);
    keeper.cancel();
    QCOMPARE(backups.cancelled, 0);
    backups.held = true;
    keeper.backUp();
    QVERIFY(keeper.standing().running);
    keeper.backUp();
    QCOMPARE(backups.created, 1);
    keeper.cancel();
    QCOMPARE(backups.cancelled, 1);
    backups.answer = failure(ErrorCode::Cancelled);
    backups.letGo();
    QTRY_VERIFY(!keeper.standing().running);
}

void TestBackupKeeper::everyFindingHasASentence()
{
    for (int kind = 0; kind <= int(FindingKind::Restored); ++kind) {
        StoreFinding finding;
        finding.kind = FindingKind(kind);
        finding.at = m_clock.now();
        finding.names = QStringList{QStringLiteral("L1"), QStringLiteral("L2")};
        const QString text = findingText(finding);
        QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(QString::number(kind) + text));
        QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
    }
}

void TestBackupKeeper::figuresStandInTheirSentence()
{
    StoreFinding finding;
    finding.kind = FindingKind::QueueWaiting;
    finding.count = 12;
    finding.more = 3;
    QCOMPARE(findingText(finding), QStringLiteral("12 entries wait for the city, 3 of them for a person."));
    finding.kind = FindingKind::RoomLow;
    finding.more = 1536LL * 1024 * 1024;
    QCOMPARE(findingText(finding), QStringLiteral("Only 1.5 GB are free; about 12 cases still fit. Tell the system administrator."));
    finding.count = -1;
    QCOMPARE(findingText(finding), QStringLiteral("1.5 GB are free."));
    finding.kind = FindingKind::RoomNearlyFull;
    finding.more = 499LL * 1024 * 1024;
    QVERIFY(findingText(finding).startsWith(QStringLiteral("Only 499 MB are free")));
}

QTEST_GUILESS_MAIN(TestBackupKeeper)
#include "tst_backupkeeper.moc"
