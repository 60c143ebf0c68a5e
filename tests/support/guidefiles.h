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

} // namespace yichuang::test
