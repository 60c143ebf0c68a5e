// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/terms/deadline.h"

namespace yichuang {

/// The periods of a case in its stored document; the reader leaves its first problem in the fields it was given.
[[nodiscard]] CaseDeadlines deadlinesFromJson(JsonFields &fields);
[[nodiscard]] QJsonObject deadlinesToJson(const CaseDeadlines &deadlines);

} // namespace yichuang
