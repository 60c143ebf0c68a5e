// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMetaType>

namespace yichuang {

/// An upright picture as plain bytes, so that it can cross process and layer borders without a GUI library.
struct Pixels
{
    enum class Format { Gray8, Rgb888 };

    int width = 0;  ///< px
    int height = 0; ///< px
    Format format = Format::Gray8;
    QByteArray bytes; ///< rows from the top, without padding: width × height × (1 or 3)

    [[nodiscard]] bool isNull() const { return bytes.isEmpty(); }
    [[nodiscard]] int bytesPerPixel() const { return format == Format::Gray8 ? 1 : 3; }
    bool operator==(const Pixels &) const = default;
};

} // namespace yichuang
