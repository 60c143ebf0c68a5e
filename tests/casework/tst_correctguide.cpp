// SPDX-License-Identifier: Apache-2.0
#include "casework/correctguide.h"
#include "counterbench.h"
#include "domain/tables/correctionsheet.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Corrections of guides, from writing to the answer (DOMAIN R100–R104).
class TestCorrectGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsRaisedIsKeptQueuedAndTold();
    void whatIsMissingIsRefusedAndStaysWritten();
    void whoMayNotSaysNothing();
    void aStoreThatFailsLosesNothing();
    void whatIsWrittenIsKeptWithoutAskingForIt();
    void whatIsWrittenSurvivesItsPage();
    void aWritingThatCouldNotBeKeptIsKeptLater();
    void clerksSeeTheirOwnAndAdministratorsAll();
    void theSheetHasTheColumnsAndNoFormula();

private:
    [[nodiscard]] static GuideCorrection correction(const QString &suggested = QStringLiteral("五个工作日"))
    {
        GuideCorrection correction = correctionOf(sampleGuide(), QStringLiteral("/promiseDay"));
        correction.suggested = suggested;
        correction.reason = QStringLiteral("与实际不一致");
        return correction;
    }
    [[nodiscard]] std::unique_ptr<CorrectGuide> worker(Role role = Role::Clerk, const QString &id = QStringLiteral("0107"))
    {
        return std::make_unique<CorrectGuide>(m_bench->store.guideCorrections, m_bench->clock,
                                              Session{{id, QStringLiteral("某人"), role}, sampleCounter()});
    }
    [[nodiscard]] MemoryState &state() { return m_bench->store.state; }

    std::unique_ptr<CounterBench> m_bench;
};

void TestCorrectGuide::init()
{
    m_bench = std::make_unique<CounterBench>();
}

void TestCorrectGuide::whatIsRaisedIsKeptQueuedAndTold()
{
    const auto correct = worker();
    const QSignalSpy raised(correct.get(), &CorrectGuide::raised);
    correct->raise(correction(QStringLiteral(" 五个工作日 ")));
    QCOMPARE(raised.size(), 1);
    QCOMPARE(state().corrections.size(), 1);
    const GuideCorrection kept = state().corrections.constFirst().correction;
    QCOMPARE(kept.suggested, QStringLiteral("五个工作日"));
    QCOMPARE(kept.clerkId, QStringLiteral("0107"));
    QCOMPARE(kept.counterNo, sampleCounter().counterNo);
    QCOMPARE(kept.raisedAt, m_bench->clock.now());
    const OutboxEntry entry = state().outbox.constLast();
    QCOMPARE(entry.kind, OutboxKind::GuideCorrectionPut);
    QCOMPARE(entry.subjectId, kept.id);
    QVERIFY(entry.caseId.isNull());
    QCOMPARE(*correctionFromJson(*parseJsonObject(entry.payload)), kept);
    QCOMPARE(m_bench->ledgerKinds(), QStringList{QStringLiteral("guideCorrectionRaised")});
    // The ledger says that and where, in nobody's own words.
    QVERIFY(!QString::fromUtf8(canonicalJson(state().ledger.constLast().body)).contains(kept.reason));
}

void TestCorrectGuide::whatIsMissingIsRefusedAndStaysWritten()
{
    const auto correct = worker();
    const QSignalSpy failed(correct.get(), &CorrectGuide::failed);
    correct->note({{QStringLiteral("reason"), QStringLiteral("一半")}});
    correct->raise(correction(QStringLiteral("  ")));
    QCOMPARE(lastCode(failed), QStringLiteral("invalid"));
    QVERIFY(state().corrections.isEmpty());
    QVERIFY(state().outbox.isEmpty());
    QTRY_VERIFY(!state().correctionWritings.isEmpty());
}

void TestCorrectGuide::whoMayNotSaysNothing()
{
    const auto auditor = worker(Role::Auditor);
    const QSignalSpy failed(auditor.get(), &CorrectGuide::failed);
    QVERIFY(!auditor->isAllowed());
    auditor->raise(correction());
    QCOMPARE(lastCode(failed), QStringLiteral("notAllowed"));
    QVERIFY(state().corrections.isEmpty());
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator})
        QVERIFY(worker(role)->isAllowed());
}

void TestCorrectGuide::aStoreThatFailsLosesNothing()
{
    const auto correct = worker();
    const QSignalSpy failed(correct.get(), &CorrectGuide::failed);
    m_bench->breakStore(ErrorCode::StorageFull);
    correct->raise(correction());
    correct->list();
    QCOMPARE(failed.size(), 2);
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    m_bench->mendStore();
    const QSignalSpy raised(correct.get(), &CorrectGuide::raised);
    correct->raise(correction());
    QCOMPARE(raised.size(), 1);
}

void TestCorrectGuide::whatIsWrittenIsKeptWithoutAskingForIt()
{
    const auto correct = worker();
    correct->note({{QStringLiteral("reason"), QStringLiteral("一")}});
    correct->note({{QStringLiteral("reason"), QStringLiteral("一二")}});
    QTRY_COMPARE(state().correctionWritings.value(QStringLiteral("0107")).value(u"reason").toString(), QStringLiteral("一二"));
    const QSignalSpy writing(correct.get(), &CorrectGuide::writing);
    correct->loadWriting();
    QCOMPARE(lastOf<QJsonObject>(writing).value(u"reason").toString(), QStringLiteral("一二"));
    correct->raise(correction());
    QVERIFY(state().correctionWritings.isEmpty());
}

void TestCorrectGuide::whatIsWrittenSurvivesItsPage()
{
    worker()->note({{QStringLiteral("reason"), QStringLiteral("一")}});
    QCOMPARE(state().correctionWritings.size(), 1);
    const auto other = worker(Role::Clerk, QStringLiteral("0108"));
    const QSignalSpy writing(other.get(), &CorrectGuide::writing);
    other->loadWriting();
    QVERIFY(lastOf<QJsonObject>(writing).isEmpty());
}

void TestCorrectGuide::aWritingThatCouldNotBeKeptIsKeptLater()
{
    const auto correct = worker();
    m_bench->breakStore();
    correct->note({{QStringLiteral("reason"), QStringLiteral("一")}});
    correct->list();
    m_bench->mendStore();
    QTRY_COMPARE(state().correctionWritings.size(), 1);
}

void TestCorrectGuide::clerksSeeTheirOwnAndAdministratorsAll()
{
    worker()->raise(correction());
    worker(Role::Clerk, QStringLiteral("0108"))->raise(correction());
    const auto own = worker();
    const QSignalSpy ownList(own.get(), &CorrectGuide::listed);
    own->list();
    QCOMPARE(lastOf<QList<KeptCorrection>>(ownList).size(), 1);
    const auto all = worker(Role::Administrator, QStringLiteral("9001"));
    const QSignalSpy allList(all.get(), &CorrectGuide::listed);
    all->list();
    QCOMPARE(lastOf<QList<KeptCorrection>>(allList).size(), 2);
}

void TestCorrectGuide::theSheetHasTheColumnsAndNoFormula()
{
    GuideCorrection one = correction(QStringLiteral("=1+1"));
    one.state = CorrectionState::Rectified;
    one.answer = QStringLiteral("已改");
    const QString sheet = QString::fromUtf8(correctionSheet({one, correction()}));
    for (const QString &word : {QStringLiteral("事项名称"), QStringLiteral("现行内容"), QStringLiteral("修改建议"), QStringLiteral("理由"),
                                QStringLiteral("整改"), QStringLiteral("已改"), QStringLiteral("窗口自查"), one.elementLabel})
        QVERIFY2(sheet.contains(word), qPrintable(word));
    QVERIFY(!sheet.contains(QStringLiteral(",=1+1")));
    QCOMPARE(sheet.count(u'\n'), 3);
}

QTEST_GUILESS_MAIN(TestCorrectGuide)
#include "tst_correctguide.moc"
