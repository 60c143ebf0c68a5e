// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// A JSON object that came with the program, by its path below resources/: "calendar/workdays.json". NotFound when there
/// is no such file, Malformed when it is no object.
[[nodiscard]] Result<QJsonObject> bundledJson(const QString &path);

} // namespace yichuang
