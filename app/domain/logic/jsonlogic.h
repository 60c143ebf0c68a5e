// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// Applies a JsonLogic rule (jsonlogic.com and the community suite's stricter readings) to data. Pure and without side
/// effects; there is no way for a rule to reach anything but the data.
///
/// Invalid with the suite's own words "Invalid Arguments" and "NaN" where an operator cannot take its operands, or with
/// the text of a `throw`; Unsupported names an unknown operator; TooLarge when rules are nested deeper than
/// jsonLogicDepthLimit. Numbers are JSON numbers (doubles).
[[nodiscard]] Result<QJsonValue> applyJsonLogic(const QJsonValue &rule, const QJsonValue &data);

/// Whether a condition holds: the rule's value is truthy. A null rule always holds.
[[nodiscard]] Result<bool> jsonLogicHolds(const QJsonValue &rule, const QJsonValue &data);

/// Looks through a whole rule, also the branches that the data at hand would skip. Unsupported names the first unknown
/// operator, TooLarge as above.
[[nodiscard]] Result<> checkJsonLogic(const QJsonValue &rule);

/// The paths a rule reads with a literal `var`, in order of appearance, each once.
[[nodiscard]] QStringList jsonLogicVariables(const QJsonValue &rule);

/// Guides nest two or three deep; what goes beyond this is an attack or a mistake.
inline constexpr int jsonLogicDepthLimit = 64;

} // namespace yichuang
