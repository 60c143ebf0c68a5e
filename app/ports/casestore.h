// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/draftmoment.h"
#include "domain/exchange/casechange.h"

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

/// A draft with what undo needs to go back and forth in it.
struct DraftSave
{
    /// The draft alone, without any past; implicit, because that is a whole save too.
    DraftSave(const CaseRecord &record) : draft(record) {}
    DraftSave() = default;

    CaseRecord draft;
    QList<DraftMoment> moments; ///< new ones, and ones that replace a stored one of their number
    int oldest = 0;             ///< stored moments of a smaller number are dropped
    int newest = -1;            ///< stored moments of a greater number are dropped
    QList<LedgerEvent> events;
    QList<PrintOrder> prints;   ///< of a one-time notice; one that is stored already is left alone
    /// The draft as it was read, when whoever saves it is not the one who has it open: it is saved only if it still stands so.
    std::optional<CaseRecord> asRead;

    /// The draft changed by nobody at a desk, with all of its past, provided that nothing was saved since it was read.
    [[nodiscard]] static DraftSave inPassing(const CaseRecord &draft, const CaseRecord &read);
};

/// What a person has typed about a filed case and not handed over yet: the reasons of a return, who collects. It is kept
/// so that a crash does not lose it, and is no part of the case.
struct CaseJotting
{
    CaseId caseId;
    QString place;      ///< which page it belongs to: "review", "collection"
    QString clerkId;
    QJsonObject fields; ///< as the page needs it; empty: nothing is kept any more
    bool operator==(const CaseJotting &) const = default;
};

/// Where cases are kept. Every answer comes after the disk has it: a fulfilled future of a writing call means durable.
/// Any call may answer StorageUnavailable, StorageFull or StorageCorrupt. A commit that failed has been read back before it
/// is answered (TRUST §0.3): every error means that nothing was stored, except OutcomeUnknown, which says that reading back
/// failed as well, so that all of it is stored or nothing.
class CaseStore
{
public:
    CaseStore() = default;
    Q_DISABLE_COPY_MOVE(CaseStore)
    virtual ~CaseStore();

    /// Creates or replaces a draft with its past and appends the events and print orders, all or nothing; leaves its revision
    /// alone, which only commit() raises. WrongState when the case is no draft any more; Conflict when it does not stand any
    /// more as DraftSave::asRead says, or is gone.
    [[nodiscard]] virtual QFuture<Result<>> saveDraft(const DraftSave &save) = 0;
    /// Removes a draft, its past and its print orders for good and appends the event that tells it; its page files become
    /// orphans and are swept later. WrongState, NotFound.
    [[nodiscard]] virtual QFuture<Result<>> discardDraft(const CaseId &id, const LedgerEvent &event) = 0;
    /// The moments undo and redo can go to, oldest first; none for a filed or unknown case.
    [[nodiscard]] virtual QFuture<Result<QList<DraftMoment>>> past(const CaseId &id) = 0;
    /// Keeps a jotting in the place of the one before; NotFound when there is no such case.
    [[nodiscard]] virtual QFuture<Result<>> keepJotting(const CaseJotting &jotting) = 0;
    /// Its fields; empty when nothing is kept.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> jotting(const CaseId &id, const QString &place,
                                                               const QString &clerkId) = 0;
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
