// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// What the self-check looks at; casework/findingtext says each in a sentence.
enum class FindingKind {
    CleanEnd,         ///< the program had ended in order
    UncleanEnd,       ///< it had not; the case file was checked and holds
    FilesDamaged,     ///< names: the files whose structure does not hold
    LedgerHolds,      ///< count: entries looked at, the newest ones
    LedgerBroken,     ///< count: the first entry that does not fit
    KeySlots,         ///< count: slots of clerks; more: 1 with a recovery slot
    NoRecoverySlot,
    RoomEnough,       ///< count: cases that still fit, -1 when none is there to judge by; more: free bytes
    RoomLow,          ///< the same
    RoomNearlyFull,   ///< the same; new cases are refused
    ReserveHeld,      ///< the space set aside for open cases is there
    ReserveMissing,   ///< it was used up, and there is not enough room to set it aside again
    QueueEmpty,
    QueueWaiting,     ///< count: waiting; more: refused by the city
    OrphansSwept,     ///< count: pages that no case named for a week
    OrphansKept,      ///< the sweep was left out because something else is damaged
    LeftoversRemoved, ///< count: files of work that was cut off
    CasesDamaged,     ///< names: their numbers or ids
    CasesWhole,       ///< count: cases that were set apart and are whole again
    Restored,         ///< at: when this store was restored from a backup
};

enum class FindingWeight {
    Well,
    Repaired, ///< it was not in order, and now it is
    Warning,
    Trouble,
};

struct StoreFinding
{
    FindingKind kind = FindingKind::CleanEnd;
    FindingWeight weight = FindingWeight::Well;
    qint64 count = 0;
    qint64 more = 0;
    QDateTime at;
    QStringList names; ///< of files and cases; no personal data
    bool operator==(const StoreFinding &) const = default;
};

struct SelfCheckReport
{
    QDateTime at;
    QList<StoreFinding> findings;
};

/// The self-check at the start (TRUST A3.10): what is quick to find, and what is repaired on the way. It runs beside the
/// work and never holds it up. Store::open() has done before it what no work may begin without.
class SelfCheck
{
public:
    SelfCheck() = default;
    Q_DISABLE_COPY_MOVE(SelfCheck)
    virtual ~SelfCheck();

    [[nodiscard]] virtual QFuture<Result<SelfCheckReport>> run() = 0;
};

} // namespace yichuang
