// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"
#include "core/secretbytes.h"

namespace yichuang {

/// The secret of a store that proves a scanned receipt to be ours: 32 bytes derived from its data key. Always the same, so no
/// receipt that was printed is ever taken for forged, and kept in no file of its own. Internal.
[[nodiscard]] Result<QByteArray> tokenKeyOf(const SecretBytes &dataKey);

} // namespace yichuang
