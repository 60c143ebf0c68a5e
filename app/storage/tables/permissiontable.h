// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

namespace yichuang {

class Database;

/// Writes the program's own tables of moves and permissions (domain/cases/casestate.h, domain/roles/casepermission.h) into the file,
/// whose triggers follow them: a new permission needs no migration. Inside the caller's transaction.
[[nodiscard]] Result<> writePermissions(Database &database);

} // namespace yichuang
