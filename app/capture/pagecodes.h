// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QString>

#include "capture/pageview.h"

namespace yichuang {

/// A code that is printed on a page and was read.
struct PageCode
{
    QString text;
    cv::Rect place; ///< in the small copy
    int turned = 0; ///< by how many degrees it is turned clockwise: 0, 90, 180 or 270
    bool tellsUp = false; ///< a QR code whose top was made out
};

/// QR codes and Code 128: one QR wherever the page is dark enough, at 150 dpi, which is fast, and then whatever looks like a code by itself at
/// full size, ZXing first and zbar where it fails (CAPTURE §6). At most 12, in reading order.
///
/// ZXing 1.4 ends the process in ReadBarcodes() (CAPTURE §7.1), so it is asked for one code of one kind at a time.
[[nodiscard]] std::vector<PageCode> codesOn(const PageView &view);

} // namespace yichuang
