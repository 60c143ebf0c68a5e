// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capture/jpegcodec.h"

namespace yichuang::test {

/// The page turned back by its skew and packed anew, as scan programs that put pages straight do it: every pixel is turned, around
/// the middle of the page, mixed from four of the old ones, and what turns in from outside is what the edge was. Planes of a colour
/// file need to be of half the size (4:2:0), as scanners and our own scan make them. Empty when it failed.
///
/// The product does not do this to what it keeps: a stored page stays as it came, and quarter turns are an entry of its page.
/// @param degrees clockwise, that the page lies askew
[[nodiscard]] QByteArray straightJpeg(const JpegPlanes &page, double degrees, int quality);

} // namespace yichuang::test
