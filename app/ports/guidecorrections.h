// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QJsonObject>
#include <QList>

#include "core/error.h"
#include "domain/exchange/outboxentry.h"
#include "domain/guide/guidecorrection.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// A correction as it is kept, and whether its owner has it.
struct KeptCorrection
{
    GuideCorrection correction;
    bool sent = false; ///< the gateway has acknowledged it
    bool operator==(const KeptCorrection &) const = default;
};

/// What was said to be wrong in guides (DOMAIN R103), and what is being written about one. Reports about them come through
/// FeedInbox.
class GuideCorrections
{
public:
    GuideCorrections() = default;
    Q_DISABLE_COPY_MOVE(GuideCorrections)
    virtual ~GuideCorrections();

    /// Keeps the correction, queues the entry and tells it, in one transaction; what its clerk was writing is settled by it.
    /// Invalid as checkCorrection() says, or when the entry is not of this correction; Conflict when the id was used before;
    /// NotFound when there is no such version of the guide.
    [[nodiscard]] virtual QFuture<Result<>> raise(const GuideCorrection &correction, const OutboxEntry &entry,
                                                  const LedgerEvent &event) = 0;
    /// Of one clerk, or of everybody for an empty id; newest first.
    [[nodiscard]] virtual QFuture<Result<QList<KeptCorrection>>> list(const QString &clerkId, int limit) = 0;

    /// What a clerk is writing and has not raised; one at a time. An empty object: nothing any more.
    [[nodiscard]] virtual QFuture<Result<>> keepWriting(const QString &clerkId, const QJsonObject &fields) = 0;
    /// Empty when nothing is kept.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> writing(const QString &clerkId) = 0;
};

} // namespace yichuang
