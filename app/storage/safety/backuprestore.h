// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ports/backups.h"
#include "storage/safety/storeidentity.h"

namespace yichuang {

class Database;

/// Brings the newest generation of a place into a new data folder. No key is needed: the digests of the manifest are held
/// against the bytes; structure, chain and keys are looked at when the store is opened for the first time, which also begins
/// its new generation (StoreIdentityTable). The mark of the place is raised first, so that a second restore from the same
/// place leaves out the numbers of this one too.
///
/// `folder` must not exist or be empty: Conflict. NotFound without a finished generation; BackupFailed, StorageFull.
[[nodiscard]] Result<BackupReport> restoreBackup(const QString &place, const QString &folder);

/// Reads who the store in `folder` is, gives a new one its identity, and begins a new generation when the file turns out to
/// be a copy, however it came there. Inside the transaction with which a store is opened.
[[nodiscard]] Result<StoreIdentity> beginAsStore(Database &database, const QString &folder, const Counter &counter,
                                                 const QDateTime &now);
/// Removes what restoreBackup() left for the first start, once that transaction is durable.
void forgetLastKnown(const QString &folder);

} // namespace yichuang
