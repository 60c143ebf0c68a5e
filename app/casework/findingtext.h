// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/selfcheck.h"

namespace yichuang {

/// What the self-check found, as a sentence for the person at the counter.
[[nodiscard]] QString findingText(const StoreFinding &finding);

} // namespace yichuang
