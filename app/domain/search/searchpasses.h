// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/search/searchranks.h"
#include "domain/search/typedtext.h"

namespace yichuang {

/// Finds every text that holds what was typed in one piece, by characters, pinyin, initials or a mixture.
/// @param wanted  how many items are to be shown: when so many names begin with it, the texts that hold it elsewhere would
///                only stand below them, and are left out
/// @param demerit added to the fit: what was left out of the question to find it
void findWhole(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks, size_t wanted, int demerit = 0);

/// Finds items that hold what was typed in several pieces, in any order and in any of their texts, or more than half of
/// it: 食品许可 in 食品经营许可, 补社保卡 in 社保卡新办、补卡.
void findPieces(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks);

/// Finds texts that hold what was typed but for one slip: in the pinyin of a unit, one character wrong, missing or too
/// many; or with other characters of the same sound (局住证).
void findTypos(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks);

} // namespace yichuang
