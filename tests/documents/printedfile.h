// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QStringList>
#include <QTemporaryDir>

namespace yichuang::test {

/// A PDF as other people's programs see it: pdftotext, pdfinfo, pdftoppm and zbarimg read what zint and Qt wrote.
class PrintedFile
{
public:
    explicit PrintedFile(const QByteArray &pdf);

    /// The text of all pages, or of one (from 1), as pdftotext gives it.
    [[nodiscard]] QString text(int page = 0) const;
    /// The same without any white space, so that line breaks of a table cell do not hide a word.
    [[nodiscard]] QString joinedText(int page = 0) const;
    [[nodiscard]] int pageCount() const;
    /// What pdfinfo says: title, creator, PDF version.
    [[nodiscard]] QString properties() const;
    /// Contents of the codes on a page at 200 dpi, as "QR-Code:…" and "CODE-128:…".
    [[nodiscard]] QStringList codes(int page = 1) const;
    /// The page as grey pixels.
    [[nodiscard]] QImage picture(int page = 1, int dpi = 100) const;
    /// Whether the programs that this class starts are installed.
    [[nodiscard]] static bool canRead();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

} // namespace yichuang::test
