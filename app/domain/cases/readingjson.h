// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "domain/cases/casefields.h"
#include "domain/cases/reading.h"

namespace yichuang {

[[nodiscard]] PageArea pageAreaFromJson(JsonFields &fields);
[[nodiscard]] QJsonObject pageAreaToJson(const PageArea &area);

[[nodiscard]] MaterialReading readingFromJson(JsonFields &fields);
[[nodiscard]] QJsonObject readingToJson(const MaterialReading &reading);

} // namespace yichuang
