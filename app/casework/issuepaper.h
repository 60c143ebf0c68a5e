// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/papermaker.h"
#include "ports/printer.h"
#include "ports/printorders.h"

namespace yichuang {

/// Shows and prints the papers that were ordered. What cannot be printed stays ordered and is shown until it was.
class IssuePaper : public QObject
{
    Q_OBJECT

public:
    IssuePaper(PrintOrders &orders, PaperMaker &papers, Printer &printer, const Clock &clock, Session session,
               QObject *parent = nullptr);

    /// Renders an order's paper as it would be printed next; shown() or failed() follows.
    void show(const PrintOrder &order);
    /// Renders, prints and records. From the second time on the paper is marked 补打. printed() or failed() follows.
    /// While an order is being printed, asking for it again does nothing: both copies would be first ones.
    void print(const PrintOrder &order);

Q_SIGNALS:
    void shown(const yichuang::PrintOrder &order, const QByteArray &pdf);
    void printed(const yichuang::PrintOrder &order);
    /// The order is kept; `order` can be printed again.
    void failed(const yichuang::PrintOrder &order, const yichuang::Error &error);

private:
    void printNow(const PrintOrder &order);
    void record(const PrintOrder &order, PrintState outcome, const Error &error);

    PrintOrders &m_orders;
    PaperMaker &m_papers;
    Printer &m_printer;
    const Clock &m_clock;
    Session m_session;
    QSet<PrintOrderId> m_printing;
};

} // namespace yichuang
