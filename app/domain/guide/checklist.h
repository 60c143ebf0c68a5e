// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/error.h"
#include "domain/guide/guide.h"
#include "domain/guide/reasons.h"

namespace yichuang {

/// What the rules of a guide may know about the applicant besides the answers.
struct ApplicantFacts
{
    bool organisation = false; ///< 法人或其他组织; otherwise 自然人
    bool hasAgent = false;     ///< 由代理人办理
    bool operator==(const ApplicantFacts &) const = default;
};

/// What conditions are applied to: {"answers": {question id: option id}, "applicant": {"kind": "person" or
/// "organisation", "hasAgent": boolean}}.
[[nodiscard]] QJsonObject conditionData(const QJsonObject &answers, const ApplicantFacts &applicant);

/// One line of the material list.
struct MaterialDemand
{
    MaterialRule rule;
    Why why;
    bool operator==(const MaterialDemand &) const = default;
};

/// What a guide asks of this applicant after these answers. The same guide version, answers and applicant give the same
/// checklist at every counter (DOMAIN R16).
struct Checklist
{
    QList<Question> questions;       ///< to be asked now, in order
    QStringList openQuestions;       ///< ids of those that have no valid answer yet
    QJsonObject answers;             ///< the answers that count
    QStringList staleAnswers;        ///< ids of ignored answers: no longer asked, unknown, or not one of the options
    QString situationId;             ///< empty while a question is open
    QString situationName;
    QList<MaterialDemand> materials; ///< in the guide's order; empty while a question is open
    QList<FormField> form;           ///< fields to fill, each data element once (R35); empty while a question is open
    QList<PackageComponent> components; ///< items of the package that apply, in order; empty while a question is open
    bool operator==(const Checklist &) const = default;

    /// All questions are answered, and situation, materials and form are settled.
    [[nodiscard]] bool isSettled() const { return !situationId.isEmpty(); }
    [[nodiscard]] const MaterialDemand *material(const QString &materialId) const;
};

/// Resolves the branching questionnaire (递进式问卷, DOMAIN R29, R115). A question's askWhen sees the answers to the
/// questions before it, and only those that count. A question whose answer can change nothing any more, whatever else is
/// answered, is not asked (QuestionReach); one that was answered stays.
///
/// Invalid when a condition cannot be applied, or when all questions are answered and not exactly one situation holds;
/// the detail names the situations. Both are faults of the guide that lintGuide() finds beforehand.
[[nodiscard]] Result<Checklist> resolveChecklist(const Guide &guide, const QJsonObject &answers,
                                                 const ApplicantFacts &applicant);

} // namespace yichuang
