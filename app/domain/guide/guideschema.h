// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// Everything in a document that breaks resources/schemas/guide.schema.json, each as "JSON pointer: what is wrong" with
/// the pointer of the wrong element itself; empty when the document is a guide. Of several unknown keys in one object
/// the first is named. Internal when the schema cannot be used.
[[nodiscard]] Result<QStringList> guideSchemaFindings(const QJsonObject &document);

/// Invalid with all findings, one per line, unless the document follows the schema.
[[nodiscard]] Result<> validateGuide(const QJsonObject &document);

} // namespace yichuang
