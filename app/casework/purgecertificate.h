// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/session.h"
#include "domain/cases/paper.h"
#include "domain/retention/purge.h"

namespace yichuang {

/// 数据清除证明: what was purged, by which rule, when and by whom, in the fields its template names. Says of no person whose
/// data it was.
[[nodiscard]] Paper purgeCertificate(const PurgeRecord &record, const Session &session);

} // namespace yichuang
