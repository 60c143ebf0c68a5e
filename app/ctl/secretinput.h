// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/keyslots.h"

namespace yichuang {

/// The next line of an input, as a secret: a password on the command line would be in the list of processes. Nothing behind
/// the line is read, so that several secrets can be asked for one after the other. Without the line's end, and empty at the
/// end of the input or past 1024 bytes.
[[nodiscard]] SharedSecret secretLine(int descriptor);

/// The first line of a file that only its owner may read, as container platforms hand secrets over. NotFound; Invalid when
/// others may read it.
[[nodiscard]] Result<SharedSecret> secretFromFile(const QString &path);

} // namespace yichuang
