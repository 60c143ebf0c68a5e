// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/exchange/casechange.h"
#include "domain/retention/purge.h"
#include "domain/retention/retention.h"

namespace yichuang {

/// How long cases are kept, and the end of that. A purge destroys the key of the case's pages and everything personal that
/// the store holds of it, in one transaction; what stays are the ledger, the number, the states and the digests. The
/// database refuses it for a case that is open, unacknowledged or on hold, whoever asks.
class RetentionStore
{
public:
    RetentionStore() = default;
    Q_DISABLE_COPY_MOVE(RetentionStore)
    virtual ~RetentionStore();

    /// Of all cases and drafts that are not purged, oldest first.
    [[nodiscard]] virtual QFuture<Result<QList<RetentionFacts>>> facts() = 0;
    /// Of one case, purged or not. NotFound.
    [[nodiscard]] virtual QFuture<Result<RetentionFacts>> factsOf(const CaseId &id) = 0;

    /// What the purge of a case would destroy, by its digests; the rule, the person and the moment are the caller's to fill
    /// in. NotFound; WrongState when it is open or purged already.
    [[nodiscard]] virtual QFuture<Result<PurgeRecord>> look(const CaseId &id) = 0;
    /// Everything or nothing. Afterwards pages of the case are NotFound. Conflict when the digests are not those of the case
    /// any more; OnHold; WrongState when it is open, unacknowledged or purged already. A commit that failed has been
    /// read back before it is answered; only after OutcomeUnknown may it have happened all the same.
    [[nodiscard]] virtual QFuture<Result<>> purge(const PurgeRecord &record, const LedgerEvent &event,
                                                  const PrintOrder &certificate) = 0;
    /// Clears the space of what was purged: the ciphertext of pages, the freed parts of the files, the logs. Not needed for
    /// secrecy, which ends with the key; done anew at the next call when it is cut off. Answers the cases that were cleared.
    [[nodiscard]] virtual QFuture<Result<int>> clearPurged() = 0;

    /// All purges, oldest first: the purge list that belongs beside every backup.
    [[nodiscard]] virtual QFuture<Result<QList<PurgeRecord>>> purges() = 0;
    /// Purges again what a restored backup brought back, each case in a transaction of its own with a ledger entry
    /// "purgedAgain"; its state becomes the one it was purged in. Cases that the store does not have or has purged are
    /// passed over. Answers how many were purged.
    [[nodiscard]] virtual QFuture<Result<int>> applyPurges(const QList<PurgeRecord> &purges) = 0;

    /// The hold that stands; none when the case may be purged in time.
    [[nodiscard]] virtual QFuture<Result<std::optional<LegalHold>>> holdOf(const CaseId &id) = 0;
    /// With its ledger entry. NotFound; WrongState for a draft or a purged case; Conflict when one stands already.
    [[nodiscard]] virtual QFuture<Result<>> hold(const LegalHold &hold, const LedgerEvent &event) = 0;
    /// With its ledger entry. NotFound when none stands.
    [[nodiscard]] virtual QFuture<Result<>> release(const CaseId &id, const LedgerEvent &event) = 0;
};

} // namespace yichuang
