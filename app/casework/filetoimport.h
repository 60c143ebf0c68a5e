// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// The bytes of a file that somebody chose. NotFound; Empty; TooLarge: over 50 MB, before a byte is read (TRUST B6);
/// StorageUnavailable: it could not be read to its end.
[[nodiscard]] Result<QByteArray> readFileToImport(const QString &path);

} // namespace yichuang
