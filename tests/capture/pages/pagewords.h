// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "random.h"

namespace yichuang::test {

// What is written on generated pages. All of it is made up.

[[nodiscard]] QString officeWord(Random &random);
/// So many characters of the 3,755 that are used most (GB 2312, level 1).
[[nodiscard]] QString hanText(Random &random, int length);
/// At least so many characters, words and random ones mixed.
[[nodiscard]] QString sentence(Random &random, int length);
[[nodiscard]] QString digits(Random &random, int count);
/// Unified social credit code with a right check character (GB 32100-2015).
[[nodiscard]] QString creditCode(Random &random);
/// Resident number with a right check digit (GB 11643-1999).
[[nodiscard]] QString residentNumber(Random &random);
/// "2021年03月15日", in one of these years.
[[nodiscard]] QString dayIn(Random &random, int from, int to);

} // namespace yichuang::test
