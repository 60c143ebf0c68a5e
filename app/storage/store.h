// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QFuture>

#include "core/clock.h"
#include "core/error.h"
#include "domain/roles/clerk.h"
#include "domain/terms/workcalendar.h"
#include "ports/authorisations.h"
#include "ports/backups.h"
#include "ports/casestore.h"
#include "ports/clerkstore.h"
#include "ports/feedinbox.h"
#include "ports/guidecorrections.h"
#include "ports/guidereadings.h"
#include "ports/guidestore.h"
#include "ports/ledger.h"
#include "ports/outbox.h"
#include "ports/pagestore.h"
#include "ports/printorders.h"
#include "ports/referencelists.h"
#include "ports/retentionstore.h"
#include "ports/selfcheck.h"
#include "ports/storecheck.h"
#include "storage/cipher/storecipher.h"
#include "storage/safety/diskguard.h"

namespace yichuang {

class StatementFaults;

struct StoreOptions
{
    QString directory; ///< made when it is missing; closed to other accounts (0700)
    const Clock &clock; ///< outlives the store
    Counter counter;    ///< whose numbers are given
    StoreCipher cipher; ///< the store keeps a copy for as long as it lives: a new month of scans is opened later
    StatementFaults *faults = nullptr; ///< for tests only; outlives the store
    RoomLimits room = RoomLimits::none(); ///< of the disk; a program gives RoomLimits{}
    QStringList companions{};             ///< small files beside the store that a backup takes along
    DiskGuard::FreeBytes freeBytes{};     ///< for tests only
    std::optional<WorkCalendar> calendar{}; ///< what reported periods are counted by; none: the one the program brings
};

/// A counter's whole store: the case file and the months of scans, their threads, and the ports over them. One process
/// holds it at a time.
class Store
{
public:
    /// Waits until the files are open and their schema is up to date, so it belongs before the first window.
    /// StorageLocked without a data key, KeyRejected for another store's; StorageInUse, StorageTooNew, StorageCorrupt,
    /// StorageFull, StorageUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreOptions &options);
    Q_DISABLE_COPY_MOVE(Store)
    /// Finishes what was handed over; the ports must not be used from here on.
    ~Store();

    [[nodiscard]] CaseStore &cases();
    [[nodiscard]] GuideStore &guides();
    [[nodiscard]] PageStore &pages();
    [[nodiscard]] Ledger &ledger();
    [[nodiscard]] ClerkStore &clerks();
    [[nodiscard]] PrintOrders &printOrders();
    [[nodiscard]] Outbox &outbox();
    [[nodiscard]] FeedInbox &feedInbox();
    [[nodiscard]] RetentionStore &retention();
    [[nodiscard]] Authorisations &authorisations();
    [[nodiscard]] GuideReadings &guideReadings();
    [[nodiscard]] GuideCorrections &guideCorrections();
    [[nodiscard]] ReferenceLists &references();

    /// A newer calendar of working days: reported periods are counted by it from here on.
    void countBy(const WorkCalendar &calendar);

    [[nodiscard]] Backups &backups();
    [[nodiscard]] DiskRoom &diskRoom();
    [[nodiscard]] SelfCheck &selfCheck();

    /// Reads everything: structure of the files, chain of the ledger, digest of every page that a case names, entries of
    /// the outbox. Takes as long as reading the store takes; other work waits meanwhile.
    [[nodiscard]] QFuture<Result<StoreReport>> check();

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace yichuang
