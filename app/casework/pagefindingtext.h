// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/cases/pagefinding.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// What the check is about, in a word: "清晰度".
[[nodiscard]] QString pageCheckName(PageCheck check);

/// What a machine measured on the page and what it was held against, in plain units: "歪斜 2.4°（限 2°）". The sentence says
/// nothing of the verdict, so that it is the same for a page that is in order; where there is nothing to measure, it says
/// what was seen.
[[nodiscard]] QString pageFindingText(const PageFinding &finding);

/// What a person may do about a finding that is not Ok: "重新扫描"; empty for one that is.
[[nodiscard]] QString pageFindingRemedy(const PageFinding &finding);

/// What the guide asks for that the check looks at: "指南要求盖章"; empty where it asks for nothing of the kind.
[[nodiscard]] QString guideDemandText(const PageFinding &finding, const MaterialRule &rule);

} // namespace yichuang
