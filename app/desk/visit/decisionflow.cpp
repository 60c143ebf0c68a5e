// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/decisionflow.h"

#include <algorithm>

#include <QPointer>

#include "casework/errortext.h"
#include "casework/gaptext.h"
#include "core/whenanswered.h"
#include "desk/visit/checkview.h"
#include "desk/visit/filingsummary.h"
#include "desk/visit/receiptview.h"
#include "desk/words/casewords.h"
#include "desk/words/documentwords.h"

namespace yichuang {

DecisionFlow::DecisionFlow(CounterWork &work, CheckView &checkView, ReceiptView &receiptView, QObject *parent)
    : QObject(parent),
      m_work(work),
      m_checkView(checkView),
      m_receiptView(receiptView),
      m_inquiry(work.ports.cases, work.ports.printOrders)
{
    connectDecision();
    connectDocuments();
    connectInquiry();
    connectPaper();
}

void DecisionFlow::connectDecision()
{
    connect(&m_checkView, &CheckView::confirmed, this, &DecisionFlow::confirm);
    connect(&m_checkView, &CheckView::refusalTyped, &m_work.visit, &Visit::setRefusal);
    connect(&m_checkView, &CheckView::anotherTyped, this, &DecisionFlow::sayAnother);
    connect(&m_checkView, &CheckView::backRequested, this, &DecisionFlow::leave);
    connect(&m_work.decide, &DecideCase::filed, this, &DecisionFlow::show);
    connect(&m_work.decide, &DecideCase::failed, this, &DecisionFlow::fail);
}

void DecisionFlow::connectDocuments()
{
    connect(&m_work.documents, &DocumentKeeper::progressed, this, [this](const QString &materialName, int nth, int of) {
        m_checkView.sayDocuments(Tone::Working, DocumentWords::making(materialName, nth, of));
    });
    connect(&m_work.documents, &DocumentKeeper::settled, this, &DecisionFlow::documentsSettled);
}

void DecisionFlow::connectInquiry()
{
    connect(&m_checkView, &CheckView::askRequested, &m_inquiry, &OutcomeInquiry::ask);
    connect(&m_inquiry, &OutcomeInquiry::stored, this, [this](const CaseRecord &record, const PrintOrder &order) {
        show(record, order);
        m_receiptView.say(Tone::Good, tr("The store has answered: the case is stored."));
    });
    connect(&m_inquiry, &OutcomeInquiry::notStored, this, [this] {
        m_checkView.setBusy(false);
        m_checkView.say(Tone::Warn, OutcomeInquiry::notStoredText());
    });
    connect(&m_inquiry, &OutcomeInquiry::unanswered, this,
            [this] { m_checkView.sayUnknown(OutcomeInquiry::unansweredText(), OutcomeInquiry::askText()); });
    // A draft that could be parked was not filed; one that could not be saved may have been.
    connect(&m_work.visit, &Visit::parked, &m_inquiry, &OutcomeInquiry::close);
    connect(&m_work.visit, &Visit::failed, &m_inquiry, &OutcomeInquiry::ask);
}

void DecisionFlow::connectPaper()
{
    connect(&m_receiptView, &ReceiptView::printRequested, this, [this] {
        m_receiptView.sayPrinting(Tone::Working, tr("Printing …"));
        m_work.issue.print(m_order);
    });
    connect(&m_work.issue, &IssuePaper::shown, this, [this](const PrintOrder &order, const QByteArray &pdf) {
        if (order.id != m_order.id)
            return;
        m_receiptView.setPaper(pdf);
        if (std::exchange(m_printOnceShown, false))
            m_work.issue.print(m_order);
    });
    connect(&m_work.issue, &IssuePaper::printed, this, [this](const PrintOrder &order) {
        if (order.id != m_order.id)
            return;
        m_order = order;
        m_receiptView.sayPrinting(Tone::Good, tr("Printed. Enter or F2 for the next applicant."));
        printPromises();
    });
    connect(&m_work.issue, &IssuePaper::failed, this, [this](const PrintOrder &order, const Error &error) {
        if (order.id != m_order.id)
            return;
        m_order = order;
        m_receiptView.sayPrinting(Tone::Bad, tr("The case is filed. %1").arg(errorText(error.code).paragraph()));
    });
}

void DecisionFlow::begin(IntakeAct act)
{
    const Guide *guide = m_work.visit.guide();
    if (!guide)
        return;
    const CaseRecord preview = m_work.decide.preview(m_work.visit.record(), *guide, m_work.visit.report(), act);
    ++m_look;
    Q_EMIT opened();
    m_checkView.display(preview, *guide, act, m_offline, m_work.visit.record().draft);
    m_waiting = false;
    if (act != IntakeAct::Refuse)
        lookForOpenCase();
    m_work.documents.settle();
}

void DecisionFlow::lookForOpenCase()
{
    const CaseRecord &record = m_work.visit.record();
    const TakenIn::Reach reach = m_offline ? TakenIn::Reach::Here : TakenIn::Reach::Everywhere;
    m_work.takenIn.find(TakenIn::keyOf(record), record.id, reach,
                        [this, id = record.id, look = m_look, self = QPointer(this)](const Result<QList<OpenIntake>> &open) {
        if (!self || look != m_look || m_checkView.isHidden())
            return; // a refusal may be shown by now, which takes nothing in
        if (open && !open->isEmpty() && m_work.visit.record().id == id)
            m_checkView.askWhyAnother(CaseWords::openElsewhere(open->constFirst()), m_work.visit.record().anotherBecause);
    });
}

void DecisionFlow::sayAnother(const QString &because)
{
    CaseRecord next = m_work.visit.record();
    next.anotherBecause = because;
    m_work.visit.change(next, {DraftAct::Another, {}, 0});
}

void DecisionFlow::documentsSettled()
{
    const Guide *guide = m_work.visit.guide();
    if (!guide)
        return;
    const CheckReport &report = m_work.visit.report();
    m_checkView.refresh(m_work.decide.preview(m_work.visit.record(), *guide, report, m_checkView.act()), *guide, m_offline);
    m_checkView.sayDocuments(Tone::Warn, DocumentWords::unbound(m_work.documents.unbound()));
    const auto tooLarge = std::find_if(report.gaps.cbegin(), report.gaps.cend(),
                                       [](const Gap &gap) { return gap.kind == GapKind::DocumentTooLarge; });
    if (tooLarge != report.gaps.cend())
        m_checkView.sayDocuments(Tone::Bad, gapText(*tooLarge));
    if (std::exchange(m_waiting, false))
        decide();
}

void DecisionFlow::leave()
{
    m_waiting = false;
    ++m_look;
    m_work.documents.stopSettling();
    Q_EMIT closed();
}

void DecisionFlow::confirm(const Refusal &refusal)
{
    m_refusal = refusal;
    if (!m_work.documents.isSettling())
        return decide();
    m_waiting = true;
    m_checkView.waitForDocuments();
}

void DecisionFlow::decide()
{
    const Guide *guide = m_work.visit.guide();
    if (!guide)
        return;
    if (!m_work.mayLeaveVisit()) {
        m_checkView.setBusy(false);
        return m_checkView.say(Tone::Warn, tr("Pages are still coming in. The act is possible when they are all here."));
    }
    m_checkView.setBusy(true);
    m_work.decide.decide(m_work.visit.record(), *guide, m_checkView.act(), m_work.session, m_offline, m_refusal);
}

void DecisionFlow::fail(const Error &error)
{
    if (error.code != ErrorCode::OutcomeUnknown) {
        m_checkView.setBusy(false);
        m_checkView.say(Tone::Bad, errorText(error.code).paragraph());
        // It was found only now, or between the look and the act.
        if (error.code == ErrorCode::AlreadyTakenIn)
            lookForOpenCase();
        return;
    }
    const auto filed = [](const CaseRecord &stored) { return stored.state != CaseState::Draft; };
    m_inquiry.open({m_work.visit.record().id, filed, paperOf(m_checkView.act())});
    m_checkView.sayUnknown(OutcomeInquiry::unknownText(), OutcomeInquiry::askText());
}

void DecisionFlow::show(const CaseRecord &record, const PrintOrder &order)
{
    m_order = order;
    m_printOnceShown = true;
    m_work.visit.release();
    Q_EMIT filed();
    m_receiptView.display(record, m_checkView.act());
    m_work.issue.show(order);
}

void DecisionFlow::printPromises()
{
    whenAnswered(this, m_work.ports.printOrders.ofCase(m_order.caseId),
                 [this, caseId = m_order.caseId](const Result<QList<PrintOrder>> &orders) {
        if (!orders || m_order.caseId != caseId)
            return; // what was not printed stays ordered, and is shown at the start
        int promises = 0;
        for (const PrintOrder &order : *orders) {
            const bool promise = order.paper.kind == PaperKind::SupplementPromise || order.paper.kind == PaperKind::CommitmentLetter;
            // Of a package, an item that was not taken in has a notice of its own.
            const bool refusedItem = order.paper.kind == PaperKind::NonAcceptance && order.id != m_order.id;
            if ((!promise && !refusedItem) || order.state != PrintState::Ordered)
                continue;
            promises += promise ? 1 : 0;
            m_work.issue.print(order);
        }
        if (promises > 0)
            m_receiptView.sayPrinting(Tone::Good, tr("Printed, with %n promise(s) for the applicant to sign. Enter or F2 for the "
                                                     "next applicant.", nullptr, promises));
    });
}

} // namespace yichuang
