// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "core/error.h"

namespace yichuang::test {

/// The full names of the JSON files of a folder of the source tree ("resources/guides"), sorted.
[[nodiscard]] QStringList jsonFilesIn(const QString &folder);

/// The document of a JSON file.
[[nodiscard]] Result<QJsonObject> documentOf(const QString &path);

/// The document with another value at a path of keys and indices; an undefined value removes a key.
[[nodiscard]] QJsonValue changedJson(const QJsonValue &document, QStringList path, const QJsonValue &value);

} // namespace yichuang::test
