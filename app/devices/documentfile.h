// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSize>

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// An opened file with pages, whatever its kind. Pages count from 0 here.
class DocumentFile
{
public:
    DocumentFile() = default;
    Q_DISABLE_COPY_MOVE(DocumentFile)
    virtual ~DocumentFile() = default;

    [[nodiscard]] virtual int pageCount() const = 0;
    /// Upright, in px; TooLarge over the limits. Known without decoding the page.
    [[nodiscard]] virtual Result<QSize> pageSize(int page) = 0;
    /// What the pixels of a page mean, 0 when nobody knows: only pages with a size of their own (PDF) have one.
    [[nodiscard]] virtual double dpi() const = 0;
    /// The page, upright, fitted into a square of `edge` px; 0 gives it at pageSize().
    [[nodiscard]] virtual Result<Pixels> pixels(int page, int edge) = 0;
    /// The JPEG that the only page is, when its picture lies upright in it: looking at that costs less than at its pixels.
    [[nodiscard]] virtual QByteArray uprightJpeg() const { return {}; }
};

/// TooLarge when a page of this size may not be decoded, Malformed when it has none.
[[nodiscard]] Result<QSize> allowedSize(QSize size);

} // namespace yichuang
