// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// How alike two sheets are, whichever way they were laid on the glass.
struct SheetLikeness
{
    double whole = 0;   ///< correlation of everything written on them, -1 to 1
    double weakest = 0; ///< the same block by block, the block that is worse than nine in ten others

    /// CAPTURE §6: of 50 sheets scanned twice all were found; of 900 pairs of different sheets 7 were taken for one, all of
    /// them copies of cards whose digits alone differ.
    [[nodiscard]] bool sameSheet() const { return whole >= leastWhole && weakest >= leastWeakest; }
    bool operator==(const SheetLikeness &) const = default;

    static constexpr double leastWhole = 0.98;
    static constexpr double leastWeakest = 0.92;
};

} // namespace yichuang
