// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QJsonObject>
#include <QList>

#include "core/error.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// How many sets of answers a walk should try at most, over all kinds of applicant: for guides of a size that people see.
inline constexpr int answerSpaceLimit = 200'000;

/// The kinds of applicant a guide serves (服务对象), each with and without an agent.
[[nodiscard]] QList<ApplicantFacts> possibleApplicants(const Guide &guide);

/// Called with one complete set of answers; false ends the walk.
using AnswerVisitor = std::function<bool(const QJsonObject &answers)>;

/// Walks all complete sets of answers that an applicant can give, a question being answered only when it is asked, and
/// returns how many were visited. TooLarge as soon as there are more than `limit`; Invalid when a question's condition
/// cannot be applied.
[[nodiscard]] Result<int> visitAnswers(const Guide &guide, const ApplicantFacts &applicant, int limit,
                                       const AnswerVisitor &visit);

} // namespace yichuang
