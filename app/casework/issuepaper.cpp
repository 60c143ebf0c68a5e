// SPDX-License-Identifier: Apache-2.0
#include "casework/issuepaper.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

/// The paper as it leaves the printer now: the words are frozen, the moment and the copy number are not.
Paper paperForNextCopy(const PrintOrder &order, const QDateTime &now)
{
    Paper paper = order.paper;
    paper.copyNo = order.copies + 1;
    paper.fields.insert(QStringLiteral("printedAt"), now.toUTC().toString(Qt::ISODate));
    return paper;
}

} // namespace

IssuePaper::IssuePaper(PrintOrders &orders, PaperMaker &papers, Printer &printer, const Clock &clock, Session session,
                       QObject *parent)
    : QObject(parent), m_orders(orders), m_papers(papers), m_printer(printer), m_clock(clock), m_session(std::move(session))
{
}

void IssuePaper::show(const PrintOrder &order)
{
    whenAnswered(this, m_papers.render(paperForNextCopy(order, m_clock.now())),
                 [this, order](const Result<QByteArray> &pdf) {
        if (pdf)
            Q_EMIT shown(order, *pdf);
        else
            Q_EMIT failed(order, pdf.error());
    });
}

void IssuePaper::print(const PrintOrder &order)
{
    if (m_printing.contains(order.id))
        return;
    m_printing.insert(order.id);
    // The ledger, and not whoever holds an order in hand, knows how often it was printed.
    whenAnswered(this, m_orders.load(order.id), [this, order](const Result<PrintOrder> &stored) {
        if (stored)
            return printNow(*stored);
        m_printing.remove(order.id);
        Q_EMIT failed(order, stored.error());
    });
}

void IssuePaper::printNow(const PrintOrder &order)
{
    const Paper paper = paperForNextCopy(order, m_clock.now());
    whenAnswered(this, m_papers.render(paper), [this, order](const Result<QByteArray> &pdf) {
        if (!pdf)
            return record(order, PrintState::Failed, pdf.error());
        whenAnswered(this, m_printer.print(*pdf, order.paper.number), [this, order](const Result<> &done) {
            if (done)
                record(order, PrintState::Printed, {});
            else
                record(order, PrintState::Failed, done.error());
        });
    });
}

void IssuePaper::record(const PrintOrder &order, PrintState outcome, const Error &error)
{
    const bool done = outcome == PrintState::Printed;
    QJsonObject body{{QStringLiteral("paper"), paperKindName(order.paper.kind)},
                     {QStringLiteral("copy"), order.copies + 1}};
    if (!done)
        body.insert(QStringLiteral("error"), errorCodeName(error.code));
    const LedgerEvent event = ledgerEntry(done ? QStringLiteral("printed") : QStringLiteral("printFailed"), order.caseId,
                                          m_session, m_clock.now(), body);
    whenAnswered(this, m_orders.record(order.id, outcome, event),
                 [this, order, outcome, error, done](const Result<> &stored) {
        PrintOrder after = order;
        after.state = outcome;
        if (done)
            ++after.copies;
        m_printing.remove(order.id);
        if (!stored)
            Q_EMIT failed(after, stored.error());
        else if (done)
            Q_EMIT printed(after);
        else
            Q_EMIT failed(after, error);
    });
}

} // namespace yichuang
