// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QImageIOHandler>

#include "devices/documentfile.h"

namespace yichuang {

/// How the camera was held, as EXIF says: mirrored and flipped first, then turned clockwise.
[[nodiscard]] QImageIOHandler::Transformations jpegWayUp(const QByteArray &bytes);

/// A photograph or scan. Cameras store the picture as the sensor saw it and the way up as a note; here it is upright.
class JpegFile final : public DocumentFile
{
public:
    /// Files with four inks, which the JPEG codec does not read, are opened as a RasterFile.
    [[nodiscard]] static Result<std::unique_ptr<DocumentFile>> open(const QByteArray &bytes);

    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] Result<QSize> pageSize(int page) override;
    [[nodiscard]] double dpi() const override { return 0; }
    [[nodiscard]] Result<Pixels> pixels(int page, int edge) override;
    [[nodiscard]] QByteArray uprightJpeg() const override { return m_turn ? QByteArray() : m_bytes; }

private:
    JpegFile(const QByteArray &bytes, QSize size, QImageIOHandler::Transformations turn)
        : m_bytes(bytes), m_size(size), m_turn(turn)
    {
    }
    [[nodiscard]] QImage upright(const QImage &image) const;

    QByteArray m_bytes;
    QSize m_size; ///< as stored
    QImageIOHandler::Transformations m_turn;
};

} // namespace yichuang
