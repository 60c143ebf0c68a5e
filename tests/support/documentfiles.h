// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace yichuang::test {

/// The PDF, encrypted with AES-256 (ISO 32000-2).
/// @param userPassword empty: everybody may open it
/// @param mayCopy      whether pages may be taken out of it and text be copied
[[nodiscard]] QByteArray encryptedPdf(const QByteArray &pdf, const QByteArray &userPassword, bool mayCopy = true);

/// The sample JPEG with an EXIF block that says how the camera was held, 1 to 8 (EXIF 2.3, tag 274).
[[nodiscard]] QByteArray turnedJpeg(char orientation, int longSide = 700);

/// A ZIP archive with one file in it. With "OFD.xml" and ofdRoot() it is an OFD document.
[[nodiscard]] QByteArray zipped(const QByteArray &name, const QByteArray &content);
/// The beginning of what GB/T 33190 wants in OFD.xml.
[[nodiscard]] QByteArray ofdRoot();

/// Renders a page of a PDF for comparison: `pdftoppm` at so many dpi, as PNG; empty when it fails.
[[nodiscard]] QByteArray drawnPage(const QByteArray &pdf, int page, int dpi);

/// What PDFBox preflight says of a document.
struct Preflight
{
    bool ran = false;   ///< Java and PDFBox are there
    bool valid = false; ///< it is PDF/A-1b
    QString words;
};
[[nodiscard]] Preflight preflight(const QByteArray &pdf);

/// Whether `qpdf --check` finds nothing to say.
[[nodiscard]] bool passesQpdfCheck(const QByteArray &pdf, QString *words = nullptr);

} // namespace yichuang::test
