// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace yichuang {

/// What a file may ask of us before anything of it is decoded (TRUST B6).
struct FileLimits
{
    static constexpr qint64 bytes = 50 * 1024 * 1024;
    static constexpr qint64 documentBytes = 256 * 1024 * 1024; ///< of all parts of a document; twice that fits into the walls
    static constexpr qint64 pixels = 60'000'000; ///< of one page
    static constexpr int side = 12'000;          ///< px
    static constexpr int pages = 200;
    static constexpr int edge = 4'096;      ///< px, the largest picture that can be asked for
};

} // namespace yichuang
