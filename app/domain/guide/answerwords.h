// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "domain/guide/guide.h"

namespace yichuang {

/// {"answers": …, "applicant": …} in the guide's own words: 自然人，由代理人办理；“住房是自有的吗？”答“租的”. Of the answers only
/// those to `questions` are told, in the guide's order; without any, all. Without an "applicant" nothing is said of one.
[[nodiscard]] QString answersInWords(const Guide &guide, const QJsonObject &data, const QStringList &questions = {});

} // namespace yichuang
