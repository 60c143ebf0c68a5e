// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "simworld.h"

namespace yichuang::test {

/// What must hold at every moment (SYNC §3.3): an empty text, or the first promise that is broken.
[[nodiscard]] QString brokenPromise(const SimWorld &world);

/// What must hold once everything has come to rest; `refused` are the subjects the gateway refuses for good.
[[nodiscard]] QString unfinishedBusiness(const SimWorld &world, const QStringList &refused);

} // namespace yichuang::test
