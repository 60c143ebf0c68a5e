// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

// The people of a case in its stored document, read and written for casejson. A reader leaves its first problem in the
// fields it was given.

[[nodiscard]] Person personFromJson(JsonFields &fields);
[[nodiscard]] Applicant applicantFromJson(JsonFields &fields);
[[nodiscard]] Agent agentFromJson(JsonFields &fields);
[[nodiscard]] HandOver handOverFromJson(JsonFields &fields);

[[nodiscard]] QJsonObject personToJson(const Person &person);
[[nodiscard]] QJsonObject applicantToJson(const Applicant &applicant);
[[nodiscard]] QJsonObject agentToJson(const Agent &agent);
[[nodiscard]] QJsonObject handOverToJson(const HandOver &handOver);

} // namespace yichuang
