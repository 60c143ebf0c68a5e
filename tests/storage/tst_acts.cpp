// SPDX-License-Identifier: Apache-2.0
#include "storage/filledstore.h"
#include "storage/nthfault.h"
#include "storage/rawdatabase.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace yichuang;
using namespace yichuang::test;

namespace {

using Deed = std::function<Result<>(Store &)>;

template <typename T>
Result<> outcome(const Result<T> &result)
{
    return result ? Result<>() : Result<>(failure(result.error()));
}

Result<> file(Store &store)
{
    const auto number = outcomeOf(store.cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
    return number ? outcome(outcomeOf(store.cases().commit(sampleFiling(sampleCase(), *number)))) : outcome(number);
}

Result<> fillClosed(Store &store)
{
    return fillClosedCase(store) ? Result<>() : Result<>(failure(ErrorCode::Internal));
}

Result<> purge(Store &store)
{
    const PurgeRecord record = sampleLook(store);
    return record.caseId.isNull() ? Result<>(failure(ErrorCode::StorageUnavailable)) : purgeClosedCase(store, record);
}

/// As a store that came back with a backup hears of it.
Result<> purgeAgain(Store &store)
{
    const PurgeRecord record = sampleLook(store);
    return record.caseId.isNull() ? Result<>(failure(ErrorCode::StorageUnavailable))
                                  : outcome(outcomeOf(store.retention().applyPurges({record})));
}

Deed jotting(const QJsonObject &fields)
{
    return [fields](Store &store) {
        return outcomeOf(store.cases().keepJotting({sampleCase().id, QStringLiteral("review"), sampleClerk().id, fields}));
    };
}

Result<> saveAccount(Store &store)
{
    ClerkAccount account;
    account.clerk = sampleClerk();
    account.failedTries = 2;
    return outcomeOf(store.clerks().save(account, {sampleTold()}));
}

const QString sampleNeed = QStringLiteral("行政执法证");

AuthorityLetter sampleLetter()
{
    return {QStringLiteral("L-1"), sampleClerk().id, QStringLiteral("市监局"), {}, QDate(2026, 1, 1), QDate(2026, 12, 31),
            QStringLiteral("archive 5"), sampleSupervisor().id, {}, {sampleNeed}};
}

Result<> grant(Store &store)
{
    return outcomeOf(store.clerks().grant(sampleLetter(), sampleTold(QStringLiteral("letterEntered"))));
}

Result<> revokeLetter(Store &store)
{
    return outcomeOf(store.clerks().revoke(sampleLetter().number, QDate(2026, 6, 1), sampleTold(QStringLiteral("letterRevoked"))));
}

Qualification sampleQualification()
{
    return {QStringLiteral("Q-1"), sampleClerk().id, QStringLiteral("行政执法证"), QStringLiteral("司法局"), QDate(2026, 1, 1), {},
            sampleSupervisor().id, {}};
}

Result<> enterQualification(Store &store)
{
    return outcomeOf(store.clerks().registerQualification(sampleQualification(), sampleTold(QStringLiteral("qualificationRegistered"))));
}

Result<> withdrawQualification(Store &store)
{
    return outcomeOf(store.clerks().withdrawQualification(sampleQualification().number, QDate(2026, 6, 1),
                                                          sampleTold(QStringLiteral("qualificationWithdrawn"))));
}

Result<> hold(Store &store)
{
    const LegalHold order{sampleCase().id, QStringLiteral("an appeal"), sampleSupervisor().id, {}, sampleMoment()};
    return outcomeOf(store.retention().hold(order, sampleEvent(sampleCase(), QStringLiteral("held"))));
}

Result<> release(Store &store)
{
    return outcomeOf(store.retention().release(sampleCase().id, sampleEvent(sampleCase(), QStringLiteral("released"))));
}

Result<> checkpoint(Store &store)
{
    static const FakeCounterSigner signer;
    return outcome(outcomeOf(store.ledger().checkpoint(signer, 1)));
}

Result<> send(Store &store)
{
    return outcomeOf(store.outbox().markSending(1));
}

Result<> beRefused(Store &store)
{
    OutboxFailure refusal;
    refusal.state = OutboxState::Attention;
    refusal.status = 422;
    refusal.error = {ErrorCode::ServerRejected, QStringLiteral("number")};
    return outcomeOf(store.outbox().recordFailure(1, refusal));
}

Result<> sendAgain(Store &store)
{
    return outcomeOf(store.outbox().release(1));
}

Deed feed(const QString &epoch, const FeedPage &changes)
{
    return [epoch, page = changes](Store &store) mutable {
        page.feed = QStringLiteral("cases");
        page.epoch = epoch;
        page.cursor = epoch;
        return outcome(outcomeOf(store.feedInbox().apply(page)));
    };
}

/// One change that moves the case, one that cannot be kept, and one of a case that this counter does not have.
FeedPage mixedPage()
{
    FeedPage page;
    page.statuses = {{sampleCase().id, CaseState::Accepted, sampleMoment(), QStringLiteral("受理")},
                     {sampleCase(9).id, CaseState::Accepted, sampleMoment(), {}}};
    page.results = {{sampleCase().id, {QStringLiteral("r-1"), {}, {}, QByteArray(5, 'x'), 1, {}}},
                    {sampleCase(9).id, {QStringLiteral("r-2"), {}, {}, QByteArray(32, 'x'), 1, {}}}};
    return page;
}

} // namespace

Q_DECLARE_METATYPE(Deed)

/// Every statement of an act fails once, before it works and after it worked, on one store that goes on meanwhile: as long
/// as the act is refused the file holds nothing of it, and once it is done all of it.
class TestActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActIsDoneWholeOrNotAtAll_data();
    void anActIsDoneWholeOrNotAtAll();

private:
    [[nodiscard]] Result<> doAll(const QString &path, const QList<Deed> &acts);
    /// On a copy of the store at `base`.
    void failEverywhere(const QString &base, const Deed &act, NthFault::Moment moment);

    FakeClock m_clock;
    QStringList m_before; ///< what the file holds
    QStringList m_after;
};

void TestActs::anActIsDoneWholeOrNotAtAll_data()
{
    QTest::addColumn<QList<Deed>>("before");
    QTest::addColumn<Deed>("act");
    const auto row = [](const char *name, const QList<Deed> &before, const Deed &act) { QTest::newRow(name) << before << act; };
    const QJsonObject words{{QStringLiteral("text"), QStringLiteral("words")}};
    row("keep a jotting", {file}, jotting(words));
    row("clear a jotting", {file, jotting(words)}, jotting({}));
    row("save an account", {}, saveAccount);
    row("enter a letter", {saveAccount}, grant);
    row("revoke a letter", {saveAccount, grant}, revokeLetter);
    row("register a qualification", {saveAccount}, enterQualification);
    row("withdraw a qualification", {saveAccount, enterQualification}, withdrawQualification);
    row("hold a case", {file}, hold);
    row("release a case", {file, hold}, release);
    row("purge a case", {fillClosed}, purge);
    row("purge a case again", {fillClosed}, purgeAgain);
    row("sign the head", {file}, checkpoint);
    row("send an entry", {file}, send);
    row("an entry is refused", {file, send}, beRefused);
    row("send it again", {file, send, beRefused}, sendAgain);
    row("changes of the department", {file, feed(QStringLiteral("e1"), {})}, feed(QStringLiteral("e2"), mixedPage()));
}

Result<> TestActs::doAll(const QString &path, const QList<Deed> &acts)
{
    const auto store = Store::open(sampleStore(path, m_clock));
    if (!store)
        return failure(store.error());
    for (const Deed &act : acts) {
        if (const Result<> done = act(**store); !done)
            return done;
    }
    return {};
}

void TestActs::failEverywhere(const QString &base, const Deed &act, NthFault::Moment moment)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("store"));
    QVERIFY(copyDirectory(base, path));
    NthFault fault;
    const auto store = Store::open(sampleStore(path, m_clock, &fault));
    QVERIFY_OK(store);
    for (int nth = 1; nth < 500; ++nth) {
        fault.arm(nth, moment);
        const Result<> answer = act(**store);
        const bool fired = fault.fired();
        fault.disarm();
        const QByteArray where = fault.firedAt().toUtf8();
        QVERIFY2(dumpWithoutSaltsOf(path) == (answer ? m_after : m_before), where.constData());
        if (answer) {
            QVERIFY2(nth > 4, "it asks the file next to nothing");
            QVERIFY(outcomeOf((*store)->ledger().verify())->holds());
            return;
        }
        QVERIFY2(fired, "refused without a fault");
        QVERIFY2(answer.error().code == ErrorCode::StorageUnavailable, where.constData());
    }
    QFAIL("the fault is reached without end");
}

void TestActs::anActIsDoneWholeOrNotAtAll()
{
    QFETCH(const QList<Deed>, before);
    QFETCH(const Deed, act);
    QTemporaryDir directory;
    const QString base = directory.filePath(QStringLiteral("base"));
    const QString done = directory.filePath(QStringLiteral("done"));
    QVERIFY_OK(doAll(base, before));
    QVERIFY_OK(doAll(base, {})); // opening alone takes back what was on the wire
    QVERIFY(copyDirectory(base, done));
    QVERIFY_OK(doAll(done, {act}));
    m_before = dumpWithoutSaltsOf(base);
    m_after = dumpWithoutSaltsOf(done);
    QVERIFY(m_before != m_after);
    for (const auto moment : {NthFault::Moment::Before, NthFault::Moment::After}) {
        failEverywhere(base, act, moment);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
