// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/guide/guiderules.h"

namespace yichuang {

/// What a review point may be proved by (ReviewPoint::provedBy).
enum class ProofBase {
    None,      ///< only a person can tell
    Seal,
    Signature,
    Validity,
    Pages,
    Reading,
    Unknown,   ///< a word that is none of them
};

[[nodiscard]] ProofBase proofBaseOf(const ReviewPoint &point);

/// The id of the ReadingRule that the point names; empty unless it names one.
[[nodiscard]] QString readingOfProof(const ReviewPoint &point);

/// What the guide says of the material lets a machine look for it: a seal where one is asked for, a day where days count, a
/// reading whose rule is there. A point without would wait for ever, so that the lint reports it.
[[nodiscard]] bool hasProofBase(const ReviewPoint &point, const MaterialRule &rule);

} // namespace yichuang
