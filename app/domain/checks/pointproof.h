// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include "domain/cases/casematerial.h"
#include "domain/checks/materialcheck.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

// Review points (审核要点) that a machine can tell of by itself (CAPTURE §8). It only ever says that one holds: where it cannot
// tell, a person looks. Pure: the same pages, words and days give the same everywhere.

/// The machine can tell that the point holds of this material: by what was measured on its pages, by what a person confirmed
/// of what was read from them, and by the days. Never without pages.
[[nodiscard]] bool isProved(const ReviewPoint &point, const MaterialRule &rule, const CaseMaterial &material,
                            const MaterialDays &days);

/// What the machine's decisions are signed with; there is no clerk.
struct ProofStamp
{
    QString guideVersion;
    QDateTime at;
};

/// Lets pass what is proved and nobody decided, and takes back what was proved and is not any more. What a person decided
/// stays as it is, whatever a machine makes of it.
void settleProofs(CaseMaterial &material, const MaterialRule &rule, const MaterialDays &days, const ProofStamp &stamp);

} // namespace yichuang
