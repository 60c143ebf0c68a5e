// SPDX-License-Identifier: Apache-2.0
#include "capture/leptonicapage.h"

#include "capture/paperformat.h"

namespace yichuang {

namespace {

constexpr int leastSide = 16; // px

/// The weights of red, green and blue in what looks grey (ITU-R BT.601), of 256.
uchar grey(const uchar *rgb)
{
    return uchar((77 * rgb[0] + 150 * rgb[1] + 29 * rgb[2]) >> 8);
}

Pix greyPix(const Pixels &page)
{
    Pix pix(pixCreateNoInit(page.width, page.height, 8));
    if (!pix)
        return nullptr;
    const auto *bytes = reinterpret_cast<const uchar *>(page.bytes.constData());
    const int step = page.bytesPerPixel();
    l_uint32 *line = pixGetData(pix.get());
    for (int y = 0; y < page.height; ++y, line += pixGetWpl(pix.get())) {
        const uchar *row = bytes + qsizetype(y) * page.width * step;
        for (int x = 0; x < page.width; ++x)
            SET_DATA_BYTE(line, x, step == 1 ? row[x] : grey(row + qsizetype(x) * step));
    }
    return pix;
}

} // namespace

Result<Pix> readingCopy(const Pixels &page, double dpi, double wantedDpi)
{
    const bool whole = page.bytes.size() == qsizetype(page.width) * page.height * page.bytesPerPixel();
    if (page.width < leastSide || page.height < leastSide || !whole)
        return failure(ErrorCode::Invalid, QStringLiteral("picture"));
    setMsgSeverity(L_SEVERITY_NONE);
    Pix pix = greyPix(page);
    const double actual = dpi > 0 ? dpi : dpiByArea(page.width, page.height);
    const auto factor = float(wantedDpi / actual);
    if (pix && factor < 1)
        pix.reset(pixScale(pix.get(), factor, factor));
    if (!pix)
        return failure(ErrorCode::TooLarge, QStringLiteral("memory"));
    return pix;
}

} // namespace yichuang
