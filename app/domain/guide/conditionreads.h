// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonValue>
#include <QSet>
#include <QString>

namespace yichuang {

/// The paths into {answers, applicant} that can change what a rule comes to: "answers.dwelling", "applicant.kind". None when
/// that cannot be told from the rule, because it computes a path or takes all answers at once.
[[nodiscard]] std::optional<QSet<QString>> conditionReads(const QJsonValue &rule);

} // namespace yichuang
