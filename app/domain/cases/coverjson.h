// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/cases/cover.h"
#include "domain/cases/promise.h"

namespace yichuang {

// What stands for a material in the stored document of its case, read and written for materialjson. A reader leaves its
// first problem in the fields it was given.

[[nodiscard]] Cover coverFromJson(JsonFields &fields);
[[nodiscard]] MaterialPromise promiseFromJson(JsonFields &fields);

[[nodiscard]] QJsonObject coverToJson(const Cover &cover);
[[nodiscard]] QJsonObject promiseToJson(const MaterialPromise &promise);

} // namespace yichuang
