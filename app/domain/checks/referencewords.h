// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"

namespace yichuang {

class ReferenceShelf;

/// Puts beside every code of a reference list that is at hand what it stands for, so that papers, the check and whoever reads
/// the case later need no list, nor the list of that day. A code that the list does not have has no words.
void wordReferences(CaseRecord &draft, const Checklist &checklist, const ReferenceShelf *lists);

} // namespace yichuang
