// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of Outbox.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void whatIsWrittenComesBackExactly();
    void anEmptyOutboxIsQuiet();
    void theCaseGoesBeforeItsMaterials();
    void materialsFollowTheirCaseOneByOne();
    void oneCaseDoesNotHoldUpAnother();
    void attentionBlocksOnlyItsCase();
    void backoffWaitsUntilItsTime();
    void anOpenCircuitCostsNothing();
    void urgentOvertakesMetadata();
    void whatIsOnTheWireIsNotDue();
    void anAcknowledgementIsIdempotent();
    void aPlatformNumberGoesIntoTheCase();
    void aPlatformNumberSurvivesACommitOfAnOlderReading();
    void aForeignAcknowledgementIsRefused_data();
    void aForeignAcknowledgementIsRefused();
    void aPersonReleasesWhatIsStuck();
    void stepsFromTheWrongStateAreRefused();
    void unknownEntriesAreNotFound();
    void theSameKeyIsNotTakenTwice();
    void countsTellTheWholeQueue();
    void listsShowWhatIsOpenOrAll();

private:
    [[nodiscard]] QList<OutboxEntry> due(qint64 secondsLater = 0);
    [[nodiscard]] Result<> fail(const OutboxEntry &entry, OutboxState state, qint64 waitSeconds = 0);

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestOutbox::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

QList<OutboxEntry> TestOutbox::due(qint64 secondsLater)
{
    return outcomeOf(m_stores->outbox().due(sampleMoment().addSecs(secondsLater), 100))
        .value_or(QList<OutboxEntry>());
}

Result<> TestOutbox::fail(const OutboxEntry &entry, OutboxState state, qint64 waitSeconds)
{
    OutboxFailure problem;
    problem.state = state;
    problem.nextDue = sampleMoment().addSecs(waitSeconds);
    problem.status = 503;
    problem.error = {ErrorCode::ServerBusy, QStringLiteral("busy")};
    return outcomeOf(m_stores->outbox().recordFailure(entry.sequence, problem));
}

void TestOutbox::whatIsWrittenComesBackExactly()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QList<OutboxEntry> expected = sampleFiling(sampleCase(), filed->number).outbox;
    const QList<OutboxEntry> stored = m_stores->waiting();
    QCOMPARE(stored.size(), expected.size());
    for (qsizetype i = 0; i < stored.size(); ++i) {
        expected[i].sequence = stored.at(i).sequence;
        expected[i].caseSequence = int(i) + 1;
        QCOMPARE(stored.at(i), expected.at(i));
        QVERIFY(i == 0 || stored.at(i).sequence > stored.at(i - 1).sequence);
    }
}

void TestOutbox::anEmptyOutboxIsQuiet()
{
    QVERIFY(due().isEmpty());
    QVERIFY(m_stores->waiting().isEmpty());
    QCOMPARE(*outcomeOf(m_stores->outbox().counts()), OutboxCounts{});
}

void TestOutbox::theCaseGoesBeforeItsMaterials()
{
    QVERIFY_OK(m_stores->file());
    QCOMPARE(due().size(), 1);
    QCOMPARE(due().constFirst().kind, OutboxKind::CasePut);
}

void TestOutbox::materialsFollowTheirCaseOneByOne()
{
    QVERIFY_OK(m_stores->file());
    QList<OutboxKind> order;
    for (int i = 0; i < 4; ++i) {
        const QList<OutboxEntry> next = due();
        QCOMPARE(next.size(), 1);
        order.append(next.constFirst().kind);
        QCOMPARE(next.constFirst().caseSequence, i + 1);
        QVERIFY_OK(m_stores->acknowledge(next.constFirst()));
    }
    using enum OutboxKind;
    QCOMPARE(order, (QList<OutboxKind>{CasePut, MaterialPut, MaterialPut, MaterialPut}));
    QVERIFY(due().isEmpty());
}

void TestOutbox::oneCaseDoesNotHoldUpAnother()
{
    for (int nth = 1; nth <= 3; ++nth)
        QVERIFY_OK(m_stores->file(nth));
    QCOMPARE(due().size(), 3);
    QVERIFY_OK(fail(due().constFirst(), OutboxState::Backoff, 60));
    QCOMPARE(due().size(), 2);
    QCOMPARE(outcomeOf(m_stores->outbox().due(sampleMoment(), 1))->size(), 1);
}

void TestOutbox::attentionBlocksOnlyItsCase()
{
    QVERIFY_OK(m_stores->file(1));
    QVERIFY_OK(m_stores->file(2));
    const OutboxEntry first = due().constFirst();
    QVERIFY_OK(m_stores->acknowledge(first));
    const QList<OutboxEntry> next = due();
    const auto material = std::find_if(next.cbegin(), next.cend(),
                                       [&](const OutboxEntry &entry) { return entry.caseId == first.caseId; });
    QVERIFY(material != next.cend());
    QVERIFY_OK(fail(*material, OutboxState::Attention));
    for (const OutboxEntry &entry : due(1'000'000))
        QVERIFY(entry.caseId != first.caseId);
    QCOMPARE(due().size(), 1);
}

void TestOutbox::backoffWaitsUntilItsTime()
{
    QVERIFY_OK(m_stores->file());
    QVERIFY_OK(fail(due().constFirst(), OutboxState::Backoff, 60));
    QVERIFY(due(59).isEmpty());
    const QList<OutboxEntry> again = due(60);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.constFirst().attempts, 1);
    QCOMPARE(again.constFirst().lastStatus, 503);
    QCOMPARE(again.constFirst().lastError, ErrorCode::ServerBusy);
    QCOMPARE(again.constFirst().lastDetail, QStringLiteral("busy"));
}

void TestOutbox::anOpenCircuitCostsNothing()
{
    QVERIFY_OK(m_stores->file());
    OutboxFailure problem;
    problem.state = OutboxState::Ready;
    problem.countsAsAttempt = false;
    problem.error.code = ErrorCode::ServerUnreachable;
    QVERIFY_OK(outcomeOf(m_stores->outbox().recordFailure(due().constFirst().sequence, problem)));
    QCOMPARE(due().size(), 1);
    QCOMPARE(due().constFirst().attempts, 0);
}

void TestOutbox::urgentOvertakesMetadata()
{
    QVERIFY_OK(m_stores->file(1));
    const CaseRecord draft = sampleCase(2);
    const auto number = outcomeOf(m_stores->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    CaseChange change = sampleFiling(draft, *number);
    change.outbox.first().lane = OutboxLane::Urgent;
    QVERIFY_OK(outcomeOf(m_stores->cases().commit(change)));
    QCOMPARE(due().size(), 2);
    QCOMPARE(due().constFirst().caseId, draft.id);
}

void TestOutbox::whatIsOnTheWireIsNotDue()
{
    QVERIFY_OK(m_stores->file());
    const qint64 sequence = due().constFirst().sequence;
    QVERIFY_OK(outcomeOf(m_stores->outbox().markSending(sequence)));
    QVERIFY_OK(outcomeOf(m_stores->outbox().markSending(sequence)));
    QVERIFY(due(1'000'000).isEmpty());
    QCOMPARE(m_stores->waiting().constFirst().state, OutboxState::Sending);
}

void TestOutbox::anAcknowledgementIsIdempotent()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    const OutboxEntry entry = due().constFirst();
    QVERIFY_OK(m_stores->acknowledge(entry, QStringLiteral("751122026600001")));
    QVERIFY_OK(m_stores->acknowledge(entry, QStringLiteral("751122026699999")));
    QCOMPARE(outcomeOf(m_stores->cases().load(filed->id))->platformNumber, QStringLiteral("751122026600001"));
    QCOMPARE(m_stores->waiting().size(), 3);
}

void TestOutbox::aPlatformNumberGoesIntoTheCase()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_OK(m_stores->acknowledge(due().constFirst(), QStringLiteral("751122026600001")));
    const auto loaded = outcomeOf(m_stores->cases().load(filed->id));
    CaseRecord expected = *filed;
    expected.platformNumber = QStringLiteral("751122026600001");
    expected.changedBy.clear();
    QCOMPARE(*loaded, expected);
    CaseFilter filter;
    filter.text = QStringLiteral("2026600001");
    QCOMPARE(outcomeOf(m_stores->cases().list(filter))->size(), 1);
}

void TestOutbox::aPlatformNumberSurvivesACommitOfAnOlderReading()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    QVERIFY_OK(m_stores->acknowledge(due().constFirst(), QStringLiteral("751122026600001")));
    const auto moved = m_stores->move(*filed, {CaseState::Accepted});
    QVERIFY_OK(moved);
    QCOMPARE(moved->platformNumber, QStringLiteral("751122026600001"));
}

void TestOutbox::aForeignAcknowledgementIsRefused_data()
{
    QTest::addColumn<bool>("rightId");
    QTest::addColumn<bool>("rightDigest");
    QTest::newRow("of another thing") << false << true;
    QTest::newRow("of other bytes") << true << false;
}

void TestOutbox::aForeignAcknowledgementIsRefused()
{
    QFETCH(const bool, rightId);
    QFETCH(const bool, rightDigest);
    QVERIFY_OK(m_stores->file());
    const OutboxEntry entry = due().constFirst();
    Acknowledgement acknowledgement{entry.subjectId, entry.payloadSha256, QStringLiteral("r"), QString()};
    if (!rightId)
        acknowledgement.id = sampleCase(2).id.toString();
    if (!rightDigest)
        acknowledgement.digest = QByteArray(32, 'x');
    QVERIFY_ERROR(outcomeOf(m_stores->outbox().acknowledge(entry.sequence, acknowledgement)), ErrorCode::Conflict);
    QCOMPARE(m_stores->waiting().size(), 4);
}

void TestOutbox::aPersonReleasesWhatIsStuck()
{
    QVERIFY_OK(m_stores->file());
    const OutboxEntry entry = due().constFirst();
    for (const OutboxState stuck : {OutboxState::Attention, OutboxState::Backoff}) {
        QVERIFY_OK(fail(entry, stuck, 3600));
        QVERIFY(due().isEmpty());
        QVERIFY_OK(outcomeOf(m_stores->outbox().release(entry.sequence)));
        QCOMPARE(due().size(), 1);
    }
    QVERIFY_OK(outcomeOf(m_stores->outbox().release(entry.sequence)));
    QCOMPARE(due().constFirst().idempotencyKey, entry.idempotencyKey);
}

void TestOutbox::stepsFromTheWrongStateAreRefused()
{
    QVERIFY_OK(m_stores->file());
    const OutboxEntry entry = due().constFirst();
    QVERIFY_OK(fail(entry, OutboxState::Attention));
    QVERIFY_ERROR(outcomeOf(m_stores->outbox().markSending(entry.sequence)), ErrorCode::WrongState);
    QVERIFY_ERROR(fail(entry, OutboxState::Sending), ErrorCode::Invalid);
    QVERIFY_ERROR(fail(entry, OutboxState::Acknowledged), ErrorCode::Invalid);
    QVERIFY_OK(m_stores->acknowledge(entry));
    QVERIFY_ERROR(outcomeOf(m_stores->outbox().markSending(entry.sequence)), ErrorCode::WrongState);
    QVERIFY_ERROR(outcomeOf(m_stores->outbox().release(entry.sequence)), ErrorCode::WrongState);
    QVERIFY_ERROR(fail(entry, OutboxState::Backoff), ErrorCode::WrongState);
}

void TestOutbox::unknownEntriesAreNotFound()
{
    OutboxEntry unknown;
    unknown.sequence = 77;
    QVERIFY_ERROR(outcomeOf(m_stores->outbox().markSending(77)), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->outbox().release(77)), ErrorCode::NotFound);
    QVERIFY_ERROR(m_stores->acknowledge(unknown), ErrorCode::NotFound);
    QVERIFY_ERROR(fail(unknown, OutboxState::Backoff), ErrorCode::NotFound);
}

void TestOutbox::theSameKeyIsNotTakenTwice()
{
    const auto filed = m_stores->file();
    QVERIFY_OK(filed);
    CaseChange change;
    change.after = *filed;
    change.outbox = {sampleEntry(*filed, OutboxKind::CasePut, filed->id.toString())};
    QVERIFY_ERROR(outcomeOf(m_stores->cases().commit(change)), ErrorCode::Conflict);
    QCOMPARE(m_stores->waiting().size(), 4);
}

void TestOutbox::countsTellTheWholeQueue()
{
    for (int nth = 1; nth <= 3; ++nth)
        QVERIFY_OK(m_stores->file(nth));
    const QList<OutboxEntry> first = due();
    QVERIFY_OK(outcomeOf(m_stores->outbox().markSending(first.at(0).sequence)));
    QVERIFY_OK(fail(first.at(1), OutboxState::Attention));
    QVERIFY_OK(fail(first.at(2), OutboxState::Backoff, 60));
    const auto counts = outcomeOf(m_stores->outbox().counts());
    QVERIFY_OK(counts);
    QCOMPARE(*counts, (OutboxCounts{10, 1, 1, sampleMoment()}));
}

void TestOutbox::listsShowWhatIsOpenOrAll()
{
    QVERIFY_OK(m_stores->file());
    QVERIFY_OK(m_stores->acknowledge(due().constFirst()));
    const auto open = outcomeOf(m_stores->outbox().list(false, 2));
    QVERIFY_OK(open);
    QCOMPARE(open->size(), 2);
    QCOMPARE(open->constFirst().caseSequence, 2);
    const auto all = outcomeOf(m_stores->outbox().list(true, 100));
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 4);
    QCOMPARE(all->constFirst().caseSequence, 4);
    QCOMPARE(all->constLast().state, OutboxState::Acknowledged);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
