// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/nthfault.h"
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

#include <functional>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Something a clerk or the city does to a store; every use gives the same bytes, because clock and ids are fixed, but for
/// the salts beside what somebody said, which are drawn anew each time.
using Use = std::function<Result<>(Store &)>;

template <typename T>
Result<> outcome(const Result<T> &result)
{
    return result ? Result<>() : Result<>(failure(result.error()));
}

CaseRecord draftWithNumber(Store &store)
{
    CaseRecord draft = sampleCase();
    draft.number = outcomeOf(store.cases().reserveNumber(draft.id, QDate(2026, 3, 10))).value_or(QString());
    return draft;
}

Result<> saveDraft(Store &store)
{
    return outcomeOf(store.cases().saveDraft(sampleCase()));
}

Result<> changeDraft(Store &store)
{
    CaseRecord draft = sampleCase();
    draft.applicant.identity.name = QStringLiteral("周改名");
    return outcomeOf(store.cases().saveDraft(draft));
}

Result<> fileCase(Store &store)
{
    const CaseRecord draft = draftWithNumber(store);
    return outcome(outcomeOf(store.cases().commit(sampleFiling(draft, draft.number))));
}

Result<> accept(Store &store)
{
    CaseChange change = sampleFiling(sampleCase(), draftWithNumber(store).number);
    change.after.revision = 1;
    change.after.state = CaseState::Accepted;
    change.steps = {CaseState::Accepted};
    change.outbox.clear();
    change.prints = {samplePrintOrder(change.after, PaperKind::AcceptanceVoucher)};
    return outcome(outcomeOf(store.cases().commit(change)));
}

Result<> acknowledge(Store &store)
{
    const OutboxEntry entry = sampleEntry(sampleCase(), OutboxKind::CasePut, sampleCase().id.toString());
    return outcomeOf(store.outbox().acknowledge(
        1, {entry.subjectId, entry.payloadSha256, QStringLiteral("r-1"), QStringLiteral("751122026600001")}));
}

Result<> applyFeed(Store &store)
{
    FeedPage page;
    page.feed = QStringLiteral("cases");
    page.epoch = QStringLiteral("e1");
    page.cursor = QStringLiteral("c1");
    page.statuses = {{sampleCase().id, CaseState::DecidedYes, sampleMoment(), QStringLiteral("准予")}};
    page.results = {{sampleCase().id,
                     {QStringLiteral("result-1"), QStringLiteral("证"), QStringLiteral("1"), QByteArray(32, 'r'), 5,
                      QStringLiteral("application/pdf")}}};
    return outcome(outcomeOf(store.feedInbox().apply(page)));
}

Result<> recordPrint(Store &store)
{
    const PrintOrderId id = samplePrintOrder(sampleCase()).id;
    return outcomeOf(store.printOrders().record(id, PrintState::Printed,
                                                sampleEvent(sampleCase(), QStringLiteral("printed"))));
}

Result<> importGuides(Store &store)
{
    Guide second = sampleGuide();
    second.ref.id = QStringLiteral("another");
    return outcome(outcomeOf(store.guides().import({sampleGuide(), second})));
}

} // namespace

Q_DECLARE_METATYPE(Use)

/// Every statement of every use fails once, before it works and after it worked; then the store holds all of the use or
/// nothing of it, tells which, and goes on working.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementMayFail_data();
    void everyStatementMayFail();
    void aCommitThatWasDoneAllTheSameIsReadBack();
    void whatDoesNotFitItsSaltIsNoticed_data();
    void whatDoesNotFitItsSaltIsNoticed();
    void openingMayFailAtEveryStatement();
    void aPageThatFailsIsNotThere();

private:
    [[nodiscard]] Result<> prepare(const QString &path, const QList<Use> &acts);
    /// One round; `reached` tells whether there was such a statement.
    void failOnce(const Use &act, int nth, NthFault::Moment moment, bool &reached);

    FakeClock m_clock;
    QString m_base;          ///< a closed store before the act
    QStringList m_untouched; ///< what it holds
    QStringList m_complete;  ///< what a store holds after the act
};

void TestFaults::everyStatementMayFail_data()
{
    QTest::addColumn<QList<Use>>("before");
    QTest::addColumn<Use>("act");
    const auto row = [](const char *name, const QList<Use> &before, const Use &act) {
        QTest::newRow(name) << before << act;
    };
    const Use reserve = [](Store &store) {
        return outcome(outcomeOf(store.cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10))));
    };
    const Use discard = [](Store &store) { return outcomeOf(store.cases().discardDraft(sampleCase().id, sampleEvent(sampleCase(), QStringLiteral("draftDiscarded")))); };
    const Use append = [](Store &store) {
        return outcomeOf(store.ledger().append(sampleEvent(sampleCase(), QStringLiteral("signedIn"))));
    };
    row("save a new draft", {}, saveDraft);
    row("save a draft again", {saveDraft}, changeDraft);
    row("discard a draft", {saveDraft}, discard);
    row("reserve a number", {saveDraft}, reserve);
    row("file a case of three materials", {saveDraft, reserve}, fileCase);
    row("accept a filed case", {fileCase}, accept);
    row("acknowledge", {fileCase}, acknowledge);
    row("apply a feed page", {fileCase}, applyFeed);
    row("record a printing", {fileCase}, recordPrint);
    row("append to the ledger", {fileCase}, append);
    row("import guides", {}, importGuides);
}

Result<> TestFaults::prepare(const QString &path, const QList<Use> &acts)
{
    const auto store = Store::open(sampleStore(path, m_clock));
    if (!store)
        return failure(store.error());
    for (const Use &act : acts) {
        if (const Result<> done = act(**store); !done)
            return done;
    }
    return {};
}

void TestFaults::failOnce(const Use &act, int nth, NthFault::Moment moment, bool &reached)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("store"));
    QVERIFY(copyDirectory(m_base, path));
    NthFault fault;
    {
        const auto store = Store::open(sampleStore(path, m_clock, &fault));
        QVERIFY_OK(store);
        fault.arm(nth, moment);
        const Result<> answer = act(**store);
        reached = fault.fired();
        const QStringList left = dumpWithoutSaltsOf(path);
        const QByteArray where = fault.firedAt().toUtf8();
        QVERIFY2(left == m_untouched || left == m_complete, where.constData());
        QVERIFY2(!answer || left == m_complete, where.constData());
        // The same store goes on: what was not done can be done again.
        if (left == m_untouched)
            QVERIFY_OK(act(**store));
    }
    QCOMPARE(dumpWithoutSaltsOf(path), m_complete);
    const auto again = Store::open(sampleStore(path, m_clock));
    QVERIFY_OK(again);
    QCOMPARE(outcomeOf((*again)->ledger().verify())->firstBroken, 0);
}

void TestFaults::everyStatementMayFail()
{
    QFETCH(const QList<Use>, before);
    QFETCH(const Use, act);
    QTemporaryDir directory;
    m_base = directory.filePath(QStringLiteral("base"));
    const QString done = directory.filePath(QStringLiteral("done"));
    QVERIFY_OK(prepare(m_base, before));
    QVERIFY(copyDirectory(m_base, done));
    QVERIFY_OK(prepare(done, {act}));
    m_untouched = dumpWithoutSaltsOf(m_base);
    m_complete = dumpWithoutSaltsOf(done);
    for (const auto moment : {NthFault::Moment::Before, NthFault::Moment::After}) {
        bool reached = true;
        for (int nth = 1; reached; ++nth) {
            failOnce(act, nth, moment, reached);
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(nth < 500, "the fault is reached without end");
        }
    }
}

void TestFaults::aCommitThatWasDoneAllTheSameIsReadBack()
{
    QTemporaryDir directory;
    NthFault fault;
    const auto store = Store::open(sampleStore(directory.filePath(QStringLiteral("s")), m_clock, &fault));
    QVERIFY_OK(store);
    const CaseRecord draft = draftWithNumber(**store);
    QVERIFY(!draft.number.isEmpty());
    const CaseChange change = sampleFiling(draft, draft.number);
    int readBack = 0;
    for (int nth = 1; nth < 500; ++nth) {
        fault.arm(nth, NthFault::Moment::After);
        const auto filed = outcomeOf((*store)->cases().commit(change));
        if (!filed) {
            QVERIFY(fault.firedAt() != QStringLiteral("COMMIT"));
            continue;
        }
        readBack += fault.fired() && fault.firedAt() == QStringLiteral("COMMIT") ? 1 : 0;
        break;
    }
    QCOMPARE(readBack, 1);
    QCOMPARE(outcomeOf((*store)->cases().load(draft.id))->revision, 1);
    QCOMPARE(outcomeOf((*store)->outbox().list(true, 100))->size(), 4);
}

void TestFaults::whatDoesNotFitItsSaltIsNoticed_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("noticed");
    QTest::newRow("nothing") << QStringLiteral("SELECT 1") << false;
    QTest::newRow("the salt") << QStringLiteral("UPDATE ledger_said SET salt = zeroblob(32)") << true;
    QTest::newRow("the words") << QStringLiteral("UPDATE ledger_said SET content = '{\"text\":\"不予\"}'") << true;
    QTest::newRow("a hash") << QStringLiteral("UPDATE ledger SET hash = zeroblob(32) WHERE said IS NOT NULL") << true;
    QTest::newRow("no words") << QStringLiteral("DELETE FROM ledger_said") << true;
}

/// Leaving the salts out of the comparison leaves out nothing else.
void TestFaults::whatDoesNotFitItsSaltIsNoticed()
{
    QFETCH(const QString, change);
    QFETCH(const bool, noticed);
    QStringList dumps;
    for (const QString &after : {QString(), change}) {
        QTemporaryDir directory;
        QVERIFY_OK(prepare(directory.path(), {fileCase, applyFeed}));
        RawDatabase raw(directory.filePath(QStringLiteral("cases.db")));
        for (const char *trigger : {"ledger_is_never_changed", "ledger_said_never_changes", "ledger_said_is_kept"})
            QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER %1").arg(QLatin1String(trigger))), QString());
        QCOMPARE(raw.run(after.isEmpty() ? QStringLiteral("SELECT 1") : after), QString());
        dumps.append(raw.dumpWithoutSalts().join(QLatin1Char('\n')));
    }
    QCOMPARE(dumps.first() != dumps.last(), noticed);
}

void TestFaults::openingMayFailAtEveryStatement()
{
    bool reached = true;
    for (int nth = 1; reached; ++nth) {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("s"));
        NthFault fault;
        fault.arm(nth, NthFault::Moment::Before, ErrorCode::StorageFull);
        {
            const auto store = Store::open(sampleStore(path, m_clock, &fault));
            reached = fault.fired();
            if (reached)
                QVERIFY_ERROR(store, ErrorCode::StorageFull);
        }
        const auto again = Store::open(sampleStore(path, m_clock));
        QVERIFY_OK(again);
        QVERIFY_OK(saveDraft(**again));
        QCOMPARE(*outcomeOf((*again)->cases().load(sampleCase().id)), sampleCase());
    }
}

void TestFaults::aPageThatFailsIsNotThere()
{
    const QByteArray bytes(600'000, 'p');
    bool reached = true;
    for (int nth = 1; reached; ++nth) {
        QTemporaryDir directory;
        NthFault fault;
        const auto store = Store::open(sampleStore(directory.filePath(QStringLiteral("s")), m_clock, &fault));
        QVERIFY_OK(store);
        fault.arm(nth, NthFault::Moment::Before, ErrorCode::StorageFull);
        const auto digest = outcomeOf((*store)->pages().put(sampleCase().id, bytes));
        reached = fault.fired();
        fault.disarm();
        if (reached) {
            QVERIFY_ERROR(digest, ErrorCode::StorageFull);
            QVERIFY_ERROR(outcomeOf((*store)->pages().get(sampleCase().id, sha256(bytes))), ErrorCode::NotFound);
            QVERIFY_OK(outcomeOf((*store)->pages().put(sampleCase().id, bytes)));
        }
        QVERIFY(*outcomeOf((*store)->pages().get(sampleCase().id, sha256(bytes))) == bytes);
    }
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
