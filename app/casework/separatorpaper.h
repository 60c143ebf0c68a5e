// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include "casework/session.h"
#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// The separator sheets of a case (材料分隔页): one for each material that is handed in on paper, with its name, its number in
/// the list and the code that sorts a stack. They name no applicant: they lie between papers and may be left behind.
/// Empty when nothing comes on paper; Invalid for a key that is too short.
/// @param checklist settled, of the draft
[[nodiscard]] Result<Paper> separatorSheets(const CaseRecord &draft, const Checklist &checklist, const QByteArray &tokenKey,
                                            const Session &session, const QDateTime &at);

} // namespace yichuang
