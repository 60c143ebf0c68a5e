// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include "domain/guide/guide.h"

namespace yichuang {

/// The reason why something is asked for: every demand can be traced to the rule and the version it comes from.
struct Why
{
    QString ruleId;        ///< id of the rule in its guide: of a material, the key of a field, "fees", "promiseDay", "lawDay"
    QString conditionText; ///< in words; empty where the guide always asks for it
    QString basis;         ///< the law or rule it rests on; of the item where a source names none for this one
    GuideRef guide;
    QString answered = {}; ///< in words, the answers that made the condition hold; empty where none is read
    bool operator==(const Why &) const = default;
};

/// What was composed for a sample never borrows the authority of the item's legal basis: its own may be empty then.
/// @param data what its condition was applied to, as conditionData() makes it
[[nodiscard]] Why whyOf(const Guide &guide, const MaterialRule &rule, const QJsonObject &data);
[[nodiscard]] Why whyOf(const Guide &guide, const FormField &field, const QJsonObject &data);
/// Why this situation and no other; it rests on what the item rests on.
[[nodiscard]] Why whyOf(const Guide &guide, const Situation &situation, const QJsonObject &data);
/// One fee of the guide, or its fees as a whole where none is listed.
[[nodiscard]] Why whyOf(const Guide &guide, const GuideFee &fee);
[[nodiscard]] Why whyOfFees(const Guide &guide);

enum class LimitKind { Promised, Statutory }; ///< 承诺时限 / 法定时限
[[nodiscard]] Why whyOf(const Guide &guide, LimitKind kind);

} // namespace yichuang
