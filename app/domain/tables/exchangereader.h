// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guide.h"
#include "domain/tables/exchangesheet.h"

namespace yichuang {

struct ExchangeReading
{
    QList<Guide> guides;             ///< empty when anything is wrong: all or none
    QList<ExchangeFinding> findings;
};

/// Reads guides from a delivery in the shape of the national exchange (DOMAIN §2.3): one file a table, of which
/// up_task_general_basic must be there. A guide is held to the same schema as a guide document.
///
/// The exchange knows situations only by name. Where an item has several, they become the options of one question
/// (“属于哪种情形？”), and a material that is listed under some of them is asked for in those.
[[nodiscard]] ExchangeReading readExchange(const QList<ExchangeFile> &files);

/// The document that the columns alone make of one item, without the extension: for the writer.
[[nodiscard]] QJsonObject documentByColumns(const QList<ExchangeFile> &files);

} // namespace yichuang
