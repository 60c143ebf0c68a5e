// SPDX-License-Identifier: Apache-2.0
#include "devices/warmup.h"

#include <algorithm>

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include "capture/pagechecks.h"
#include "capture/yuyvpicture.h"
#include "devices/cameraservice.h"
#include "devices/documentopener.h"

namespace yichuang {
namespace {

/// The largest picture of FileLimits at eight bytes a pixel; Qt's own limit of 128 MB refuses A4 at 600 dpi.
constexpr int allocationMegabytes = 512;

QByteArray emptyPicture(const char *format)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::white);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

/// One page with a word in a font that is not embedded; PDFium rebuilds the missing cross-reference table.
QByteArray smallPdf()
{
    return QByteArrayLiteral("%PDF-1.4\n"
                             "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                             "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 5 0 R"
                             "/Resources<</Font<</F 4 0 R>>>>>>endobj\n"
                             "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                             "5 0 obj<</Length 32>>stream\nBT /F 12 Tf 9 9 Td (Word) Tj ET  \nendstream endobj\n"
                             "trailer<</Root 1 0 R>>\n%%EOF\n");
}

} // namespace

void warmUpDecoders()
{
    prepareChecks();
    QImageReader::setAllocationLimit(allocationMegabytes);
    for (const QByteArray &bytes : {emptyPicture("png"), emptyPicture("jpeg"), emptyPicture("tiff"),
                                    emptyPicture("webp"), smallPdf()}) {
        if (const auto document = openDocument(bytes))
            (void)(*document)->pixels(0, 0);
    }
}

void warmUpCamera()
{
    prepareChecks();
    Pixels desk{64, 48, Pixels::Format::Rgb888, QByteArray(qsizetype(64) * 48 * 3, '\x20')};
    for (int y = 12; y < 36; ++y)
        std::fill_n(desk.bytes.begin() + (y * 64 + 15) * 3, 34 * 3, '\xf0');
    if (const auto page = cameraPageOf(desk, {}))
        (void)joinedCard(page->page.bytes, page->page.bytes);
    (void)pictureOfYuyv(QByteArray(16, '\0'), 4, 2, 8);
}

} // namespace yichuang
