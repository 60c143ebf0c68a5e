// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include "capture/pdfmetadata.h"
#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// How a stored picture is brought upright: first mirrored left to right, then turned.
struct PictureTurn
{
    bool mirrored = false;
    int degrees = 0; ///< clockwise: 0, 90, 180, 270
    bool operator==(const PictureTurn &) const = default;
};

struct WrittenPdf
{
    int pageCount = 0;
    bool archival = false; ///< PDF/A-1b
};

/// Puts pages together to one PDF. A JPEG goes in byte by byte and is only turned by an entry of its page; with nothing
/// but pictures the document is PDF/A-1b (ISO 19005-1). Pages of a foreign PDF are copied as they are, with what was filled
/// in or stamped on them made part of the page; then the document claims nothing about archives. The same pages give the
/// same bytes.
class PdfAssembly
{
public:
    /// Gives the bytes of a picture: called when it is added and once more when the document is written, so that the
    /// memory needed does not grow with the pages. Must give the same bytes both times; none when they cannot be had.
    using Fetch = std::function<QByteArray()>;

    explicit PdfAssembly(PdfParticulars particulars);
    ~PdfAssembly();
    Q_DISABLE_COPY_MOVE(PdfAssembly)

    /// @param dpi of the pixels; 0: by the known paper of that shape, else as large as A4 lets it be
    /// Malformed: no whole JPEG. Unsupported: a coding that a PDF cannot hold (JpegFrame::fitsPdf()); it has to be decoded.
    [[nodiscard]] Result<> addJpeg(const Fetch &fetch, double dpi, PictureTurn turn);
    /// Lossless where it has few colours, as a drawn or a black and white page has; else as JPEG of quality 85.
    [[nodiscard]] Result<> addPicture(const Pixels &picture, double dpi, int degrees);
    /// Malformed; PasswordNeeded; Unsupported: it forbids that its pages are copied; NotFound: a page that it does not have.
    /// @param firstPage from 1
    [[nodiscard]] Result<> addPdf(const QByteArray &bytes, int firstPage, int pageCount, int degrees);

    /// Writes the document, opens it again from what was written and counts its pages. Once only.
    /// @param out open for reading and writing, at its beginning, and seekable
    /// Empty: no pages. Internal: a source gave other bytes than before, or what was written is not what it should be.
    /// StorageUnavailable: `out` takes no more.
    [[nodiscard]] Result<WrittenPdf> write(QIODevice &out);

private:
    struct Pages;
    std::unique_ptr<Pages> m_pages;
    PdfParticulars m_particulars;
};

} // namespace yichuang
