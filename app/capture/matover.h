// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "domain/cases/pixels.h"

namespace yichuang {

/// The picture as OpenCV sees it, sharing its bytes; `picture` must outlive it. To be read only: OpenCV knows no const bytes.
[[nodiscard]] inline cv::Mat matOver(const Pixels &picture)
{
    return {picture.height, picture.width, picture.format == Pixels::Format::Gray8 ? CV_8UC1 : CV_8UC3,
            const_cast<char *>(picture.bytes.constData())};
}

/// Whether the picture has as many bytes as its size asks for, and any at all.
[[nodiscard]] inline bool isWhole(const Pixels &picture)
{
    return picture.width > 0 && picture.height > 0
        && picture.bytes.size() == qint64(picture.width) * picture.height * picture.bytesPerPixel();
}

} // namespace yichuang
