// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// What the header of a JPEG says, before anything is decoded.
struct JpegHeader
{
    int width = 0;  ///< px
    int height = 0; ///< px
    bool gray = false;
    bool fourInks = false; ///< CMYK or YCCK, which decodeJpeg() does not read
};

/// Malformed when the bytes have no JPEG header, Unsupported for codings that hardly anybody writes: lossless, 12 bits a colour.
[[nodiscard]] Result<JpegHeader> jpegHeader(const QByteArray &bytes);

/// @param quality 1–100; the project keeps scans at 85 (CAPTURE §5: below 75 ink edges fray)
/// @param dpi     written into the file for programs that print it; 0 writes none
/// Invalid for a null picture or one whose bytes do not fit its size.
[[nodiscard]] Result<QByteArray> encodeJpeg(const Pixels &picture, int quality, int dpi);

/// Decodes a whole file; a grey file gives grey pixels. The caller has checked the header against its limits.
/// @param shrink 1, 2, 4 or 8: decodes at that fraction of the size, rounded up, which costs less
/// Malformed for broken or cut-off files, Unsupported for four inks and as jpegHeader() says, Invalid for another `shrink`.
[[nodiscard]] Result<Pixels> decodeJpeg(const QByteArray &bytes, int shrink = 1);

/// A picture as a JPEG keeps it: how bright each pixel is, and apart from that its tint, mostly at half the size.
struct JpegPlanes
{
    /// Rows of bytes from the top.
    struct Plane
    {
        int width = 0;  ///< px
        int height = 0; ///< px
        int stride = 0; ///< bytes from row to row
        QByteArray bytes;
    };

    Plane luma; ///< 0 black, 255 white
    Plane blue; ///< 128 for grey; none for a grey file
    Plane red;
};

/// The same file as decodeJpeg() at full size, without the work of mixing colours for every pixel.
/// Unsupported for a file that keeps no brightness of its own (four inks, or red, green and blue as they are), or its tint at a
/// rare size.
[[nodiscard]] Result<JpegPlanes> decodePlanes(const QByteArray &bytes);

} // namespace yichuang
