// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/cases/casematerial.h"
#include "domain/cases/gap.h"
#include "domain/guide/guide.h"

namespace yichuang {

// What papers say of a material: Chinese, whatever language the desk is in, so that it is not translated.

/// 原件, 验原件收复印件, 收原件及复印件, 复印件, 电子件 [F23]; 未注明 where the guide does not say.
[[nodiscard]] QString acceptanceLabel(AcceptanceMode mode);
/// How it was taken in: as acceptanceLabel() says, or 收回原件 where the law wants the original surrendered (R47).
[[nodiscard]] QString takenLabel(const MaterialRule *rule, const CaseMaterial &material);
/// 原件1份、复印件2份: what the counter keeps; empty when nobody counted, and nothing says how many are asked for.
[[nodiscard]] QString piecesLabel(const CaseMaterial &material);
/// 容缺后补 or 告知承诺.
[[nodiscard]] QString promiseLabel(Obtained obtained);
/// What is missing or wrong in a material, as a notice says it; of a failed point, what the clerk wrote.
[[nodiscard]] QString faultLabel(const Gap &gap);

} // namespace yichuang
