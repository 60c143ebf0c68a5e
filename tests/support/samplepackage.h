// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecord.h"
#include "domain/guide/guide.h"

namespace yichuang::test {

/// A small package (一件事) of three items: food licence, sign (only when one is wanted), fire safety, which waits for both.
/// A plan serves two of them, a licence all, a picture only the sign; the address is asked for twice and is one element.
/// Released together. Invented content.
[[nodiscard]] Guide samplePackage();
/// The same as a single item.
[[nodiscard]] Guide sampleGuideWithoutItems(Guide package);

/// A complete draft of that package, with the sign: pages for all that is asked for, every point passed, the form filled.
[[nodiscard]] CaseRecord samplePackageCase(int nth = 1);

} // namespace yichuang::test
