// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// How many pieces of a material there are.
struct Pieces
{
    int originals = 0;
    int copies = 0;
    int returned = 0; ///< of the originals: looked at and given back at once
    bool operator==(const Pieces &) const = default;
};

/// How many pieces there are, and how many there should be.
struct PiecesCounted
{
    Pieces held;
    Pieces asked;
    bool operator==(const PiecesCounted &) const = default;
};

} // namespace yichuang
