// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// What one rule found on the elements of one owner of a guide: who mends one of them mends them all in the same way. A list
/// of fifty elements that a source never states is one thing to read, not fifty.
struct FindingGroup
{
    QString rule;
    ElementOwner owner = ElementOwner::Substantive;
    FindingSeverity severity = FindingSeverity::Error;
    QList<GuideFinding> findings; ///< at least one
};

/// Errors first, then as the lint told them. Findings that are shown by answers stand alone, because each has answers of its
/// own.
[[nodiscard]] QList<FindingGroup> groupedFindings(const QList<GuideFinding> &findings);

} // namespace yichuang
