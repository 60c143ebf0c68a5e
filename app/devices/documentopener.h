// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "devices/documentfile.h"

namespace yichuang {

/// The kind of a file by its first bytes, never by a name: "image/jpeg", "application/pdf", …
[[nodiscard]] QString mediaTypeOf(const QByteArray &bytes);

/// The name that the trade uses; none is registered.
[[nodiscard]] QString ofdMediaType();

/// Opens PDF, JPEG, PNG, TIFF and WebP. Unsupported for every other kind, OFD and moving pictures among them; PasswordNeeded
/// for an encrypted PDF; Malformed, TooLarge, Empty.
/// @param bytes must outlive the document
[[nodiscard]] Result<std::unique_ptr<DocumentFile>> openDocument(const QByteArray &bytes);

} // namespace yichuang
