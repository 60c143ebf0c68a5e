// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// The picture of a camera that sends YUYV (4:2:2, four bytes for two pixels; ITU-R BT.601), as cheap ones do.
/// @param bytesPerLine may be more than the pixels need
/// Malformed when there are fewer bytes than the size asks for, or the width is odd.
[[nodiscard]] Result<Pixels> pictureOfYuyv(const QByteArray &bytes, int width, int height, int bytesPerLine);

} // namespace yichuang
