// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include "core/taskrunner.h"
#include "desk/cases/caseattention.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/cases/casepapermodel.h"
#include "desk/cases/casequeuemodel.h"
#include "desk/cases/casequeuesource.h"
#include "desk/collection/collectionresultmodel.h"
#include "desk/counter/outboxmodel.h"
#include "desk/look/deskroles.h"
#include "desk/review/reviewreasonmodel.h"
#include "desk/words/casewords.h"
#include "domain/cases/casesummary.h"
#include "support/samplecase.h"

namespace yichuang::test {

namespace {

using Column = CaseQueueModel::Column;
using Tester = QAbstractItemModelTester;

const QDate today(2026, 3, 10);

CaseSummary summary(int nth, CaseState state = CaseState::Received)
{
    CaseSummary one = summaryOf(sampleCase(nth), 0);
    one.state = state;
    one.number = QStringLiteral("L3101180726031000%1").arg(nth);
    one.receivedAt = sampleMoment();
    one.noticeDue = today.addDays(7);
    one.due = one.noticeDue;
    return one;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

/// Answers lists only when told, in any order.
class SlowCases final : public CaseStore
{
public:
    QFuture<Result<>> saveDraft(const DraftSave &) override { return readyFuture<Result<>>({}); }
    QFuture<Result<>> discardDraft(const CaseId &, const LedgerEvent &) override { return readyFuture<Result<>>({}); }
    QFuture<Result<QList<DraftMoment>>> past(const CaseId &) override { return {}; }
    QFuture<Result<>> keepJotting(const CaseJotting &) override { return {}; }
    QFuture<Result<QJsonObject>> jotting(const CaseId &, const QString &, const QString &) override { return {}; }
    QFuture<Result<CaseRecord>> load(const CaseId &) override { return readyFuture<Result<CaseRecord>>(failure(ErrorCode::NotFound)); }
    QFuture<Result<QString>> reserveNumber(const CaseId &, const QDate &) override { return readyFuture<Result<QString>>(QString()); }
    QFuture<Result<CaseRecord>> commit(const CaseChange &change) override { return readyFuture<Result<CaseRecord>>(change.after); }
    QFuture<Result<DayCounts>> counts(const QDate &) override { return readyFuture<Result<DayCounts>>(DayCounts{}); }
    QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &) override
    {
        m_asked.emplace_back();
        m_asked.back().start();
        return m_asked.back().future();
    }
    void answer(size_t place, const Result<QList<CaseSummary>> &cases)
    {
        m_asked[place].addResult(cases);
        m_asked[place].finish();
    }

private:
    std::vector<QPromise<Result<QList<CaseSummary>>>> m_asked;
};

OutboxEntry entry(qint64 sequence, OutboxState state, int nth = 1)
{
    OutboxEntry one = sampleEntry(sampleCase(nth), OutboxKind::CasePut, QStringLiteral("subject"));
    one.sequence = sequence;
    one.state = state;
    return one;
}

} // namespace

class TestCaseModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelKeepsTheRules();
    void namesAreMasked();
    void theMarkedRowStaysWhileTheSameCasesAreShown();
    void moreIsFetchedOnlyWhenThereIsMore();
    void aHundredThousandCasesAreShownAtOnce();
    void aDueDateIsToldByItsNearness_data();
    void aDueDateIsToldByItsNearness();
    void everyStateHasWordAndTone();
    void ownCasesAreBarredFromReview();
    void aLateAnswerNeverCoversANewerOne();
    void anErrorOfAnOldQuestionIsNotTold();
    void historyIsToldInWords_data();
    void historyIsToldInWords();
    void aReasonThatWasPurgedIsToldAsSuch();
    void aPaperThatFailedIsTheFirstToDo();
    void aResultWithoutBytesHereIsMissing();
    void whatNeedsAPersonComesFirst();
    void theLastAnswerIsToldInWords_data();
    void theLastAnswerIsToldInWords();
    void technicalTextHoldsNothingAboutTheApplicant();
};

void TestCaseModels::everyModelKeepsTheRules()
{
    CaseQueueModel cases({Column::Number, Column::State, Column::Item, Column::Applicant, Column::Counter, Column::Clerk,
                          Column::Received, Column::Due, Column::Unsent, Column::Reason, Column::Review});
    Tester casesTester(&cases, Tester::FailureReportingMode::QtTest);
    cases.show({summary(1), summary(2)}, today);
    cases.show({summary(1), summary(2), summary(3)}, today, true);
    cases.show({summary(1)}, today);
    cases.show({summary(4), summary(1)}, today);
    cases.show({}, today);

    CaseHistoryModel history;
    Tester historyTester(&history, Tester::FailureReportingMode::QtTest);
    history.show({sampleEvent(sampleCase(), QStringLiteral("received"))});

    CasePaperModel papers;
    Tester papersTester(&papers, Tester::FailureReportingMode::QtTest);
    papers.show({samplePrintOrder(sampleCase())});

    CollectionResultModel results;
    Tester resultsTester(&results, Tester::FailureReportingMode::QtTest);
    results.show({{QStringLiteral("r"), QStringLiteral("证"), QStringLiteral("1"), "a", 1, QString()}});
    results.setPresence("a", ResultPresence::Here);

    ReviewReasonModel reasons;
    Tester reasonsTester(&reasons, Tester::FailureReportingMode::QtTest);
    reasons.add({QStringLiteral("m"), QStringLiteral("合同"), QStringLiteral("缺页")});
    reasons.clear();

    OutboxModel outbox;
    Tester outboxTester(&outbox, Tester::FailureReportingMode::QtTest);
    outbox.show({entry(1, OutboxState::Ready), entry(2, OutboxState::Backoff)}, {}, sampleMoment());
    outbox.setNow(sampleMoment().addSecs(1));
    for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{&cases, &history, &papers, &results, &reasons, &outbox}) {
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
}

void TestCaseModels::namesAreMasked()
{
    CaseQueueModel model({Column::Applicant});
    CaseSummary company = summary(2);
    company.organisation = true;
    company.applicantName = QStringLiteral("上海示例餐饮有限公司");
    model.show({summary(1), company}, today);
    QCOMPARE(text(model, 0, 0), QStringLiteral("赵**"));
    QCOMPARE(text(model, 1, 0), QStringLiteral("上海示例餐饮有限公司"));
}

void TestCaseModels::theMarkedRowStaysWhileTheSameCasesAreShown()
{
    CaseQueueModel model({Column::Number, Column::State});
    model.show({summary(1), summary(2)}, today);
    const QPersistentModelIndex marked(model.index(1, 0));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show({summary(1), summary(2, CaseState::Accepted), summary(3)}, today);
    QVERIFY(marked.isValid());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.caseAt(1)->state, CaseState::Accepted);
    QCOMPARE(model.rowOf(summary(3).id), 2);
    QCOMPARE(model.rowOf(summary(9).id), -1);
}

void TestCaseModels::moreIsFetchedOnlyWhenThereIsMore()
{
    CaseQueueModel model({Column::Number});
    QSignalSpy wanted(&model, &CaseQueueModel::moreWanted);
    model.show({summary(1)}, today, false);
    QVERIFY(!model.canFetchMore({}));
    model.show({summary(1)}, today, true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
}

void TestCaseModels::aHundredThousandCasesAreShownAtOnce()
{
    QList<CaseSummary> many;
    const CaseSummary pattern = summary(1);
    for (int nth = 0; nth < 100'000; ++nth) {
        CaseSummary one = pattern;
        one.id = CaseId::create(nth);
        many.append(one);
    }
    CaseQueueModel model({Column::Number, Column::State, Column::Item});
    // Whatever is reset or changed is told once, and no row is put into words before somebody looks at it.
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(many, today);
    model.show(many, today);
    QCOMPARE(reset.size() + changed.size(), 2);
    QCOMPARE(model.rowCount(), 100'000);
}

void TestCaseModels::aDueDateIsToldByItsNearness_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("tone");
    QTest::addColumn<bool>("attention");
    QTest::newRow("yesterday") << -1 << int(Tone::Bad) << true;
    QTest::newRow("today") << 0 << int(Tone::Warn) << true;
    QTest::newRow("tomorrow") << 1 << -1 << false;
}

void TestCaseModels::aDueDateIsToldByItsNearness()
{
    QFETCH(int, days);
    QFETCH(int, tone);
    QFETCH(bool, attention);
    CaseSummary one = summary(1);
    one.noticeDue = today.addDays(days);
    one.due = one.noticeDue;
    CaseQueueModel model({Column::Due});
    model.show({one}, today);
    const QVariant shown = model.index(0, 0).data(ToneRole);
    QCOMPARE(shown.isValid() ? shown.toInt() : -1, tone);
    QCOMPARE(CaseAttention::dueBy(one, today), attention);
    QCOMPARE(!CaseAttention::reason(one, today).isEmpty(), attention);
    QCOMPARE(CaseAttention::reasonTone(one, today) == Tone::Bad, days < 0);
    QCOMPARE(CaseAttention::reason(one, today) == CaseAttention::tr("Deemed accepted"), days < 0);
}

void TestCaseModels::everyStateHasWordAndTone()
{
    for (const CaseState state : allCaseStates()) {
        QVERIFY(!CaseWords::state(state).isEmpty());
        QVERIFY2(CaseAttention::tone(state) != Tone::Plain, qPrintable(caseStateCode(state)));
    }
    QVERIFY(!CaseAttention::filedStates().contains(CaseState::Draft));
    QVERIFY(!CaseAttention::openStates().contains(CaseState::Delivered));
    QVERIFY(CaseAttention::openStates().contains(CaseState::Correction));
}

void TestCaseModels::ownCasesAreBarredFromReview()
{
    CaseQueueModel model({Column::Review});
    model.setReader(sampleClerk().id);
    model.show({summary(1)}, today);
    const QString own = text(model, 0, 0);
    model.setReader(sampleSupervisor().id);
    QVERIFY(own != text(model, 0, 0));
    QVERIFY(!CaseAttention::awaitsReview(summary(1), sampleClerk().id));
    QVERIFY(CaseAttention::awaitsReview(summary(1), sampleSupervisor().id));
    QVERIFY(!CaseAttention::awaitsReview(summary(1, CaseState::Draft), sampleSupervisor().id));
}

void TestCaseModels::aLateAnswerNeverCoversANewerOne()
{
    SlowCases cases;
    CaseQueueSource source(cases);
    QList<QList<CaseSummary>> told;
    connect(&source, &CaseQueueSource::listed, this, [&told](const QList<CaseSummary> &some) { told.append(some); });
    source.ask({});
    source.ask({});
    cases.answer(1, QList<CaseSummary>{summary(2)});
    cases.answer(0, QList<CaseSummary>{summary(1)});
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst().id, summary(2).id);
    source.ask({});
    cases.answer(2, QList<CaseSummary>{summary(3)});
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.constLast().constFirst().id, summary(3).id);
}

void TestCaseModels::anErrorOfAnOldQuestionIsNotTold()
{
    SlowCases cases;
    CaseQueueSource source(cases);
    int errors = 0;
    connect(&source, &CaseQueueSource::failed, this, [&errors] { ++errors; });
    QSignalSpy listed(&source, &CaseQueueSource::listed);
    source.ask({});
    source.ask({});
    cases.answer(0, failure(ErrorCode::StorageUnavailable));
    cases.answer(1, QList<CaseSummary>{});
    QTRY_COMPARE(listed.count(), 1);
    QCOMPARE(errors, 0);
    source.ask({});
    cases.answer(2, failure(ErrorCode::StorageUnavailable));
    QTRY_COMPARE(errors, 1);
}

void TestCaseModels::historyIsToldInWords_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("part");
    QTest::newRow("received") << QStringLiteral("received") << QJsonObject{} << QStringLiteral("Received");
    QTest::newRow("approved") << QStringLiteral("reviewApproved") << QJsonObject{} << QStringLiteral("approved");
    QTest::newRow("returned") << QStringLiteral("reviewReturned")
                              << QJsonObject{{QStringLiteral("reasons"), QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("缺页")}}}}}
                              << QStringLiteral("缺页");
    QTest::newRow("reported") << QStringLiteral("statusReported") << QJsonObject{{QStringLiteral("to"), QStringLiteral("ACCEPTED")}}
                              << QStringLiteral("Accepted");
    QTest::newRow("ignored") << QStringLiteral("statusIgnored") << QJsonObject{{QStringLiteral("to"), QStringLiteral("NEW")}}
                             << QStringLiteral("does not fit");
    QTest::newRow("inferred") << QStringLiteral("statusInferred")
                              << QJsonObject{{QStringLiteral("to"), QStringLiteral("ACCEPTED")}} << QStringLiteral("Follows");
    QTest::newRow("unkept report") << QStringLiteral("feedProblem") << QJsonObject{} << QStringLiteral("administrator");
    QTest::newRow("printed") << QStringLiteral("printed")
                             << QJsonObject{{QStringLiteral("paper"), QStringLiteral("collectionSlip")}, {QStringLiteral("copy"), 2}}
                             << QStringLiteral("copy 2");
    QTest::newRow("agent") << QStringLiteral("delivered") << QJsonObject{{QStringLiteral("agent"), true}} << QStringLiteral("agent");
    QTest::newRow("unknown kinds are not hidden") << QStringLiteral("somethingNew") << QJsonObject{} << QStringLiteral("somethingNew");
}

void TestCaseModels::historyIsToldInWords()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, body);
    QFETCH(QString, part);
    LedgerEvent event = sampleEvent(sampleCase(), kind);
    event.body = body;
    event.said = body;
    CaseHistoryModel model;
    model.show({event});
    const QString words = text(model, 0, int(CaseHistoryModel::Column::What));
    QVERIFY2(words.contains(part), qPrintable(words));
    QCOMPARE(text(model, 0, int(CaseHistoryModel::Column::Time)), QStringLiteral("2026-03-10 09:00:00"));
}

void TestCaseModels::aReasonThatWasPurgedIsToldAsSuch()
{
    LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("held"));
    event.said = {{QStringLiteral("reason"), QStringLiteral("复议")}};
    event.saidDigest = saidDigest("salt", event.said);
    QVERIFY(CaseHistoryModel::wordsOf(event).contains(QStringLiteral("复议")));
    event.said = {};
    QVERIFY(CaseHistoryModel::wordsOf(event).contains(QStringLiteral("(purged)")));
}

void TestCaseModels::aPaperThatFailedIsTheFirstToDo()
{
    PrintOrder printed = samplePrintOrder(sampleCase());
    printed.state = PrintState::Printed;
    printed.copies = 1;
    PrintOrder failed = samplePrintOrder(sampleCase(), PaperKind::CollectionSlip);
    failed.state = PrintState::Failed;
    CasePaperModel model;
    QCOMPARE(model.rowToDo(), -1);
    model.show({printed});
    QCOMPARE(model.rowToDo(), 0);
    model.show({printed, failed});
    QCOMPARE(model.rowToDo(), 1);
    QCOMPARE(model.index(1, int(CasePaperModel::Column::State)).data(ToneRole).toInt(), int(Tone::Bad));
}

void TestCaseModels::aResultWithoutBytesHereIsMissing()
{
    CollectionResultModel model;
    QVERIFY(model.allHere());
    model.show({{QStringLiteral("r1"), QStringLiteral("证"), QString(), "a", 1, QString()},
                {QStringLiteral("r2"), QStringLiteral("纸"), QString(), {}, 0, QString()}});
    QVERIFY(!model.allHere());
    QVERIFY(!model.anyMissing());
    model.setPresence("a", ResultPresence::Missing);
    QVERIFY(model.anyMissing());
    model.setPresence("a", ResultPresence::Here);
    QVERIFY(model.allHere());
}

void TestCaseModels::whatNeedsAPersonComesFirst()
{
    OutboxModel model;
    model.show({entry(1, OutboxState::Ready), entry(2, OutboxState::Attention, 2), entry(3, OutboxState::Sending, 3)}, {}, sampleMoment());
    QCOMPARE(model.entryAt(0)->sequence, 2);
    QCOMPARE(model.rowOf(3), 2);
    QCOMPARE(model.rowOf(7), -1);
    QCOMPARE(model.countOf({OutboxState::Ready, OutboxState::Backoff}), 1);
}

void TestCaseModels::theLastAnswerIsToldInWords_data()
{
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("waitS");
    QTest::addColumn<QString>("part");
    QTest::newRow("not tried") << OutboxState::Ready << 0 << 0 << QStringLiteral("Not tried yet");
    QTest::newRow("40 seconds") << OutboxState::Backoff << 4 << 40 << QStringLiteral("Attempt 4, next in 40 s");
    QTest::newRow("minutes") << OutboxState::Backoff << 2 << 150 << QStringLiteral("next in 3 min");
    QTest::newRow("hours") << OutboxState::Backoff << 9 << 7200 << QStringLiteral("next at 03-10 11:00");
    QTest::newRow("overdue") << OutboxState::Backoff << 1 << -5 << QStringLiteral("as soon as possible");
    QTest::newRow("on the wire") << OutboxState::Sending << 1 << 0 << QStringLiteral("not confirmed");
    QTest::newRow("refused") << OutboxState::Attention << 1 << 0 << QStringLiteral("Its case waits");
}

void TestCaseModels::theLastAnswerIsToldInWords()
{
    QFETCH(OutboxState, state);
    QFETCH(int, attempts);
    QFETCH(int, waitS);
    QFETCH(QString, part);
    OutboxEntry one = entry(1, state);
    one.attempts = attempts;
    one.lastError = attempts > 0 ? ErrorCode::ServerFailed : ErrorCode::Internal;
    one.nextDue = sampleMoment().addSecs(waitS);
    OutboxModel model;
    model.show({one}, {}, sampleMoment());
    const QString words = text(model, 0, int(OutboxModel::Column::Answer));
    QVERIFY2(words.contains(part), qPrintable(words));
}

void TestCaseModels::technicalTextHoldsNothingAboutTheApplicant()
{
    OutboxEntry one = entry(1, OutboxState::Attention);
    one.payload = "{\"applicant\":\"赵样本\"}";
    one.lastStatus = 422;
    one.lastError = ErrorCode::ServerRejected;
    OutboxModel model;
    model.show({one}, {{one.caseId, QStringLiteral("L31")}}, sampleMoment());
    const QString words = model.technicalText(0);
    QVERIFY(words.contains(QStringLiteral("L31")));
    QVERIFY(words.contains(QStringLiteral("HTTP 422, serverRejected")));
    QVERIFY(words.contains(one.traceId));
    QVERIFY(!words.contains(QStringLiteral("赵样本")));
    QCOMPARE(model.technicalText(5), QString());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestCaseModels)
#include "tst_casemodels.moc"
