// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "domain/guide/checklist.h"

namespace yichuang {

/// What an answer changed, in the guide's own names. While other questions are open, a material or field was added when it is
/// asked for now whatever else is answered and was not before, and removed when it could have been asked for and cannot be
/// any more.
struct AnswerEffect
{
    QStringList materialsAdded;
    QStringList materialsRemoved;
    QStringList fieldsAdded;
    QStringList fieldsRemoved;
    QStringList questionsAdded;   ///< asked now
    QStringList questionsRemoved; ///< were asked, and are not any more; not the answered one itself
    bool operator==(const AnswerEffect &) const = default;

    [[nodiscard]] bool isNothing() const { return *this == AnswerEffect(); }
};

/// From these answers to those. Over all answers to what is open, proven as lintSituations() does; what cannot be decided
/// counts as possible and not as certain. Nothing where the guide has a fault.
[[nodiscard]] AnswerEffect answerEffect(const Guide &guide, const QJsonObject &before, const QJsonObject &after,
                                        const ApplicantFacts &applicant);

} // namespace yichuang
