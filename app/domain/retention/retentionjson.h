// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/error.h"
#include "domain/retention/purge.h"
#include "domain/retention/retention.h"

namespace yichuang {

/// {"usual": rule, "draftDays": 30}. Malformed or Invalid, naming the field.
[[nodiscard]] Result<RetentionPolicy> retentionPolicyFromJson(const QJsonObject &object);

/// The policy that comes with the program (resources/retention/periods.json, with its sources). NotFound, Malformed or
/// Invalid when that file is not what it has to be.
[[nodiscard]] Result<RetentionPolicy> bundledRetention();

/// The purge list {"purges": […]}, which lies beside the backups: a store that comes back from a backup older than a purge
/// still has what was destroyed, and is purged again by it.
[[nodiscard]] QJsonObject purgeListToJson(const QList<PurgeRecord> &purges);
/// Malformed or Invalid, naming the field; a list is taken whole or not at all.
[[nodiscard]] Result<QList<PurgeRecord>> purgeListFromJson(const QJsonObject &object);

} // namespace yichuang
