// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace yichuang {

/// What the desk's models answer beside the standard roles.
enum DeskRole : int {
    ToneRole = Qt::UserRole + 1, ///< a Tone as int: the colour a StatusDelegate writes in
    IdentityRole,                ///< the id of what the row stands for, as text
    EmphasisRole,                ///< true: written bold
};

} // namespace yichuang
