// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/reply.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// Answers with the checklist, and why each material, field, fee and date is on it; with no when a question is open.
void answerChecklist(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant, Reply &reply);

} // namespace yichuang
