// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/casechange.h"
#include "domain/caserecord.h"

namespace yichuang {

struct DayCounts
{
    int received = 0;
    int accepted = 0;
    int corrections = 0;
    int notAccepted = 0;
    int delivered = 0;
    int unsent = 0;  ///< cases with something unacknowledged
    int overdue = 0; ///< notice or promised date passed
    bool operator==(const DayCounts &) const = default;
};

/// Where cases are kept. Every answer comes after the disk has it: a fulfilled future of a writing call means durable.
/// Any call may answer StorageUnavailable, StorageFull or StorageCorrupt. A commit of unknown outcome has been read back
/// before it is answered (TRUST §0.3): an error means that nothing was stored.
class CaseStore
{
public:
    CaseStore() = default;
    Q_DISABLE_COPY_MOVE(CaseStore)
    virtual ~CaseStore();

    /// Creates or replaces a draft; leaves its revision alone, which only commit() raises. WrongState when the case is no
    /// draft any more.
    [[nodiscard]] virtual QFuture<Result<>> saveDraft(const CaseRecord &draft) = 0;
    /// Removes a draft for good; its page files become orphans and are swept later. WrongState, NotFound.
    [[nodiscard]] virtual QFuture<Result<>> discardDraft(const CaseId &id) = 0;
    /// NotFound.
    [[nodiscard]] virtual QFuture<Result<CaseRecord>> load(const CaseId &id) = 0;
    /// The next free number of that day, kept for this case: asking again gives the same one. Never given twice.
    [[nodiscard]] virtual QFuture<Result<QString>> reserveNumber(const CaseId &id, const QDate &day) = 0;
    /// Case, number, page rows, outbox, ledger and print orders in one transaction; answers the case with its new
    /// revision. Conflict when the stored revision is not the one that was read; WrongState when the move is not one of
    /// DOMAIN §3.2.
    [[nodiscard]] virtual QFuture<Result<CaseRecord>> commit(const CaseChange &change) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<CaseSummary>>> list(const CaseFilter &filter) = 0;
    [[nodiscard]] virtual QFuture<Result<DayCounts>> counts(const QDate &day) = 0;
};

} // namespace yichuang
