// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "generatedpage.h"

namespace yichuang::test {

/// The sets of CAPTURE §6.
enum class PageSet {
    Bench,  ///< 50 pages as a counter scans them
    Checks, ///< 480: skew, noise, dark beds, punch holes, bleed-through, shading, blur, four orientations; a third is blank
    Hard,   ///< 360: blank ones with dust, creases and strong bleed-through; others that hold pencil or a faint line only
    Twice,  ///< 100: page 2n and page 2n + 1 are scans of one sheet
};

[[nodiscard]] int sizeOf(PageSet set);
/// What the page shows and suffers; nothing is drawn yet.
[[nodiscard]] GeneratedPage pageOf(PageSet set, int index, quint32 seed);

/// YICHUANG_CAPTURE_PAGES=all in the environment.
[[nodiscard]] bool looksAtAllPages();
/// The pages of a set that a test looks at: all, or the first eighth.
[[nodiscard]] QList<int> pagesToLookAt(PageSet set);

} // namespace yichuang::test
