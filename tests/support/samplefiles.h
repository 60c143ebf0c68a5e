// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

namespace yichuang::test {

/// What a synthetic page shows. The same values give the same page, to the last bit of noise.
struct SamplePage
{
    double dpi = 300;
    bool empty = false;   ///< paper and noise only
    double blurPx = 0;    ///< standard deviation of a Gaussian blur
    double noise = 2;     ///< standard deviation in levels
    bool seal = false;    ///< a faint red seal
    bool text = true;
    quint32 seed = 1;
};

/// A page of A4 with lines of strokes that have the size of printed characters. No font is needed.
[[nodiscard]] QImage samplePage(const SamplePage &page = {});

/// Whole files with small pictures: 1 page, A4 shape, some strokes.
[[nodiscard]] QByteArray sampleJpeg(int longSide = 700);
[[nodiscard]] QByteArray samplePng(int longSide = 700);
/// @param pages A4, each with one black bar
[[nodiscard]] QByteArray samplePdf(int pages = 1);
/// Grey pages of 210 × 297 px; Qt writes only single pages, so the file is put together here (TIFF 6.0).
[[nodiscard]] QByteArray sampleTiff(int pages = 1);
/// The picture as a file of this kind, "jpeg" or "png".
[[nodiscard]] QByteArray encoded(const QImage &image, const char *format, int quality = 90);

} // namespace yichuang::test
