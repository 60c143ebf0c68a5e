// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/session.h"
#include "domain/cases/paper.h"
#include "domain/retention/purge.h"
#include "ports/backups.h"

namespace yichuang {

/// The copies that were made before a purge and still hold what it destroyed.
struct RemainingCopies
{
    bool isPlaceSet = false; ///< a place for backups belongs to this counter
    bool isKnown = false;    ///< what lies in it could be looked at
    QStringList generations; ///< newest first
    QDate until;             ///< the last of them goes on that day when one is made every day; null without any
};

[[nodiscard]] RemainingCopies remainingCopies(const QList<BackupGeneration> &generations);

/// 数据清除证明: what was purged, by which rule, when and by whom, and which copies hold it until when, in the fields its
/// template names. Says of no person whose data it was.
[[nodiscard]] Paper purgeCertificate(const PurgeRecord &record, const Session &session, const RemainingCopies &copies = {});

} // namespace yichuang
