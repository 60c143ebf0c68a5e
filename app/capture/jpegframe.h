// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"

namespace yichuang {

/// How the picture of a JPEG is coded, as its markers say (ISO/IEC 10918-1, Annex B): what decides whether a PDF may
/// hold the file as it is. Nothing is decoded.
struct JpegFrame
{
    int width = 0;  ///< px
    int height = 0; ///< px
    int bits = 0;   ///< of one sample
    int colours = 0;
    bool huffman = false;    ///< sequential or progressive; not lossless, hierarchical or arithmetic
    bool storesRgb = false;  ///< three colours that are no YCbCr; an Adobe marker or the components' names say so
    double dpi = 0;          ///< as the JFIF header claims, 0 when it says none

    /// PDF's DCTDecode reads it, and one of the device colours of PDF/A-1 shows it (ISO 32000-1, 7.4.8).
    [[nodiscard]] bool fitsPdf() const { return huffman && bits == 8 && (colours == 1 || colours == 3); }
};

/// Malformed when the bytes have no picture, or end before it does.
[[nodiscard]] Result<JpegFrame> jpegFrame(const QByteArray &bytes);

} // namespace yichuang
