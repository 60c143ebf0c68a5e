// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/reviewcase.h"
#include "core/digest.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// A second look at an intake by somebody who had no hand in it.
class TestReviewCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anApprovalIsStoredToldAndWrittenDown();
    void aReturnKeepsItsReasons();
    void aReturnNeedsAReasonInWords_data();
    void aReturnNeedsAReasonInWords();
    void whoMayReview_data();
    void whoMayReview();
    void whoeverChangedTheDraftOrAcceptedAPageMayNotReview();
    void aDraftIsNotReviewed();
    void anApprovalIsFinalAndAReturnIsNot_data();
    void anApprovalIsFinalAndAReturnIsNot();
    void aFailingStoreReviewsNothing();

private:
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<ReviewCase> m_review;
    std::unique_ptr<QSignalSpy> m_reviewed;
    std::unique_ptr<QSignalSpy> m_failed;
    CaseRecord m_case;
    void reviewAs(const Session &session)
    {
        m_review = std::make_unique<ReviewCase>(m_bench->store.cases, m_bench->envelopes, m_bench->clock, session);
        m_reviewed = std::make_unique<QSignalSpy>(m_review.get(), &ReviewCase::reviewed);
        m_failed = std::make_unique<QSignalSpy>(m_review.get(), &ReviewCase::failed);
    }
};

void TestReviewCase::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_case = sampleCase();
    m_case.state = CaseState::Received;
    m_case.number = QStringLiteral("L1");
    m_case.revision = 1;
    m_bench->store.state.cases.insert(m_case.id, m_case);
    reviewAs(m_bench->supervisor);
}

void TestReviewCase::anApprovalIsStoredToldAndWrittenDown()
{
    m_review->approve(m_case);
    QCOMPARE(lastCode(*m_failed), QString());
    const auto stored = lastOf<CaseRecord>(*m_reviewed);
    QCOMPARE(stored.review.state, ReviewState::Approved);
    QCOMPARE(stored.review.reviewerId, sampleSupervisor().id);
    QCOMPARE(stored.review.reviewerName, sampleSupervisor().name);
    QCOMPARE(stored.review.at, m_bench->clock.now());
    QCOMPARE(stored.state, CaseState::Received);
    QCOMPARE(stored.clerkId, sampleClerk().id);
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("reviewApproved")));
    const OutboxEntry entry = m_bench->store.state.outbox.value(0);
    QCOMPARE(entry.kind, OutboxKind::EventPut);
    QCOMPARE(entry.lane, OutboxLane::Metadata);
    QCOMPARE(entry.payloadSha256, sha256(entry.payload));
    QVERIFY(entry.payload.contains("\"kind\":\"review\""));
}

void TestReviewCase::aReturnKeepsItsReasons()
{
    const QList<Defect> reasons{{QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), QStringLiteral("第三页不清楚")}};
    m_review->sendBack(m_case, reasons);
    const auto stored = lastOf<CaseRecord>(*m_reviewed);
    QCOMPARE(stored.review.state, ReviewState::Returned);
    QCOMPARE(stored.review.reasons, reasons);
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("reviewReturned")));
    const LedgerEvent event = m_bench->store.state.ledger.constFirst();
    QCOMPARE(event.said.value(u"reasons").toArray().size(), reasons.size());
    QVERIFY(!ledgerBytes(event).contains(reasons.constFirst().text.toUtf8()));
}

void TestReviewCase::aReturnNeedsAReasonInWords_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList(QString());
    QTest::newRow("one of two empty") << QStringList({QStringLiteral("不清楚"), QStringLiteral("  ")});
}

void TestReviewCase::aReturnNeedsAReasonInWords()
{
    QFETCH(const QStringList, texts);
    QList<Defect> reasons;
    for (const QString &text : texts)
        reasons.append({QStringLiteral("lease"), {}, text});
    m_review->sendBack(m_case, reasons);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("invalid"));
    QCOMPARE(m_bench->store.state.cases.value(m_case.id), m_case);
}

void TestReviewCase::whoMayReview_data()
{
    QTest::addColumn<QString>("reviewer");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("ticked");
    QTest::addColumn<QString>("handedOut");
    QTest::addColumn<bool>("allowed");
    const QString other = QStringLiteral("0108");
    QTest::newRow("supervisor") << "0201" << Role::Supervisor << "0107" << other << true;
    QTest::newRow("clerk") << "0201" << Role::Clerk << "0107" << other << false;
    QTest::newRow("administrator") << "0201" << Role::Administrator << "0107" << other << false;
    QTest::newRow("auditor") << "0201" << Role::Auditor << "0107" << other << false;
    QTest::newRow("own case") << "0107" << Role::Supervisor << "0107" << other << false;
    QTest::newRow("nobody") << "" << Role::Supervisor << "0107" << other << false;
    QTest::newRow("looked at a material") << "0201" << Role::Supervisor << "0201" << other << false;
    QTest::newRow("handed the result out") << "0201" << Role::Supervisor << "0107" << "0201" << false;
}

void TestReviewCase::whoMayReview()
{
    QFETCH(const QString, reviewer);
    QFETCH(const Role, role);
    QFETCH(const QString, ticked);
    QFETCH(const QString, handedOut);
    QFETCH(const bool, allowed);
    m_case.materials[0].points[0].clerkId = ticked;
    m_case.handOver = HandOver{};
    m_case.handOver->clerkId = handedOut;
    reviewAs({Clerk{reviewer, QStringLiteral("某人"), role}, sampleCounter()});
    m_review->approve(m_case);
    QCOMPARE(m_reviewed->size(), allowed ? 1 : 0);
    QCOMPARE(lastCode(*m_failed), allowed ? QString() : QStringLiteral("notAllowed"));
    QCOMPARE(m_bench->store.state.ledger.size(), allowed ? 1 : 0);
}

void TestReviewCase::aDraftIsNotReviewed()
{
    m_case.state = CaseState::Draft;
    m_review->approve(m_case);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("wrongState"));
}

void TestReviewCase::whoeverChangedTheDraftOrAcceptedAPageMayNotReview()
{
    CaseRecord accepted = m_case;
    accepted.materials[0].findingsAcceptedBecause = QStringLiteral("可辨认");
    accepted.materials[0].findingsAcceptedBy = sampleSupervisor().id;
    CaseRecord changed = m_case;
    changed.handlerIds = {sampleClerk().id, sampleSupervisor().id};
    for (const CaseRecord &record : {accepted, changed}) {
        m_failed->clear();
        m_review->approve(record);
        QCOMPARE(lastCode(*m_failed), QStringLiteral("notAllowed"));
    }
    QVERIFY(m_reviewed->isEmpty());
}

void TestReviewCase::anApprovalIsFinalAndAReturnIsNot_data()
{
    QTest::addColumn<ReviewState>("before");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("pending") << ReviewState::Pending << true;
    QTest::newRow("returned") << ReviewState::Returned << true;
    QTest::newRow("approved") << ReviewState::Approved << false;
}

void TestReviewCase::anApprovalIsFinalAndAReturnIsNot()
{
    QFETCH(const ReviewState, before);
    QFETCH(const bool, allowed);
    const QList<Defect> reasons{{QStringLiteral("lease"), {}, QStringLiteral("不清楚")}};
    for (const bool approve : {true, false}) {
        init();
        m_case.review.state = before;
        m_bench->store.state.cases.insert(m_case.id, m_case);
        if (approve)
            m_review->approve(m_case);
        else
            m_review->sendBack(m_case, reasons);
        QCOMPARE(m_reviewed->size(), allowed ? 1 : 0);
        QCOMPARE(lastCode(*m_failed), allowed ? QString() : QStringLiteral("wrongState"));
        QCOMPARE(m_bench->store.state.ledger.size(), allowed ? 1 : 0);
    }
}

void TestReviewCase::aFailingStoreReviewsNothing()
{
    m_bench->breakStore();
    m_review->approve(m_case);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageUnavailable"));
    m_bench->mendStore();
    CaseRecord old = m_case;
    old.revision = 0;
    m_review->approve(old);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("conflict"));
    QVERIFY(m_reviewed->isEmpty());
}

QTEST_GUILESS_MAIN(TestReviewCase)
#include "tst_reviewcase.moc"
