// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/counterwork.h"
#include "desk/cases/outcomeinquiry.h"

namespace yichuang {

class CheckView;
class ReceiptView;

/// Leads a legal act from the look before it to the printed paper: check view, decision, receipt, printing. Documents that
/// are missing are made while the check view is read; whoever confirms earlier waits for them, or goes back. The draft is let
/// go of only after the store has answered; while it is not known whether it stored the act, the check view stands and
/// offers to ask it.
class DecisionFlow : public QObject
{
    Q_OBJECT

public:
    DecisionFlow(CounterWork &work, CheckView &checkView, ReceiptView &receiptView, QObject *parent = nullptr);

    /// The city does not answer; what is taken in now says so.
    void setOffline(bool offline) { m_offline = offline; }
    /// Shows the check view; the act must be lawful.
    void begin(IntakeAct act);

Q_SIGNALS:
    void opened();
    void closed();
    void filed();

private:
    void connectDecision();
    void connectInquiry();
    void connectPaper();
    void connectDocuments();
    void lookForOpenCase();
    void sayAnother(const QString &because);
    void confirm(const Refusal &refusal);
    void documentsSettled();
    void decide();
    void leave();
    void fail(const Error &error);
    void show(const CaseRecord &record, const PrintOrder &order);
    /// The promises to be signed, which were ordered with the receipt.
    void printPromises();

    CounterWork &m_work;
    CheckView &m_checkView;
    ReceiptView &m_receiptView;
    PrintOrder m_order;
    OutcomeInquiry m_inquiry;
    Refusal m_refusal;
    bool m_waiting = false; ///< confirmed, and its documents are still being made
    bool m_offline = false;
    int m_look = 0; ///< counts the looks before an act: what is answered to an earlier one is passed over
    bool m_printOnceShown = false;
};

} // namespace yichuang
