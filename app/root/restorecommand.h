// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// `backup restore DIR --data NEW`: brings the newest copy into a new data folder, on this account or another. No key is
/// needed; the store is opened with one of its own afterwards, by a password or the recovery key.
[[nodiscard]] Command restoreCommand(const QString &dataFolder);

} // namespace yichuang
