// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"
#include "domain/exchange/outboxentry.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

struct PrintOrderTag;
using PrintOrderId = Id<PrintOrderTag>;

enum class PrintState { Ordered, Printed, Failed };

/// An order to print one paper, kept with the case: paper leaves the counter only after the transaction that holds it
/// (promise 1), and a crash between commit and printing leaves an order that is shown until it is done.
struct PrintOrder
{
    PrintOrderId id;
    CaseId caseId;
    Paper paper;
    PrintState state = PrintState::Ordered;
    int copies = 0;     ///< how many times it was printed
    QDateTime orderedAt;
    bool operator==(const PrintOrder &) const = default;
};

/// Everything one act does to a case, stored in one transaction or not at all.
struct CaseChange
{
    CaseRecord after;        ///< the case as it is to be; its revision is the one that was read
    QList<CaseState> steps;  ///< the moves of DOMAIN §3.2 in order, the last one to after.state; empty: no move
    QList<LedgerEvent> events;
    QList<OutboxEntry> outbox;
    QList<PrintOrder> prints;

    /// Its events; a change that brings none is told as "changed" by the person the case names, so that no change of a
    /// case is without an entry.
    [[nodiscard]] QList<LedgerEvent> told() const;
};

} // namespace yichuang
