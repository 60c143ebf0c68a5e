// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/error.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// Reads a guide document (format: resources/schemas/guide.schema.json; keys of DOMAIN §2.3).
///
/// Invalid names the JSON pointer of the first field that is missing, mistyped, out of range or repeats an id. Keys the
/// format does not know are passed over here, so that a store can read what a newer version wrote; validateGuide()
/// refuses them at the door.
[[nodiscard]] Result<Guide> guideFromJson(const QJsonObject &object);

/// Writes the document that guideFromJson() reads back to an equal guide. Optional elements at their empty value are
/// left out, so that equal guides have equal documents and equal hashes.
[[nodiscard]] QJsonObject guideToJson(const Guide &guide);

} // namespace yichuang
