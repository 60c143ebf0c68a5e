// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/cases/casematerial.h"

namespace yichuang {

// The materials of a case in its stored document, read and written for casejson. A reader leaves its first problem in
// the fields it was given.

[[nodiscard]] PageFile pageFileFromJson(JsonFields &fields);
[[nodiscard]] CaseMaterial caseMaterialFromJson(JsonFields &fields);

[[nodiscard]] QJsonObject pageFileToJson(const PageFile &file);
[[nodiscard]] QJsonObject caseMaterialToJson(const CaseMaterial &material);

} // namespace yichuang
