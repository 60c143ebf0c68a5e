// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <QPromise>
#include <QTest>

#include "casework/issuepaper.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Takes jobs and finishes them only when a test says so.
class SlowPrinter final : public Printer
{
public:
    [[nodiscard]] QFuture<Result<QString>> probe() override { return readyFuture<Result<QString>>(QString()); }
    [[nodiscard]] QFuture<Result<>> print(const QByteArray &, const QString &) override
    {
        ++m_jobs;
        m_printing.append(std::make_shared<QPromise<Result<>>>());
        m_printing.last()->start();
        return m_printing.last()->future();
    }
    [[nodiscard]] int jobs() const { return m_jobs; }
    void finish()
    {
        for (const auto &job : std::exchange(m_printing, {})) {
            job->addResult(Result<>());
            job->finish();
        }
    }

private:
    QList<std::shared_ptr<QPromise<Result<>>>> m_printing;
    int m_jobs = 0;
};

} // namespace

/// Papers that were ordered are shown, printed, printed again, and never forgotten.
class TestIssuePaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printingIsRecorded();
    void aReprintIsMarkedAndCounted();
    void anOldOrderInHandDoesNotPrintAnUnmarkedCopy();
    void askingTwiceWhileItPrintsPrintsOnce();
    void afterAFailureTheSameOrderIsPrintedAgain();
    void whatIsShownIsWhatWouldBePrintedNext();
    void aPrinterThatIsOffLeavesTheOrderAndItCanBePrintedLater();
    void aPaperThatCannotBeMadeIsReported();
    void aStoreThatFailsIsToldAlthoughThePaperIsOut();

private:
    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<IssuePaper> m_issue;
    std::unique_ptr<QSignalSpy> m_printed;
    std::unique_ptr<QSignalSpy> m_failed;
    PrintOrder m_order;
};

void TestIssuePaper::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_issue = std::make_unique<IssuePaper>(m_bench->store.printOrders, m_bench->papers, m_bench->printer, m_bench->clock,
                                           m_bench->session);
    m_printed = std::make_unique<QSignalSpy>(m_issue.get(), &IssuePaper::printed);
    m_failed = std::make_unique<QSignalSpy>(m_issue.get(), &IssuePaper::failed);
    m_order = samplePrintOrder(sampleCase());
    m_order.paper.number = QStringLiteral("L 1");
    m_bench->store.state.prints = {m_order};
}

void TestIssuePaper::printingIsRecorded()
{
    m_issue->print(m_order);
    QCOMPARE(lastCode(*m_failed, 1), QString());
    const auto after = lastOf<PrintOrder>(*m_printed);
    QCOMPARE(after.state, PrintState::Printed);
    QCOMPARE(after.copies, 1);
    QCOMPARE(m_bench->store.state.prints, QList<PrintOrder>{after});
    QCOMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->printer.jobs().first().title, QStringLiteral("L 1"));
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("printed")));
    const LedgerEvent event = m_bench->store.state.ledger.first();
    QCOMPARE(event.caseId, m_order.caseId);
    QCOMPARE(event.body.value(u"paper").toString(), QStringLiteral("intakeVoucher"));
    QCOMPARE(event.body.value(u"copy").toInt(), 1);
}

void TestIssuePaper::aReprintIsMarkedAndCounted()
{
    m_issue->print(m_order);
    m_bench->clock.advanceMs(60'000);
    m_issue->print(lastOf<PrintOrder>(*m_printed));
    QCOMPARE(lastOf<PrintOrder>(*m_printed).copies, 2);
    const QList<Paper> papers = m_bench->papers.papers();
    QCOMPARE(papers.at(0).copyNo, 1);
    QCOMPARE(papers.at(1).copyNo, 2);
    QCOMPARE(papers.at(1).fields.value(u"printedAt").toString(), QStringLiteral("2026-03-10T01:01:00Z"));
    QCOMPARE(papers.at(1).fields.value(u"applicant"), papers.at(0).fields.value(u"applicant"));
    QCOMPARE(m_bench->store.state.ledger.last().body.value(u"copy").toInt(), 2);
}

void TestIssuePaper::anOldOrderInHandDoesNotPrintAnUnmarkedCopy()
{
    m_issue->print(m_order);
    m_issue->print(m_order);
    QCOMPARE(m_bench->papers.papers().last().copyNo, 2);
    QCOMPARE(lastOf<PrintOrder>(*m_printed).copies, 2);
}

void TestIssuePaper::askingTwiceWhileItPrintsPrintsOnce()
{
    SlowPrinter printer;
    IssuePaper issue(m_bench->store.printOrders, m_bench->papers, printer, m_bench->clock, m_bench->session);
    const QSignalSpy printed(&issue, &IssuePaper::printed);
    const QSignalSpy failed(&issue, &IssuePaper::failed);
    issue.print(m_order);
    issue.print(m_order);
    QCOMPARE(printer.jobs(), 1);
    PrintOrder other = samplePrintOrder(sampleCase(2));
    m_bench->store.state.prints.append(other);
    issue.print(other);
    QCOMPARE(printer.jobs(), 2);
    printer.finish();
    QTRY_COMPARE(printed.size(), 2);
    QCOMPARE(failed.size(), 0);
    issue.print(m_order);
    QCOMPARE(m_bench->papers.papers().last().copyNo, 2);
    printer.finish();
    QTRY_COMPARE(printed.size(), 3);
}

void TestIssuePaper::afterAFailureTheSameOrderIsPrintedAgain()
{
    m_bench->breakStore();
    m_issue->print(m_order);
    QCOMPARE(m_failed->size(), 1);
    m_bench->mendStore();
    // Whoever is told of a failure may ask again at once.
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    connect(m_issue.get(), &IssuePaper::failed, this, [this](const PrintOrder &order) {
        m_bench->printer.workAgain();
        m_issue->print(order);
    });
    m_issue->print(m_order);
    QCOMPARE(m_failed->size(), 2);
    QCOMPARE(m_printed->size(), 1);
}

void TestIssuePaper::whatIsShownIsWhatWouldBePrintedNext()
{
    const QSignalSpy shown(m_issue.get(), &IssuePaper::shown);
    m_issue->show(m_order);
    QCOMPARE(shown.size(), 1);
    m_issue->print(m_order);
    QCOMPARE(lastOf<QByteArray>(shown, 1), m_bench->printer.jobs().first().pdf);
    QCOMPARE(m_bench->ledgerKinds().size(), 1);
}

void TestIssuePaper::aPrinterThatIsOffLeavesTheOrderAndItCanBePrintedLater()
{
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    m_issue->print(m_order);
    QCOMPARE(lastCode(*m_failed, 1), QStringLiteral("printerUnavailable"));
    const auto after = lastOf<PrintOrder>(*m_failed);
    QCOMPARE(after.state, PrintState::Failed);
    QCOMPARE(after.copies, 0);
    QCOMPARE(m_bench->store.state.prints, QList<PrintOrder>{after});
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("printFailed")));
    QCOMPARE(m_bench->store.state.ledger.first().body.value(u"error").toString(), QStringLiteral("printerUnavailable"));
    m_bench->printer.workAgain();
    m_issue->print(after);
    QCOMPARE(lastOf<PrintOrder>(*m_printed).copies, 1);
    QCOMPARE(m_bench->papers.papers().last().copyNo, 1);
}

void TestIssuePaper::aPaperThatCannotBeMadeIsReported()
{
    m_bench->papers.failWith({ErrorCode::Invalid, {}});
    m_issue->show(m_order);
    QCOMPARE(lastCode(*m_failed, 1), QStringLiteral("invalid"));
    QVERIFY(m_bench->ledgerKinds().isEmpty());
    m_issue->print(m_order);
    QCOMPARE(lastCode(*m_failed, 1), QStringLiteral("invalid"));
    QCOMPARE(m_bench->ledgerKinds(), QStringList(QStringLiteral("printFailed")));
    QVERIFY(m_bench->printer.jobs().isEmpty());
}

void TestIssuePaper::aStoreThatFailsIsToldAlthoughThePaperIsOut()
{
    class BreakingPrinter final : public Printer
    {
    public:
        explicit BreakingPrinter(CounterBench &bench) : m_bench(bench) {}
        QFuture<Result<QString>> probe() override { return readyFuture<Result<QString>>(QString()); }
        QFuture<Result<>> print(const QByteArray &, const QString &) override
        {
            m_bench.breakStore(ErrorCode::StorageFull);
            return readyFuture<Result<>>({});
        }

    private:
        CounterBench &m_bench;
    } printer(*m_bench);
    IssuePaper issue(m_bench->store.printOrders, m_bench->papers, printer, m_bench->clock, m_bench->session);
    const QSignalSpy failed(&issue, &IssuePaper::failed);
    issue.print(m_order);
    QCOMPARE(lastCode(failed, 1), QStringLiteral("storageFull"));
    QCOMPARE(lastOf<PrintOrder>(failed).copies, 1);
}

QTEST_GUILESS_MAIN(TestIssuePaper)
#include "tst_issuepaper.moc"
