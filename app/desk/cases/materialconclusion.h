// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/look/statuscolours.h"
#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// What the conclusion column says of one material.
struct Conclusion
{
    Tone tone = Tone::Quiet;
    QString word;
    bool operator==(const Conclusion &) const = default;
};

/// @param material what was handed in; null when there is no line for it yet
[[nodiscard]] Conclusion conclusionOf(const MaterialDemand &demand, const CaseMaterial *material);

/// How many points of the demand have been decided.
[[nodiscard]] int decidedPoints(const MaterialDemand &demand, const CaseMaterial *material);

/// The four counters of the header, each material counted once.
struct MaterialCounts
{
    int passed = 0;  ///< 已核
    int missing = 0; ///< 缺: nothing is there, or not everything is checked
    int failed = 0;  ///< 不合格
    int exempt = 0;  ///< 免交
    int promised = 0; ///< 容缺, 承诺
    bool operator==(const MaterialCounts &) const = default;
};

[[nodiscard]] MaterialCounts countMaterials(const Checklist &checklist, const CaseRecord &record);

/// What a machine found, or could not see, that keeps a material from being complete, in words; empty when there is nothing, or
/// when somebody said why the pages are good enough.
[[nodiscard]] QString openFindings(const MaterialRule &rule, const CaseMaterial &material);

} // namespace yichuang
