// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "capture/jpegcodec.h"

namespace yichuang::test {

/// A page of A4 at 75 dpi in one shade, by which it is told from others.
inline Pixels shadedPage(int shade)
{
    constexpr int width = 620;
    constexpr int height = 877;
    return {width, height, Pixels::Format::Rgb888, QByteArray(3 * width * height, static_cast<char>(shade))};
}

/// The shade in the middle of a page; -1 when it cannot be read.
inline int shadeOf(const QByteArray &jpeg)
{
    const auto page = decodeJpeg(jpeg);
    if (!page)
        return -1;
    const qsizetype middle = (qsizetype(page->height / 2) * page->width + page->width / 2) * page->bytesPerPixel();
    return static_cast<uchar>(page->bytes.at(middle));
}

/// Whether a page was made from that shade; encoding twice moves it a little.
inline bool hasShade(const QByteArray &jpeg, int shade)
{
    return qAbs(shadeOf(jpeg) - shade) <= 4;
}

} // namespace yichuang::test
