// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QSet>

#include "core/error.h"
#include "storage/tables/materialfiletable.h"

namespace yichuang {

class Database;

// What checks write down about a store, on the storage thread and inside the caller's transaction.

/// Whether an error says that stored bytes are not what they should be.
[[nodiscard]] bool isDamage(ErrorCode code);

/// Sets cases apart, and takes back those that are whole again.
[[nodiscard]] Result<> noteDamage(Database &database, const QSet<CaseId> &unreadable, const QSet<CaseId> &incomplete,
                                  const QList<CaseId> &whole, const QDateTime &at);

/// Remembers since when nothing names these pages, forgets all others, and answers those that were known before `before`
/// already. What the connection sees now decides: a page that a case names meanwhile is none of them.
[[nodiscard]] Result<QList<NamedPage>> noteOrphans(Database &database, const QList<NamedPage> &orphans, const QDateTime &at,
                                                   const QDateTime &before);

} // namespace yichuang
