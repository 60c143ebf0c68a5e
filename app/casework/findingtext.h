// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/selfcheck.h"

namespace yichuang {

/// What the self-check found, as a sentence for the person at the counter.
[[nodiscard]] QString findingText(const StoreFinding &finding);

/// What stands between foreign files and this computer, as PageInspector::walls() answers it.
struct WallsText
{
    QString sentence;
    bool complete = false; ///< the system offers every wall that TRUST B6 asks for
};
[[nodiscard]] WallsText wallsText(const QStringList &walls);

} // namespace yichuang
