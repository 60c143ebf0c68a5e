// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace yichuang::test {

/// A JPEG with a JFIF header and three colours, made one whose colours are red, green and blue as they are: the names of its
/// components say so, as long as no JFIF header stands before them. It shows odd colours.
[[nodiscard]] inline QByteArray withPlainColours(QByteArray jpeg)
{
    constexpr qsizetype startMark = 2;
    constexpr qsizetype jfifHeader = 18;
    jpeg.remove(startMark, jfifHeader);
    const qsizetype frame = jpeg.indexOf("\xFF\xC0");
    const qsizetype scan = jpeg.indexOf("\xFF\xDA");
    for (int component = 0; component < 3; ++component) {
        jpeg[frame + 10 + component * 3] = "RGB"[component];
        jpeg[scan + 5 + component * 2] = "RGB"[component];
    }
    return jpeg;
}

} // namespace yichuang::test
