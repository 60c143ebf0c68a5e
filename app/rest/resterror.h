// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/gatewaylink.h"
#include "rest/httpexchange.h"

namespace yichuang {

/// What an answer that is not the hoped-for one means: the table of SYNC §2.4, in one place. The detail is the gateway's
/// stable code and the first field it objects to, never a value.
[[nodiscard]] LinkError linkErrorOf(const HttpAnswer &answer);

/// The stable code of a problem answer ("offset-mismatch"); empty when there is none.
[[nodiscard]] QString problemCodeOf(const HttpAnswer &answer);

} // namespace yichuang
