// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/reasons.h"

#include "domain/guide/answerwords.h"
#include "domain/guide/conditionreads.h"

namespace yichuang {

namespace {

QString itemBasis(const Guide &guide)
{
    return guide.legalBasis.join(QStringLiteral("；"));
}

QString basisOf(const Guide &guide, const QString &own, Origin origin)
{
    return own.isEmpty() && origin == Origin::Source ? itemBasis(guide) : own;
}

/// The answers that a condition looked at, and what it looked at of the applicant.
QString answered(const Guide &guide, const QJsonValue &condition, QJsonObject data)
{
    if (condition.isNull() || condition.isUndefined())
        return {};
    const auto paths = conditionReads(condition);
    QStringList questions;
    bool readsApplicant = !paths;
    for (const Question &question : guide.questions) {
        if (!paths || paths->contains(QStringLiteral("answers.") + question.id))
            questions.append(question.id);
    }
    for (const QString &path : paths.value_or(QSet<QString>()))
        readsApplicant = readsApplicant || path.startsWith(u"applicant.");
    if (!readsApplicant)
        data.remove(QStringLiteral("applicant"));
    if (questions.isEmpty())
        data.remove(QStringLiteral("answers"));
    return answersInWords(guide, data, questions);
}

} // namespace

Why whyOf(const Guide &guide, const MaterialRule &rule, const QJsonObject &data)
{
    return {rule.id, rule.conditionText, basisOf(guide, rule.basis, rule.origin), guide.ref,
            answered(guide, rule.condition, data)};
}

Why whyOf(const Guide &guide, const FormField &field, const QJsonObject &data)
{
    return {field.key, {}, basisOf(guide, field.basis, field.origin), guide.ref, answered(guide, field.askWhen, data)};
}

Why whyOf(const Guide &guide, const Situation &situation, const QJsonObject &data)
{
    return {situation.id, situation.description, basisOf(guide, {}, situation.origin), guide.ref,
            answered(guide, situation.condition, data)};
}

Why whyOf(const Guide &guide, const GuideFee &fee)
{
    return {QStringLiteral("fees"), {}, fee.basis.isEmpty() ? guide.law.feeBasis : fee.basis, guide.ref};
}

Why whyOfFees(const Guide &guide)
{
    return whyOf(guide, GuideFee{});
}

Why whyOf(const Guide &guide, LimitKind kind)
{
    const bool promised = kind == LimitKind::Promised;
    const std::optional<TimeLimit> &limit = promised ? guide.promised : guide.statutory;
    return {promised ? QStringLiteral("promiseDay") : QStringLiteral("lawDay"), limit ? limit->explanation : QString(),
            itemBasis(guide), guide.ref};
}

} // namespace yichuang
