// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

#include "core/error.h"
#include "domain/tables/exchangetables.h"

namespace yichuang {

/// What a cell says, as a guide document has it. Undefined when the cell is empty; Invalid says what was expected.
[[nodiscard]] Result<QJsonValue> cellValue(CellKind kind, const QString &cell);

/// The cell that cellValue() reads back to an equal value; empty where the value is absent.
[[nodiscard]] QString cellOf(CellKind kind, const QJsonValue &value);

} // namespace yichuang
