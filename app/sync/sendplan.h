// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSet>

#include "domain/exchange/outboxentry.h"

namespace yichuang {

/// What may be started beside what is already out.
struct SendRoom
{
    int metadata = 0; ///< free places for urgent entries and metadata
    int bulk = 0;     ///< free places for scans
    bool metadataResting = false; ///< the lane rests; its entries neither start nor hold back scans
    bool bulkResting = false;
    QSet<CaseId> busyCases; ///< cases with an entry out: first in, first out inside a case
};

/// Which of the due entries start now, in this order: urgent, metadata, and scans only when none of those is left
/// (SYNC §2.9). Never two of one case.
[[nodiscard]] QList<OutboxEntry> planSends(const QList<OutboxEntry> &due, const SendRoom &room);

/// True when something is due that scans must let pass before their next piece.
[[nodiscard]] bool bulkMustYield(const QList<OutboxEntry> &due, const SendRoom &room);

} // namespace yichuang
