// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include "casework/session.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// How much a one-time notice tells.
enum class NoticeExtent {
    Whole,
    Rest, ///< only what is still to be brought, beside when the whole was told
};

/// The one-time notice of a draft (一次性告知单, DOMAIN §3.4, R29–R32): one for a whole package, its materials grouped by the
/// components they serve. It needs no name of the applicant: whoever asks is told.
/// @param checklist settled, of the draft under that guide
/// @param checkToken of the draft and its notice code
[[nodiscard]] Paper oneTimeNotice(const CaseRecord &draft, const Guide &guide, const Checklist &checklist,
                                  const QString &checkToken, NoticeExtent extent, const Session &session,
                                  const QDateTime &at);

} // namespace yichuang
