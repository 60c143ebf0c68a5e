// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>

#include "domain/reference/referencetable.h"

namespace yichuang {

// A reference list as bytes: its columns one after the other as this kind of machine has them in memory, so that 200,000 nodes
// are read as fast as they are copied. A store does not leave its counter but for one of the same kind.

[[nodiscard]] QByteArray toBytes(const ReferenceTable &table);
/// None for anything that is no sound table of this version.
[[nodiscard]] std::optional<ReferenceTable> tableFromBytes(const QByteArray &bytes);

} // namespace yichuang
