// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guide.h"
#include "domain/tables/exchangetables.h"

namespace yichuang {

/// Writes guides in the shape of the national exchange, so that readExchange() gives the same guides back. What the tables
/// have no column for (questions, conditions, forms, packages) goes into extend_field; other systems pass it over.
[[nodiscard]] QList<ExchangeFile> writeExchange(const QList<Guide> &guides);

} // namespace yichuang
