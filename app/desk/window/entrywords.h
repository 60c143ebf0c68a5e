// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/error.h"

namespace yichuang {

/// Why somebody cannot begin to work: what happened, what is safe, and what to do. The usual words of an error speak of what is
/// on the screen and is saved by itself; before the work nothing is.

/// For a program that cannot show its window.
[[nodiscard]] QString notBegunText(ErrorCode code);
/// For somebody who is not let in.
[[nodiscard]] QString notSignedInText(ErrorCode code);

} // namespace yichuang
