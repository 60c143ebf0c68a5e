// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

/// Follows every text that was composed for the sample catalogue, so that it is never taken for official text (DOMAIN §0).
[[nodiscard]] QString composedMark();
/// What the mark means.
[[nodiscard]] QString composedLegend();

} // namespace yichuang
