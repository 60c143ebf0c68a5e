// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QBuffer>
#include <QPdfDocument>

#include "devices/documentfile.h"

namespace yichuang {

/// A foreign PDF, drawn by PDFium.
class PdfFile final : public DocumentFile
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DocumentFile>> open(const QByteArray &bytes);

    [[nodiscard]] int pageCount() const override { return m_document.pageCount(); }
    /// At 150 dpi; a page larger than the limits is drawn smaller instead of being refused, since lines have no pixels.
    [[nodiscard]] Result<QSize> pageSize(int page) override;
    [[nodiscard]] double dpi() const override { return 150; }
    [[nodiscard]] Result<Pixels> pixels(int page, int edge) override;

private:
    PdfFile() = default;

    QBuffer m_buffer;
    QPdfDocument m_document;
};

} // namespace yichuang
