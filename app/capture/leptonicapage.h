// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <leptonica/allheaders.h>

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

struct PixDeleter
{
    void operator()(PIX *pix) const { pixDestroy(&pix); }
};
using Pix = std::unique_ptr<PIX, PixDeleter>;

/// A grey copy at `wantedDpi`, never larger than the page. Invalid for a picture whose size and bytes differ or which is
/// smaller than a character, TooLarge when there is no memory for it.
/// @param dpi of the page; 0 when unknown, then as much paper as A4 is assumed
[[nodiscard]] Result<Pix> readingCopy(const Pixels &page, double dpi, double wantedDpi);

} // namespace yichuang
