// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

#include "core/error.h"
#include "domain/guide/clauses.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// When a condition holds and when it cannot be applied; never both.
struct ConditionOutcome
{
    Literal holds = Clauses::never();
    Literal fails = Clauses::never();
    bool operator==(const ConditionOutcome &) const = default;
};

/// All that an applicant can be and answer, as statements for a solver: each answer is one of the options exactly when its
/// question is asked, whether it is asked follows from its condition and the answers before it, and the applicant is one of
/// those the guide serves. 4^20 sets of answers are 80 statements here.
///
/// Conditions are taken apart at and, or, not and if; what is left is applied, by the interpreter that the checklist uses,
/// to every combination of the answers it reads. So a condition means here what it means at the counter.
class AnswerModel
{
public:
    /// One of the values that something about the applicant can have.
    struct Value
    {
        QJsonValue value; ///< undefined: not asked
        Literal chosen = Clauses::never();
    };
    using Values = QList<Value>;

    /// Guide and clauses must outlive the model.
    ///
    /// @param known what is settled already, as conditionData() makes it: what is named there is nothing else. An answer
    /// that is none of the options is not known.
    AnswerModel(const Guide &guide, Clauses &clauses, const QJsonObject &known = {});

    /// The condition of a question, as far as it could be understood.
    [[nodiscard]] const QList<Result<ConditionOutcome>> &questions() const { return m_asked; }
    /// A condition that may read all answers. TooLarge when one comparison in it reads so many answers at once that they
    /// cannot be gone through (more than combinationLimit), or when it computes what it reads.
    [[nodiscard]] Result<ConditionOutcome> outcome(const QJsonValue &condition);
    /// Each answer to a question with when it is given, or of "applicant.kind", "applicant.hasAgent".
    [[nodiscard]] Values valuesOf(const QString &path) const { return m_values.value(path); }
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    /// What the last Possible test found: {"answers": …, "applicant": …} as conditionData() makes it.
    [[nodiscard]] QJsonObject found() const;

    static constexpr qsizetype combinationLimit = 4096;

private:
    void addApplicant();
    void addQuestion(const Question &question);
    [[nodiscard]] QList<QJsonValue> narrowed(const QList<QJsonValue> &values, const QString &path) const;
    [[nodiscard]] Values choices(const QList<QJsonValue> &values, Literal when);
    [[nodiscard]] Result<ConditionOutcome> taken(const QJsonValue &rule);
    [[nodiscard]] Result<ConditionOutcome> takenApart(const QString &name, const QJsonArray &operands);
    [[nodiscard]] Result<ConditionOutcome> sequence(const QJsonArray &operands, bool stopsWhenTrue);
    [[nodiscard]] Result<ConditionOutcome> choice(const QJsonArray &operands);
    [[nodiscard]] Result<ConditionOutcome> applied(const QJsonValue &rule);
    [[nodiscard]] Result<QStringList> pathsOf(const QJsonValue &rule) const;

    const Guide &m_guide;
    Clauses &m_clauses;
    const QJsonObject m_alreadyKnown;
    QStringList m_paths;             ///< in the order in which they were added
    QHash<QString, Values> m_values; ///< by path
    QList<Result<ConditionOutcome>> m_asked;
    QHash<QByteArray, ConditionOutcome> m_known; ///< by the rule's text; emptied when a question is added
};

} // namespace yichuang
