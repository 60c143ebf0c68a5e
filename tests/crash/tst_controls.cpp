// SPDX-License-Identifier: Apache-2.0
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "crash/crashstates.h"
#include "crash/deeds.h"
#include "crash/exploration.h"
#include "support/outcome.h"

using namespace yichuang;
using namespace yichuang::test;

/// A net that never catches anything proves nothing: the same exploration under a store, a disk or a program that breaks
/// the rules must find what they break. And the parts of the net, each by itself.
class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeakerDiskIsCaught_data();
    void aWeakerDiskIsCaught();
    void aDroppedOutboxRowIsCaught();
    void aKeyUsedTwiceIsCaught();
    void whatWasSyncedIsInEveryState();
    void whatWasNotSyncedIsInSomeStates();
    void aWriteIsTornAtItsBorders();
    void noStateComesTwice();
    void aNameThatWasNotSyncedMayBeGone();
};

namespace {

constexpr quint32 seed = 20261122;

DiskOp writing(int file, qint64 offset, const QByteArray &bytes)
{
    return {DiskAct::Write, file, {}, {}, offset, bytes};
}

DiskOp acting(DiskAct act, int file = 0, const QByteArray &name = {})
{
    return {act, file, name, {}, 0, {}};
}

DiskLog logWithFile(const QList<DiskOp> &ops)
{
    Disk before;
    before.names.insert("a", 1);
    before.files.insert(1, QByteArray(8192, '.'));
    return {before, ops};
}

/// What file "a" holds in each state, and what was promised then.
QList<QByteArray> contents(const DiskLog &log, qint64 wanted)
{
    QList<QByteArray> found;
    CrashStates(log, seed).visit(wanted, [&](const Disk &disk, const QSet<int> &) {
        found.append(disk.bytes("a"));
        return true;
    });
    return found;
}

/// A queue without its rules, in which two entries have one key.
bool reuseKey(const QString &folder)
{
    bool done = true;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("control"));
        raw.setDatabaseName(folder + QStringLiteral("/cases.db"));
        QSqlQuery query;
        done = raw.open();
        query = QSqlQuery(raw);
        for (const char *sql : {"PRAGMA foreign_keys=OFF", "PRAGMA legacy_alter_table=ON", "CREATE TABLE kept AS SELECT * FROM outbox", "DROP TABLE outbox",
                                "ALTER TABLE kept RENAME TO outbox",
                                "UPDATE outbox SET idempotency_key = (SELECT min(idempotency_key) FROM outbox)"})
            done = done && query.exec(QString::fromLatin1(sql));
        if (!done)
            qWarning() << query.lastError() << query.lastQuery();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("control"));
    return done;
}

} // namespace

Q_DECLARE_METATYPE(Sabotage)

void TestControls::aWeakerDiskIsCaught_data()
{
    QTest::addColumn<Sabotage>("sabotage");
    QTest::newRow("synchronous=NORMAL") << Sabotage::SynchronousNormal;
    QTest::newRow("synchronous=OFF") << Sabotage::SynchronousOff;
    QTest::newRow("no fsync of the directory") << Sabotage::NoFolderSync;
}

void TestControls::aWeakerDiskIsCaught()
{
    QFETCH(const Sabotage, sabotage);
    const UseCase useCase{QStringLiteral("control"), {fileSample()}, {acknowledgeCase(), fetchResult(), applyDecision()}};
    const Recording honest = recorded(useCase);
    QVERIFY2(honest.problem.isEmpty(), qPrintable(honest.problem));
    const Recording weaker = recorded(useCase, sabotage);
    QVERIFY2(weaker.problem.isEmpty(), qPrintable(weaker.problem));

    const Findings good = Exploration(useCase).explore(honest.log, 1000, seed, 0);
    const Findings bad = Exploration(useCase).explore(weaker.log, 1000, seed, 0);
    qInfo("as it should be: %s; with the rule broken: %s", good.text().constData(), bad.text().constData());
    QVERIFY2(good.isClean(), qPrintable(good.examples.join(QStringLiteral(" | "))));
    QVERIFY(!bad.isClean());
    if (sabotage == Sabotage::SynchronousNormal)
        QVERIFY(bad.lost > 0); // lost, and never corrupt
}

void TestControls::aDroppedOutboxRowIsCaught()
{
    Deed forgetful = fileSample();
    forgetful.run = [](CrashCounter &counter) -> Result<> {
        const CaseRecord draft = sampleCase();
        const auto number = outcomeOf(counter.store().cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
        if (!number)
            return failure(number.error());
        CaseChange change = sampleFiling(draft, *number);
        change.outbox.clear();
        const auto filed = outcomeOf(counter.store().cases().commit(change));
        return filed ? Result<>() : Result<>(failure(filed.error()));
    };
    const UseCase useCase{QStringLiteral("control"), {saveDraft()}, {forgetful}};
    const Recording recording = recorded(useCase);
    QVERIFY2(recording.problem.isEmpty(), qPrintable(recording.problem));
    const Findings found = Exploration(useCase).explore(recording.log, 300, seed, 0);
    qInfo("%s: %s", found.text().constData(), qPrintable(found.examples.value(0)));
    QVERIFY(!found.isClean());
}

void TestControls::aKeyUsedTwiceIsCaught()
{
    const UseCase useCase{QStringLiteral("control"), {}, {fileSample()}};
    QTemporaryDir folder;
    {
        const auto counter = CrashCounter::open(folder.path());
        QVERIFY(counter.has_value());
        QVERIFY(fileSample().run(**counter).has_value());
    }
    QVERIFY(StoreJudge(useCase).judge(Disk::ofFolder(folder.path())).problems.isEmpty());
    QVERIFY(reuseKey(folder.path()));
    const Judgement verdict = StoreJudge(useCase).judge(Disk::ofFolder(folder.path()));
    QVERIFY2(verdict.problems.contains(QStringLiteral("one key stands for two entries")),
             qPrintable(verdict.problems.join(QStringLiteral(" | "))));
}

void TestControls::whatWasSyncedIsInEveryState()
{
    const auto states = contents(logWithFile({writing(1, 0, "first"), acting(DiskAct::Sync, 1), writing(1, 100, "second"),
                                              writing(1, 200, "third")}), 100);
    QVERIFY(states.size() > 3);
    for (qsizetype i = 1; i < states.size(); ++i)
        QVERIFY(states.at(i).startsWith("first"));
}

void TestControls::whatWasNotSyncedIsInSomeStates()
{
    const auto states = contents(logWithFile({writing(1, 0, "first"), writing(1, 100, "second")}), 100);
    const auto has = [](const QByteArray &state, bool first, bool second) {
        return state.startsWith("first") == first && (state.mid(100, 6) == "second") == second;
    };
    // The later one without the earlier one too: a disk may reorder.
    for (const auto &[first, second] : {std::pair(true, false), std::pair(false, true), std::pair(true, true)}) {
        const auto fits = [&, f = first, s = second](const QByteArray &state) { return has(state, f, s); };
        QVERIFY(std::any_of(states.cbegin(), states.cend(), fits));
    }
}

void TestControls::aWriteIsTornAtItsBorders()
{
    const DiskOp op = writing(1, 500, QByteArray(4200, 'x'));
    QCOMPARE(tearsOf(op, 4096), QList<qsizetype>({3596}));
    QCOMPARE(tearsOf(op, 512).size(), 9);
    QCOMPARE(tearsOf(op, 512).first(), 12);
    QVERIFY(tearsOf(acting(DiskAct::Make, 1, "b"), 512).isEmpty());
    const auto states = contents(logWithFile({op}), 100);
    QCOMPARE(states.size(), 10); // whole, and torn at each border
    QVERIFY(std::any_of(states.cbegin(), states.cend(), [](const QByteArray &state) {
        return state.at(500) == 'x' && state.at(511) == 'x' && state.at(512) == '.';
    }));
}

void TestControls::noStateComesTwice()
{
    const DiskLog log = logWithFile({writing(1, 0, "a"), writing(1, 1, "b"), writing(1, 2, "c"), writing(1, 3, "d")});
    QList<QByteArray> states = contents(log, 1000);
    const qsizetype found = states.size();
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
    QCOMPARE(states.size(), found);
    QVERIFY(found <= 15); // as many as there are choices among four, without none
    QVERIFY(found >= 10);
}

void TestControls::aNameThatWasNotSyncedMayBeGone()
{
    const QList<DiskOp> ops{acting(DiskAct::Make, 2, "b"), writing(2, 0, "bytes"), acting(DiskAct::Sync, 2),
                            acting(DiskAct::Promise)};
    const auto isLost = [](const DiskLog &log) {
        bool lost = false;
        CrashStates(log, seed).visit(100, [&](const Disk &disk, const QSet<int> &promised) {
            lost = lost || (!promised.isEmpty() && disk.bytes("b") != "bytes");
            return true;
        });
        return lost;
    };
    QVERIFY(isLost(logWithFile(ops)));
    QList<DiskOp> synced = ops;
    synced.insert(3, acting(DiskAct::SyncFolder));
    QVERIFY(!isLost(logWithFile(synced)));
}

QTEST_GUILESS_MAIN(TestControls)
#include "tst_controls.moc"
