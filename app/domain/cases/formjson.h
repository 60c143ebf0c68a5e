// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

// The form of a case in its stored document, {field key: value}, read and written for casejson. The reader leaves its first
// problem in the fields it was given.

[[nodiscard]] QMap<QString, FormValue> formValuesFromJson(JsonFields &fields, const QJsonObject &object);
[[nodiscard]] QJsonObject formValuesToJson(const QMap<QString, FormValue> &form);

} // namespace yichuang
