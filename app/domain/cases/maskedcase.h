// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecord.h"

namespace yichuang {

/// The case as somebody may see it who need not know the people in it: names, numbers, phones and addresses masked by the
/// rules of domain/masking, in free text and in file names too; what was typed into the form, and what is being typed,
/// covered but for choices. It is to be read, never to be stored.
[[nodiscard]] CaseRecord maskedCase(CaseRecord record);

} // namespace yichuang
