// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/keyslots.h"

class QLineEdit;

namespace yichuang {

/// What was typed into a field, out of reach of everybody else; the field is overwritten and emptied. What the system's input
/// method and Qt's own history of single key strokes hold is out of our reach.
[[nodiscard]] SharedSecret takePassword(QLineEdit &field);

} // namespace yichuang
