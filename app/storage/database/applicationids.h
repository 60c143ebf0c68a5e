// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace yichuang {

// What the header of our files says they are (PRAGMA application_id): "YcCs" and "YcPg".
inline constexpr qint64 caseStoreApplicationId = 0x59634373;
inline constexpr qint64 pageShelfApplicationId = 0x59635067;

} // namespace yichuang
