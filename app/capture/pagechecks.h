// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "core/error.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// Keeps OpenCV from starting threads of its own; once per process, before the first check. Work is spread by page.
void prepareChecks();

/// Blank, dark border and, unless blank or too sparse to tell, blur and skew: the findings that come from what the page
/// shows.
/// @param pageNo within its file, from 1
/// @param dpi    of the pixels; 0 when unknown, then an A4 page is assumed
/// Invalid for a picture whose size and bytes differ.
[[nodiscard]] Result<QList<PageFinding>> checkContent(const Pixels &page, int pageNo, double dpi);

/// Page pixels over the known paper size: below 150 dpi fails, below 200 asks (CAPTURE §6).
/// A page of no known shape is held against the smallest paper, so that it fails only when it would fail on any.
/// @param dpiHint as for paperFormatOf()
[[nodiscard]] PageFinding checkResolution(int width, int height, int pageNo, double dpiHint);

/// All checks of one page. Every check that could be made has a finding, also when all is well, so that the record shows
/// what was measured.
[[nodiscard]] Result<QList<PageFinding>> checkPage(const Pixels &page, int pageNo, double dpiHint);

/// The pages of a file against what the guide allows; a limit of 0 is none.
[[nodiscard]] PageFinding checkPageCount(int pages, int limit);

} // namespace yichuang
