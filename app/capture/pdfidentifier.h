// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

#include "core/error.h"

namespace yichuang {

/// Puts the identifier of a document (ISO 32000-1, 14.4) where libqpdf wrote its fixed one. Left to itself, libqpdf makes one of the
/// MD5 over every byte that it writes, which takes a third of the time that it takes to write pages of a scan.
/// @param document was just written by libqpdf with a static identifier; readable, writable and seekable
/// @param digest   at least 16 bytes, of which the first 16 are taken
/// Internal: the fixed identifier does not stand at the end of the document. StorageUnavailable: it cannot be written.
[[nodiscard]] Result<> writeIdentifier(QIODevice &document, const QByteArray &digest);

} // namespace yichuang
