// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// A JSON document from a file, or from standard input for "-". NotFound, Malformed.
[[nodiscard]] Result<QJsonValue> readJsonFile(const QString &path);
/// The same, where the document must be an object.
[[nodiscard]] Result<QJsonObject> readJsonObjectFile(const QString &path);

} // namespace yichuang
