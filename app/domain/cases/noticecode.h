// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QString>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What a one-time notice is called on paper: "G" and the id of its draft in 26 digits of Crockford's base32, which has no
/// letter that looks like a digit.
///
/// It is no case number, and none is reserved for it. Numbers are a series without gaps, each accounted for to the end, and a
/// day of a counter has 9999 of them (DOMAIN §3.5): most people who only ask do not come back, and each of them would leave a
/// number behind that never became a case. Nor may a number say the day of a question when it stands for the day of an
/// intake. The code is the draft's own id, so that it needs no table, is never given twice, and goes with its draft.
[[nodiscard]] QString noticeCode(const CaseId &draft);
/// The draft a code names, however it was typed: lower case, O for 0, I or L for 1, blanks or hyphens between. None for any
/// other text.
[[nodiscard]] std::optional<CaseId> draftOfNoticeCode(const QString &text);

} // namespace yichuang
