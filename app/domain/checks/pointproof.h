// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/checks/materialcheck.h"
#include "domain/guide/checklist.h"

namespace yichuang {

// Review points (审核要点) that a machine can tell of by itself (CAPTURE §8). It only ever says that one holds: where it cannot
// tell, a person looks. Pure: the same pages, words and days give the same everywhere.

/// What a material is held against besides its own pages.
struct ProofGround
{
    CaseRecord record; ///< what is read must agree with
    Checklist checklist;
    MaterialDays days;
};

/// The machine can tell that the point holds of this material: a red seal was seen on a page; the day that a person confirmed
/// is in order; every page was measured and is in order; what a person confirmed of a reading agrees with what it must agree
/// with. Never without pages, and never of a signature: handwriting that was seen somewhere on a page may be anything.
[[nodiscard]] bool isProved(const ReviewPoint &point, const MaterialRule &rule, const CaseMaterial &material,
                            const ProofGround &ground);

/// What the machine's decisions are signed with; there is no clerk.
struct ProofStamp
{
    QString guideVersion;
    QDateTime at;
};

/// Lets pass what is proved and nobody decided, and takes back what was proved and is not any more. What a person decided
/// stays as it is, whatever a machine makes of it.
void settleProofs(CaseMaterial &material, const MaterialRule &rule, const ProofGround &ground, const ProofStamp &stamp);

} // namespace yichuang
