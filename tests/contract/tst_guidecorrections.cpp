// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "core/digest.h"
#include "core/jsonfields.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of GuideCorrections, with its way through Outbox and FeedInbox.
class TestGuideCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void aCorrectionComesBackWithItsEntryAndItsQueue();
    void anIdIsUsedOnce();
    void whatIsNotWholeChangesNothing_data();
    void whatIsNotWholeChangesNothing();
    void theNewestComesFirstAndEverybodySeesTheirOwn();
    void correctionsWaitForNothingButTheirTurn();
    void whatWasAcknowledgedIsSent();
    void aReportMovesItForwardOnly();
    void aReportAboutSomebodyElsesChangesNothing();
    void whatIsBeingWrittenIsKeptUntilItIsRaised();

private:
    [[nodiscard]] static GuideCorrection correction(int nth = 1, const QString &clerkId = QStringLiteral("0107"))
    {
        GuideCorrection correction = correctionOf(sampleGuide(), QStringLiteral("/materials/0/acceptStand"));
        correction.id = QStringLiteral("0192f0c1-0000-7000-8000-00000000000%1").arg(nth);
        correction.suggested = QStringLiteral("原件一份，验后退还");
        correction.reason = QStringLiteral("与窗口实际不一致");
        correction.clerkId = clerkId;
        correction.clerkName = QStringLiteral("王敏");
        correction.raisedAt = sampleMoment();
        return correction;
    }
    [[nodiscard]] static OutboxEntry entryOf(const GuideCorrection &correction)
    {
        OutboxEntry entry;
        entry.kind = OutboxKind::GuideCorrectionPut;
        entry.idempotencyKey = correction.id;
        entry.subjectId = correction.id;
        entry.payload = canonicalJson(correctionToJson(correction));
        entry.payloadSha256 = sha256(entry.payload);
        entry.traceId = correction.id;
        entry.createdAt = correction.raisedAt;
        return entry;
    }
    [[nodiscard]] Result<> raise(const GuideCorrection &correction)
    {
        return outcomeOf(m_stores->guideCorrections().raise(correction, entryOf(correction),
                                                            sampleTold(QStringLiteral("guideCorrectionRaised"))));
    }
    [[nodiscard]] QList<KeptCorrection> all(const QString &clerkId = {})
    {
        return outcomeOf(m_stores->guideCorrections().list(clerkId, 100)).value_or(QList<KeptCorrection>());
    }
    [[nodiscard]] QStringList kinds()
    {
        QStringList found;
        for (const LedgerEvent &event : outcomeOf(m_stores->ledger().before(0, 100)).value_or(QList<LedgerEvent>()))
            found.prepend(event.kind);
        return found;
    }
    [[nodiscard]] Result<QList<CaseId>> report(int nth, CorrectionState state, const QString &text)
    {
        FeedPage page;
        page.feed = QStringLiteral("corrections");
        page.cursor = QStringLiteral("c");
        page.corrections = {{correction(nth).id, state, text, sampleMoment().addDays(1)}};
        return outcomeOf(m_stores->feedInbox().apply(page));
    }

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestGuideCorrections::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
    QVERIFY_OK(outcomeOf(m_stores->guides().import({sampleGuide()})));
}

void TestGuideCorrections::aCorrectionComesBackWithItsEntryAndItsQueue()
{
    QVERIFY_OK(raise(correction()));
    QCOMPARE(all(), QList<KeptCorrection>({{correction(), false}}));
    QCOMPARE(kinds(), QStringList{QStringLiteral("guideCorrectionRaised")});
    const QList<OutboxEntry> waiting = m_stores->waiting();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().kind, OutboxKind::GuideCorrectionPut);
    QVERIFY(waiting.first().caseId.isNull());
    QCOMPARE(waiting.first().payload, entryOf(correction()).payload);
}

void TestGuideCorrections::anIdIsUsedOnce()
{
    QVERIFY_OK(raise(correction()));
    QVERIFY_ERROR(raise(correction()), ErrorCode::Conflict);
    QCOMPARE(m_stores->waiting().size(), 1);
    QCOMPARE(kinds().size(), 1);
}

void TestGuideCorrections::whatIsNotWholeChangesNothing_data()
{
    QTest::addColumn<GuideCorrection>("refused");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const std::function<void(GuideCorrection &)> &spoil, const char *code) {
        GuideCorrection spoilt = correction();
        spoil(spoilt);
        QTest::newRow(name) << spoilt << code;
    };
    row("no suggestion", [](GuideCorrection &bad) { bad.suggested = QStringLiteral(" "); }, "invalid");
    row("no reason", [](GuideCorrection &bad) { bad.reason.clear(); }, "invalid");
    row("no id", [](GuideCorrection &bad) { bad.id.clear(); }, "invalid");
    row("no such version", [](GuideCorrection &bad) { bad.guide.version = 9; }, "notFound");
}

void TestGuideCorrections::whatIsNotWholeChangesNothing()
{
    QFETCH(const GuideCorrection, refused);
    QFETCH(const QString, code);
    const Result<> raised = raise(refused);
    QVERIFY(!raised);
    QCOMPARE(errorCodeName(raised.error().code), code);
    QVERIFY(all().isEmpty());
    QVERIFY(m_stores->waiting().isEmpty());
    QVERIFY(kinds().isEmpty());
    OutboxEntry ofACase = entryOf(correction());
    ofACase.kind = OutboxKind::CasePut;
    QVERIFY_ERROR(outcomeOf(m_stores->guideCorrections().raise(correction(), ofACase, sampleTold())), ErrorCode::Invalid);
}

void TestGuideCorrections::theNewestComesFirstAndEverybodySeesTheirOwn()
{
    QVERIFY_OK(raise(correction(1)));
    QVERIFY_OK(raise(correction(2, QStringLiteral("0108"))));
    QVERIFY_OK(raise(correction(3)));
    QCOMPARE(all().size(), 3);
    QCOMPARE(all().first().correction.id, correction(3).id);
    QCOMPARE(all(QStringLiteral("0107")).size(), 2);
    QCOMPARE(all(QStringLiteral("0108")).constFirst().correction.clerkId, QStringLiteral("0108"));
    QCOMPARE(outcomeOf(m_stores->guideCorrections().list({}, 1))->size(), 1);
}

void TestGuideCorrections::correctionsWaitForNothingButTheirTurn()
{
    QVERIFY_OK(raise(correction(1)));
    QVERIFY_OK(raise(correction(2)));
    Outbox &outbox = m_stores->outbox();
    QCOMPARE(outcomeOf(outbox.due(sampleMoment(), 10))->size(), 2);
    const OutboxEntry first = m_stores->waiting().first();
    QVERIFY_OK(outcomeOf(outbox.markSending(first.sequence)));
    OutboxFailure refused;
    refused.state = OutboxState::Attention;
    refused.status = 422;
    refused.error = {ErrorCode::ServerRejected, {}};
    QVERIFY_OK(outcomeOf(outbox.recordFailure(first.sequence, refused)));
    const auto due = outcomeOf(outbox.due(sampleMoment(), 10));
    QVERIFY_OK(due);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().subjectId, correction(2).id);
}

void TestGuideCorrections::whatWasAcknowledgedIsSent()
{
    QVERIFY_OK(raise(correction()));
    const OutboxEntry entry = m_stores->waiting().first();
    QVERIFY_OK(outcomeOf(m_stores->outbox().markSending(entry.sequence)));
    QVERIFY_OK(m_stores->acknowledge(entry));
    QVERIFY(all().constFirst().sent);
    QVERIFY(m_stores->waiting().isEmpty());
}

void TestGuideCorrections::aReportMovesItForwardOnly()
{
    QVERIFY_OK(raise(correction()));
    QVERIFY_OK(report(1, CorrectionState::Rectified, QStringLiteral("已改")));
    QCOMPARE(all().constFirst().correction.state, CorrectionState::Rectified);
    QCOMPARE(all().constFirst().correction.answer, QStringLiteral("已改"));
    QCOMPARE(all().constFirst().correction.answeredAt, sampleMoment().addDays(1));
    QVERIFY_OK(report(1, CorrectionState::Answered, QStringLiteral("收到")));
    QCOMPARE(all().constFirst().correction.answer, QStringLiteral("已改"));
    QVERIFY_OK(report(1, CorrectionState::FedBack, {}));
    QCOMPARE(all().constFirst().correction.state, CorrectionState::FedBack);
    QCOMPARE(all().constFirst().correction.answer, QStringLiteral("已改"));
    QCOMPARE(kinds().count(QStringLiteral("guideCorrectionReported")), 2);
}

void TestGuideCorrections::aReportAboutSomebodyElsesChangesNothing()
{
    QVERIFY_OK(raise(correction()));
    QVERIFY_OK(report(2, CorrectionState::Answered, QStringLiteral("收到")));
    QCOMPARE(all(), QList<KeptCorrection>({{correction(), false}}));
    QCOMPARE(kinds().size(), 1);
}

void TestGuideCorrections::whatIsBeingWrittenIsKeptUntilItIsRaised()
{
    GuideCorrections &corrections = m_stores->guideCorrections();
    QVERIFY(outcomeOf(corrections.writing(QStringLiteral("0107")))->isEmpty());
    QVERIFY_OK(outcomeOf(corrections.keepWriting(QStringLiteral("0107"), {{QStringLiteral("reason"), QStringLiteral("一")}})));
    QVERIFY_OK(outcomeOf(corrections.keepWriting(QStringLiteral("0107"), {{QStringLiteral("reason"), QStringLiteral("二")}})));
    QVERIFY_ERROR(outcomeOf(corrections.keepWriting({}, {})), ErrorCode::Invalid);
    QCOMPARE(outcomeOf(corrections.writing(QStringLiteral("0107")))->value(u"reason").toString(), QStringLiteral("二"));
    QVERIFY(outcomeOf(corrections.writing(QStringLiteral("0108")))->isEmpty());
    QVERIFY_OK(raise(correction()));
    QVERIFY(outcomeOf(corrections.writing(QStringLiteral("0107")))->isEmpty());
}

QTEST_GUILESS_MAIN(TestGuideCorrections)
#include "tst_guidecorrections.moc"
