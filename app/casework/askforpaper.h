// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/visit.h"

namespace yichuang {

/// Asks for the paper of a material that is covered, or of which nobody knows yet (DOMAIN R42); empty: why is not said yet,
/// and stays a gap. A change of the draft that can be undone.
void demandPaper(Visit &visit, const QString &materialId, const QString &because);
/// The paper is not asked for any more.
void leaveToCover(Visit &visit, const QString &materialId);

} // namespace yichuang
