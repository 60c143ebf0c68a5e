// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace yichuang {

/// What a guide document says beyond the columns of the exchange tables, for the column extend_field (扩展字段): for each
/// difference where it is, what the columns say and what the document says.
[[nodiscard]] QJsonArray extensionOf(const QJsonObject &byColumns, const QJsonObject &document);

/// Puts an extension back. Where the columns no longer say what they said, somebody has changed them since, and they win.
void applyExtension(QJsonObject &document, const QJsonArray &extension);

} // namespace yichuang
