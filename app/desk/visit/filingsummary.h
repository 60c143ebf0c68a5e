// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "casework/decidecase.h"

namespace yichuang {

/// The case as it would be filed by an act, as rich text for the check view: who, what, which materials, which periods,
/// and what will be printed. Names stand there to be checked; numbers, phones and addresses of people are masked. Every text
/// is escaped.
[[nodiscard]] QString filingSummary(const CaseRecord &preview, const Guide &guide, IntakeAct act, bool offline);

/// The paper an act prints.
[[nodiscard]] PaperKind paperOf(IntakeAct act);

} // namespace yichuang
