// SPDX-License-Identifier: Apache-2.0
#include <atomic>

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include "crash/deeds.h"
#include "crash/disktap.h"
#include "crash/recording.h"
#include "storage/database/statementfaults.h"
#include "support/verify.h"

#include <cerrno>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Lets the n-th COMMIT fail, before it does its work or after, and from then on every statement as well if wished.
class CommitFault final : public StatementFaults
{
public:
    void arm(int nth, bool done, bool forEver)
    {
        m_done = done;
        m_forEver = forEver;
        m_fired = false;
        m_left = nth;
    }
    /// The disk is well again.
    void mend() { m_left = 0; }
    [[nodiscard]] bool fired() const { return m_fired; }

    [[nodiscard]] std::optional<Error> before(const QString &sql) override
    {
        if (m_left > 0 && m_fired && m_forEver)
            return failed();
        return isIt(sql) && m_left == 1 && !m_done ? fire() : std::nullopt;
    }
    [[nodiscard]] std::optional<Error> after(const QString &sql) override
    {
        if (!isIt(sql))
            return std::nullopt;
        if (m_left == 1 && m_done)
            return fire();
        m_left = m_left > 1 ? m_left - 1 : m_left.load();
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isIt(const QString &sql) const { return m_left > 0 && !m_fired && sql == QStringLiteral("COMMIT"); }
    [[nodiscard]] std::optional<Error> fire()
    {
        m_fired = true;
        return failed();
    }
    [[nodiscard]] static Error failed() { return {ErrorCode::StorageUnavailable, QStringLiteral("disk I/O error")}; }

    std::atomic<int> m_left = 0;
    std::atomic<bool> m_done = false;
    std::atomic<bool> m_forEver = false;
    std::atomic<bool> m_fired = false;
};

int timesOf(const Deed &deed, Store &store)
{
    int most = deed.promises.isEmpty() ? 1 : 0;
    for (const Promise &promise : deed.promises)
        most = qMax(most, promise.times(store));
    return most;
}

} // namespace

/// A COMMIT that fails says nothing about whether the transaction is in the file (TRUST §0.3). Whoever asked is told
/// nothing before the file was read back: done, not done, or, when it cannot be read, that nobody knows.
class TestFailedCommit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("yichuang.storage=false")); }
    void aCommitThatWasDoneIsASuccess_data() { addRows(); }
    void aCommitThatWasDoneIsASuccess();
    void aCommitThatWasNotDoneIsAnError_data() { addRows(); }
    void aCommitThatWasNotDoneIsAnError();
    void whatCannotBeReadBackIsUnknownAndSettledLater_data() { addRows(); }
    void whatCannotBeReadBackIsUnknownAndSettledLater();
    void anFsyncThatFailedIsNotTriedAgainOnItsHandle();
    void theLogIsSyncedAnewBeforeSuccessIsTold();

private:
    static void addRows();
    /// The store of the row's use case, prepared, with the fault under it.
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    CommitFault m_fault;
    std::unique_ptr<CrashCounter> m_counter;
    UseCase m_useCase;
};

void TestFailedCommit::addRows()
{
    QTest::addColumn<int>("nth");
    const QList<UseCase> useCases = allUseCases();
    for (int i = 0; i < useCases.size(); ++i)
        QTest::newRow(useCases.at(i).name.toUtf8().constData()) << i;
}

void TestFailedCommit::open()
{
    QFETCH(const int, nth);
    m_useCase = allUseCases().at(nth);
    m_counter.reset();
    m_fault.mend();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString problem = prepare(m_useCase, m_folder->path());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    auto opened = CrashCounter::open(m_folder->path(), CipherProfile::Plain, &m_fault);
    QVERIFY_OK(opened);
    m_counter = std::move(*opened);
}

void TestFailedCommit::aCommitThatWasDoneIsASuccess()
{
    int reached = 0;
    for (int commit = 1; commit < 50; ++commit) {
        open();
        m_fault.arm(commit, true, false);
        for (const Deed &deed : std::as_const(m_useCase.deeds)) {
            QVERIFY_OK(deed.run(*m_counter));
            QCOMPARE(timesOf(deed, m_counter->store()), 1);
        }
        if (!m_fault.fired())
            break;
        ++reached;
    }
    QVERIFY(reached > 0);
}

void TestFailedCommit::aCommitThatWasNotDoneIsAnError()
{
    open();
    for (const Deed &deed : std::as_const(m_useCase.deeds)) {
        m_fault.arm(1, false, false);
        const Result<> told = deed.run(*m_counter);
        QVERIFY(m_fault.fired());
        QVERIFY_ERROR(told, ErrorCode::StorageUnavailable);
        if (!deed.promises.isEmpty())
            QCOMPARE(timesOf(deed, m_counter->store()), 0);
        m_fault.mend();
        // The same store goes on: what was not done can be done now.
        QVERIFY_OK(deed.run(*m_counter));
        QCOMPARE(timesOf(deed, m_counter->store()), 1);
    }
}

void TestFailedCommit::whatCannotBeReadBackIsUnknownAndSettledLater()
{
    for (const bool done : {true, false}) {
        open();
        for (const Deed &deed : std::as_const(m_useCase.deeds)) {
            m_fault.arm(1, done, true);
            const Result<> told = deed.run(*m_counter);
            QVERIFY_ERROR(told, ErrorCode::OutcomeUnknown);
            m_fault.mend();
            const int before = timesOf(deed, m_counter->store());
            if (before == 0)
                QVERIFY_OK(deed.run(*m_counter));
            QCOMPARE(timesOf(deed, m_counter->store()), 1);
        }
    }
}

void TestFailedCommit::anFsyncThatFailedIsNotTriedAgainOnItsHandle()
{
    QTemporaryDir folder;
    auto counter = CrashCounter::open(folder.path());
    QVERIFY_OK(counter);
    QVERIFY_OK(saveDraft().run(**counter));
    counter = failure(ErrorCode::Cancelled);

    DiskTap tap(folder.path());
    counter = CrashCounter::open(folder.path());
    QVERIFY_OK(counter);
    bool reached = true;
    for (int nth = 1; reached; ++nth) {
        QVERIFY(nth < 100);
        const qsizetype before = tap.log().ops.size();
        tap.arm({nth, EIO, false});
        const Result<> told = typeName(nth % 9 + 1).run(**counter);
        reached = !tap.failed().isEmpty();
        const bool atSync = tap.failed().startsWith("sync ") && tap.failed().endsWith("-wal");
        tap.disarm();
        if (!atSync)
            continue;
        QVERIFY_OK(told);
        const QList<DiskOp> after = tap.log().ops.mid(before);
        const auto sync = std::find_if(after.cbegin(), after.cend(), [](const DiskOp &op) { return op.act == DiskAct::Sync; });
        QVERIFY(sync != after.cend());
        // Between the failure and the next sync the bytes were written again.
        QCOMPARE(std::prev(sync)->act, DiskAct::Write);
        QCOMPARE(std::prev(sync)->file, sync->file);
        QCOMPARE(std::prev(sync)->offset, 0);
        return;
    }
    QFAIL("no sync of the log was reached");
}

void TestFailedCommit::theLogIsSyncedAnewBeforeSuccessIsTold()
{
    QTemporaryDir folder;
    auto counter = CrashCounter::open(folder.path());
    QVERIFY_OK(counter);
    QVERIFY_OK(saveDraft().run(**counter));
    DiskTap tap(folder.path());
    counter = failure(ErrorCode::Cancelled);
    counter = CrashCounter::open(folder.path());
    QVERIFY_OK(counter);
    // Every sync fails from now on: nobody may be told that anything is kept.
    int syncs = 0;
    for (int nth = 1; nth < 40; ++nth) {
        tap.arm({nth, EIO, true});
        const Result<> told = typeName(nth % 9 + 1).run(**counter);
        const QByteArray failed = tap.failed();
        tap.disarm();
        syncs += failed.startsWith("sync ") ? 1 : 0;
        if (failed.startsWith("sync "))
            QVERIFY_ERROR(told, ErrorCode::OutcomeUnknown);
        else if (!failed.isEmpty() && failed != "open .") // SQLite goes on when it cannot open the directory
            QVERIFY2(!told, failed.constData());
    }
    QVERIFY(syncs > 0);
}

QTEST_GUILESS_MAIN(TestFailedCommit)
#include "tst_failedcommit.moc"
