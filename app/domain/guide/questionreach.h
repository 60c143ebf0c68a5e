// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QJsonObject>
#include <QString>

#include "domain/guide/guide.h"

namespace yichuang {

/// How many conflicts the solver may run into for one question of a questionnaire. Guides that people can use need none.
inline constexpr int reachEffort = 2'000;

/// Which questions can still change situation, materials, fields or items of the package, over all answers to whatever is
/// open. That one cannot is proven: two ways through the guide that differ in nothing but that answer, and in what it leads
/// to, are put to the solver, and there is none that comes to something else. Any number of such questions can then be left
/// out together, because changing their answers one by one never changes what they come to.
///
/// Whatever cannot be decided counts as mattering: a comparison that reads too many answers at once, or a proof that needs
/// more than `effort`. So no question that matters is ever left out.
class QuestionReach
{
public:
    /// The guide must outlive this. Nothing is computed before the first question.
    /// @param known what is settled, as conditionData() makes it
    QuestionReach(const Guide &guide, QJsonObject known, int effort = reachEffort);
    ~QuestionReach();
    Q_DISABLE_COPY_MOVE(QuestionReach)

    /// `questionId` has no answer among what is known.
    [[nodiscard]] bool canMatter(const QString &questionId);

private:
    class TwoWays;

    const Guide &m_guide;
    const QJsonObject m_known;
    const int m_effort;
    std::unique_ptr<TwoWays> m_ways;
};

} // namespace yichuang
