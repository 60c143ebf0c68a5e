// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "devices/documentfile.h"

namespace yichuang {

/// The kind of a file by its first bytes, never by a name: "image/jpeg", "application/pdf", …
[[nodiscard]] QString mediaTypeOf(const QByteArray &bytes);

/// Opens PDF, JPEG, PNG and TIFF. Unsupported for every other kind and for encrypted files; Malformed, TooLarge, Empty.
/// @param bytes must outlive the document
[[nodiscard]] Result<std::unique_ptr<DocumentFile>> openDocument(const QByteArray &bytes);

} // namespace yichuang
