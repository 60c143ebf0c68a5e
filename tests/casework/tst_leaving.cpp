// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/counterwork.h"
#include "casework/importguides.h"
#include "core/whenanswered.h"
#include "counterbench.h"
#include "heldguidestore.h"
#include "heldtaskrunner.h"
#include "ports/gatewaylink.h"

using namespace yichuang;
using namespace yichuang::test;

/// Somebody signs out or closes a window while an answer is still on its way.
class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerThatIsThereIsTakenAtOnce();
    void anAnswerThatComesLaterIsTakenFromTheEventLoop();
    void whoeverAsksForItLaterIsNeverAnsweredAtOnce();
    void anAnswerForSomebodyWhoIsGoneIsDropped();
    void aCallThatWasGivenUpIsCancelled();
    void whatWasOnTheLineMayHaveArrived();
    void whoeverTakesAnAnswerMayLeaveByIt();
    void signingOutWhileAGuideIsLoadedIsHarmless();
    void closingWhileGuidesAreReadIsHarmless();
    void aVisitIsNotLeftWhilePagesComeIn();
};

void TestLeaving::anAnswerThatIsThereIsTakenAtOnce()
{
    int taken = 0;
    whenAnswered(this, readyFuture(7), [&taken](int answer) { taken = answer; });
    QCOMPARE(taken, 7);
}

void TestLeaving::anAnswerThatComesLaterIsTakenFromTheEventLoop()
{
    QPromise<int> promise;
    promise.start();
    int taken = 0;
    whenAnswered(this, promise.future(), [&taken](int answer) { taken = answer; });
    promise.addResult(7);
    promise.finish();
    QCOMPARE(taken, 0);
    QTRY_COMPARE(taken, 7);
}

void TestLeaving::whoeverAsksForItLaterIsNeverAnsweredAtOnce()
{
    int taken = 0;
    whenAnsweredLater(this, readyFuture(7), [&taken](int answer) { taken = answer; });
    QCOMPARE(taken, 0);
    QTRY_COMPARE(taken, 7);
}

void TestLeaving::anAnswerForSomebodyWhoIsGoneIsDropped()
{
    QPromise<int> promise;
    promise.start();
    int taken = 0;
    int seen = 0;
    {
        QObject gone;
        whenAnswered(&gone, promise.future(), [&taken](int answer) { taken = answer; });
    }
    whenAnswered(this, promise.future(), [&seen](int answer) { seen = answer; });
    promise.addResult(7);
    promise.finish();
    QTRY_COMPARE(seen, 7);
    QCOMPARE(taken, 0);
}

void TestLeaving::aCallThatWasGivenUpIsCancelled()
{
    QString code;
    auto promise = std::make_unique<QPromise<Result<int>>>();
    promise->start();
    whenAnswered(this, promise->future(), [&code](const Result<int> &answer) {
        code = answer ? QStringLiteral("answered") : errorCodeName(answer.error().code);
    });
    promise.reset();
    QTRY_COMPARE(code, QStringLiteral("cancelled"));
}

void TestLeaving::whatWasOnTheLineMayHaveArrived()
{
    QString code;
    auto promise = std::make_unique<QPromise<LinkResult<int>>>();
    promise->start();
    whenAnsweredLater(this, promise->future(), [&code](const LinkResult<int> &answer) {
        code = answer ? QStringLiteral("answered") : errorCodeName(answer.error().error.code);
    });
    promise.reset();
    QTRY_COMPARE(code, errorCodeName(ErrorCode::ServerUnreachable));
}

void TestLeaving::whoeverTakesAnAnswerMayLeaveByIt()
{
    QPromise<int> promise;
    promise.start();
    auto context = std::make_unique<QObject>();
    QString said;
    whenAnswered(context.get(), promise.future(), [&context, &said, text = QStringLiteral("good-bye")](int) {
        context.reset();
        said = text;
    });
    promise.addResult(1);
    promise.finish();
    QTRY_COMPARE(said, QStringLiteral("good-bye"));
}

void TestLeaving::signingOutWhileAGuideIsLoadedIsHarmless()
{
    CounterBench bench;
    HeldGuideStore guides;
    auto visit = std::make_unique<Visit>(bench.store.cases, guides, bench.clock, bench.session);
    visit->start();
    visit->chooseItem(QStringLiteral("sample-residence"));
    visit.reset();
    guides.answerLoad(0, sampleGuide());
    QCoreApplication::sendPostedEvents();
}

void TestLeaving::closingWhileGuidesAreReadIsHarmless()
{
    CounterBench bench;
    HeldTaskRunner tasks;
    auto importing = std::make_unique<ImportGuides>(bench.store.guides, bench.clock, tasks, bench.session);
    importing->importPaths({QStringLiteral("nowhere.json")});
    importing.reset();
    tasks.runFirst();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bench.store.state.guides.size(), 1);
}

void TestLeaving::aVisitIsNotLeftWhilePagesComeIn()
{
    CounterBench bench;
    CounterWork work(bench.ports(), bench.session);
    QVERIFY(work.mayLeaveVisit());
    work.visit.start();
    work.visit.setApplicant(sampleCase().applicant);
    work.visit.chooseItem(QStringLiteral("sample-residence"));
    work.visit.answer(QStringLiteral("dwelling"), QStringLiteral("own"));
    QList<bool> whileBusy;
    connect(&work.intake, &PageIntake::started, this, [&] { whileBusy.append(work.mayLeaveVisit()); });
    const QSignalSpy finished(&work.intake, &PageIntake::finished);
    bench.scanner.setStack({samplePageBytes(QStringLiteral("identity"))});
    work.intake.scan(QStringLiteral("identity"), ScanSource::Flatbed);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(whileBusy, QList<bool>{false});
    QVERIFY(work.mayLeaveVisit());
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
