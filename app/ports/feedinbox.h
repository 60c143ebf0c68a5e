// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

#include "core/error.h"
#include "domain/exchange/feedchange.h"

namespace yichuang {

/// Where what comes back from the city is kept.
class FeedInbox
{
public:
    FeedInbox() = default;
    Q_DISABLE_COPY_MOVE(FeedInbox)
    virtual ~FeedInbox();

    /// The cursor of a feed; empty when it was never read.
    [[nodiscard]] virtual QFuture<Result<QString>> cursor(const QString &feed) = 0;
    /// The generation of the gateway the feed was last read from; empty when it was never read.
    [[nodiscard]] virtual QFuture<Result<QString>> epoch(const QString &feed) = 0;
    /// Changes and cursor in one transaction. Repeats are harmless; a status that DOMAIN §3.2 does not allow from the
    /// state the case is in is kept as a ledger entry and moves nothing. A change that cannot be kept for reasons of its
    /// own is passed over and noted as "feedProblem"; the page fails only when the store does. A page of another epoch
    /// than all before is noted once, as "gatewayEpochChanged". Answers the cases that changed.
    [[nodiscard]] virtual QFuture<Result<QList<CaseId>>> apply(const FeedPage &page) = 0;
    /// No provisional number of this counter is given any more up to `last`, the greatest the gateway has seen: what comes
    /// back from a copy may be older than the numbers it gave (SYNC C13). Noted as "numbersRaised" where it raises anything.
    /// Invalid when it is no number of this counter.
    [[nodiscard]] virtual QFuture<Result<>> raiseNumbers(const QString &last) = 0;
    /// Results whose bytes are not among the pages of their case yet.
    [[nodiscard]] virtual QFuture<Result<QList<ResultArrival>>> missingResults() = 0;
};

} // namespace yichuang
