// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/cases/pagefinding.h"

namespace yichuang {

/// What the check is about, in a word: "清晰度".
[[nodiscard]] QString pageCheckName(PageCheck check);

/// What a machine measured on the page and what it was held against, in plain units: "歪斜 2.4°（限 2°）". The sentence says
/// nothing of the verdict, so that it is the same for a page that is in order; where there is nothing to measure, it says
/// what was seen.
[[nodiscard]] QString pageFindingText(const PageFinding &finding);

/// What a person may do about a finding that is not Ok: "重新扫描"; empty for one that is.
[[nodiscard]] QString pageFindingRemedy(const PageFinding &finding);

} // namespace yichuang
