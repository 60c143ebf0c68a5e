// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "casework/deliverresult.h"
#include "domain/cases/gap.h"

namespace yichuang {

/// One line of the list of what is still missing.
[[nodiscard]] QString gapText(const Gap &gap);
/// What the collection desk says, and what to tell the person.
[[nodiscard]] QString barText(DeliveryBar bar);

} // namespace yichuang
