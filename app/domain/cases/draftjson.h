// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

// What a case holds only while it is a draft, in its stored document, read and written for casejson. A reader leaves its
// first problem in the fields it was given.

[[nodiscard]] DraftPlace draftPlaceFromJson(JsonFields &fields);
[[nodiscard]] DraftStanding draftStandingFromJson(JsonFields &fields);

[[nodiscard]] QJsonObject draftPlaceToJson(const DraftPlace &place);
[[nodiscard]] QJsonObject draftStandingToJson(const DraftStanding &standing);

} // namespace yichuang
