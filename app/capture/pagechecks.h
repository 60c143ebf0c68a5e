// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include "capture/jpegcodec.h"
#include "core/error.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// Keeps OpenCV from starting threads of its own; once per process, before the first check. Work is spread by page.
void prepareChecks();

/// What one page shows.
struct PageLook
{
    QList<PageFinding> findings;
    QByteArray sheetPrint; ///< for likenessOf(); empty for a page with next to nothing on it
};

/// All that comes from what the page shows, in one pass over it: blank or nearly so, dark border, what runs off the edge, codes
/// and by them which way is up, red seals, handwriting and, unless blank or too sparse to tell, blur and skew. Seals and
/// handwriting are only measured: whether they are missed is the guide's to say.
/// @param pageNo within its file, from 1
/// @param dpi    of the pixels; 0 when unknown, then as much paper as A4 is assumed
/// Invalid for a picture whose size and bytes differ.
[[nodiscard]] Result<PageLook> lookAtContent(const Pixels &page, int pageNo, double dpi);

/// Page pixels over the known paper size: below 150 dpi fails, below 200 asks (CAPTURE §6).
/// A page of no known shape is held against the smallest paper, so that it fails only when it would fail on any.
/// @param dpiHint as for paperFormatOf()
[[nodiscard]] PageFinding checkResolution(int width, int height, int pageNo, double dpiHint);

/// All checks of one page, the resolution among them. Every check that could be made has a finding, also when all is well, so
/// that the record shows what was measured.
[[nodiscard]] Result<PageLook> lookAtPage(const Pixels &page, int pageNo, double dpiHint);
/// The same for less: the checks go by the brightness of a page, and need its tint on the small copy only.
[[nodiscard]] Result<PageLook> lookAtPage(const JpegPlanes &page, int pageNo, double dpiHint);
/// The same of a JPEG file whose picture lies upright. The caller has checked the header against its limits.
/// Malformed, Unsupported as decodeJpeg() says.
[[nodiscard]] Result<PageLook> lookAtJpeg(const QByteArray &jpeg, int pageNo, double dpiHint);
/// The findings alone.
[[nodiscard]] Result<QList<PageFinding>> checkPage(const Pixels &page, int pageNo, double dpiHint);

} // namespace yichuang
