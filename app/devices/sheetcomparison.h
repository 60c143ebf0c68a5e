// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/deviceframe.h"

namespace yichuang {

/// "compare": the first of the prints against the others, in their order.
[[nodiscard]] DeviceFrame answerCompare(int id, const DeviceFrame &request);

} // namespace yichuang
