// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>

#include "core/jsonfields.h"
#include "domain/guide/guide.h"

namespace yichuang {

// The lists inside a guide document, read and written one kind at a time for guidejson. A reader leaves its first
// problem in the fields it was given.

[[nodiscard]] QList<Question> questionsFromJson(JsonFields &guide);
[[nodiscard]] QList<Situation> situationsFromJson(JsonFields &guide);
[[nodiscard]] QList<MaterialRule> materialsFromJson(JsonFields &guide);
[[nodiscard]] QList<FormField> formFromJson(JsonFields &guide);

[[nodiscard]] QJsonArray questionsToJson(const QList<Question> &questions);
[[nodiscard]] QJsonArray situationsToJson(const QList<Situation> &situations);
[[nodiscard]] QJsonArray materialsToJson(const QList<MaterialRule> &materials);
[[nodiscard]] QJsonArray formToJson(const QList<FormField> &form);

/// {"years": 0, "days": 184, "basis": "…"}; a period has a year or a day at least, and says what it rests on. What is
/// wrong is left in `fields`.
[[nodiscard]] RetentionRule retentionRuleFromJson(JsonFields &fields);
[[nodiscard]] QJsonObject retentionRuleToJson(const RetentionRule &rule);

} // namespace yichuang
