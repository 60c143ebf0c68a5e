// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include "desk/look/statuscolours.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// Which situation (情形) the answers come to, by which of them, and, before it is fixed, which are still possible.
struct SituationWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::SituationWords)

public:
    struct Standing
    {
        Tone tone = Tone::Quiet;
        QString text;
        QString details = {}; ///< all names, where the text counts them only
    };
    /// @param possible what can still come of the answers; of use only as long as a question is open
    [[nodiscard]] static Standing of(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant,
                                     const QList<Situation> &possible);
    /// Why it is this situation: the answers that fixed it, its description, the basis of the item.
    [[nodiscard]] static QString why(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant);

private:
    [[nodiscard]] static Standing open(const Checklist &checklist, const QList<Situation> &possible);
};

} // namespace yichuang
