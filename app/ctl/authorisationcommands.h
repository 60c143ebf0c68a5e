// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// `clerk authorise`: the agreements by which departments let clerks act for them.
[[nodiscard]] QList<Command> authorisationCommands();

} // namespace yichuang
