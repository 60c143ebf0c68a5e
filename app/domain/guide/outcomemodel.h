// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "domain/guide/answermodel.h"

namespace yichuang {

/// Something that a set of answers decides.
struct OutcomeElement
{
    enum class Kind { Question, Situation, Material, Field, Component, Failure };
    Kind kind = Kind::Situation;
    QString id; ///< of a field its key; of a failure the element whose condition cannot be applied
    Literal holds = Clauses::never();
};

/// All that a guide comes to, for every set of answers at once: which questions are asked, which situations, materials, fields
/// and items of a package there are, and which conditions cannot be applied. Materials and fields count where an item of the
/// package wants them.
///
/// TooLarge when a condition cannot be understood (AnswerModel::outcome()); then nothing may be concluded.
[[nodiscard]] Result<QList<OutcomeElement>> modelledOutcome(const Guide &guide, AnswerModel &model, Clauses &clauses);

} // namespace yichuang
