// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QBuffer>
#include <QImageReader>

#include "devices/documentfile.h"

namespace yichuang {

/// What Qt's image plug-ins read: PNG, and TIFF with several pages.
class RasterFile final : public DocumentFile
{
public:
    /// @param format the plug-in to take, so that no other one is tried on foreign bytes
    [[nodiscard]] static Result<std::unique_ptr<DocumentFile>> open(const QByteArray &bytes, const char *format);

    [[nodiscard]] int pageCount() const override { return m_pages; }
    [[nodiscard]] Result<QSize> pageSize(int page) override;
    [[nodiscard]] double dpi() const override { return 0; }
    [[nodiscard]] Result<Pixels> pixels(int page, int edge) override;

private:
    RasterFile(const QByteArray &bytes, const char *format);
    [[nodiscard]] bool goTo(int page);
    [[nodiscard]] Pixels readPixels();

    QBuffer m_buffer;
    QByteArray m_format;
    std::unique_ptr<QImageReader> m_reader; ///< a new one for each page: plug-ins read forwards only
    int m_pages = 0;
};

} // namespace yichuang
