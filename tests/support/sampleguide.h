// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/guide/guide.h"

namespace yichuang::test {

/// A small guide that uses every part of the format once: two questions (the second only asked after "rented"), three
/// situations, a conditional material, a material for agents, a choice field and both time limits. Invented content.
[[nodiscard]] Guide sampleGuide();

/// JsonLogic: the answer to a question is this option.
[[nodiscard]] QJsonValue answerIs(const QString &questionId, const QString &optionId);

/// JsonLogic: the applicant is represented.
[[nodiscard]] QJsonValue hasAgentRule();

} // namespace yichuang::test
